package io.github.ovfemulator.web.server;

import java.lang.annotation.Annotation;

import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.vapi.operation.VapiService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.context.ApplicationContext;
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

}
