package io.github.ovfemulator.support;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Adds an {@link EmulatorClient} bean to every test of a running server.
 */
final class EmulatorClientCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		return MergedAnnotations.from(testClass).isPresent(SpringBootTest.class) ? new Customizer() : null;
	}

	/** Equal to other instances, so that tests share application contexts. */
	private record Customizer() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
			BeanDefinition client = BeanDefinitionBuilder
				.genericBeanDefinition(EmulatorClient.class,
						() -> new EmulatorClient(
								context.getEnvironment().getRequiredProperty("local.server.port", Integer.class)))
				.setLazyInit(true)
				.getBeanDefinition();
			((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition("emulatorClient", client);
		}

	}

}
