package io.github.ovfemulator.web.server;

import java.lang.annotation.Annotation;

import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.vapi.operation.VapiService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StartConfiguration}.
 */
@EmulatorTest
class StartConfigurationTests {

	@Autowired
	private ApplicationContext context;

	@Test
	void propertiesWhenRegisteredThenNamedAfterTheirClass() {
		assertThat(ConfigurationPropertiesBean.getAll(this.context)).isNotEmpty()
			.allSatisfy(
					(name, bean) -> assertThat(name).endsWith("-" + this.context.getBean(name).getClass().getName()));
	}

	@ParameterizedTest
	@ValueSource(classes = { RestController.class, Service.class, VapiService.class })
	void beansWhenCreatedLateThenAllCanBeCreated(Class<? extends Annotation> kind) {
		assertThat(this.context.getBeansWithAnnotation(kind)).hasSizeGreaterThan(10);
	}

	@Test
	void valuesWhenAtParametersAndSettersThenInjected() {
		try (GenericApplicationContext values = new GenericApplicationContext()) {
			AnnotationConfigUtils.registerAnnotationConfigProcessors(values);
			values.getDefaultListableBeanFactory()
				.setAutowireCandidateResolver(new StartConfiguration.AutowireResolver());
			values.registerBean(Values.class);
			values.refresh();
			assertThat(values.getBean("joined")).isEqualTo("constructor setter factory");
		}
	}

	@Test
	void dependencyWhenSeveralBeansFitThenIsFoundByName() {
		try (GenericApplicationContext beans = new GenericApplicationContext()) {
			AnnotationConfigUtils.registerAnnotationConfigProcessors(beans);
			beans.getDefaultListableBeanFactory()
				.setAutowireCandidateResolver(new StartConfiguration.AutowireResolver());
			beans.registerBean(Dependencies.class);
			beans.refresh();
			assertThat(beans.getBean("found")).isEqualTo("special named after its class");
		}
	}

	static class Dependencies {

		@Bean
		Dependency special() {
			return new Dependency("special");
		}

		@Bean
		Dependency dependency() {
			return new Dependency("named after its class");
		}

		@Bean
		String found(Dependency special, Dependency other) {
			return special.name() + " " + other.name();
		}

	}

	record Dependency(String name) {

	}

	static class Values {

		private final String constructor;

		private String setter = "";

		Values(@Value("constructor") String constructor) {
			this.constructor = constructor;
		}

		@Autowired
		@Value("setter")
		void setSetter(String setter) {
			this.setter = setter;
		}

		@Bean
		String joined(@Value("factory") String factory) {
			return String.join(" ", this.constructor, this.setter, factory);
		}

	}

}
