package io.github.ovfemulator;

import java.io.IOException;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Indexed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the component index of the build, which replaces the component scan at startup.
 */
class ComponentIndexTests {

	@Test
	void indexWhenReadThenListsEveryComponent() throws IOException {
		assertThat(ProductionClasses.get()).filteredOn(ComponentIndexTests::isComponent)
			.hasSizeGreaterThan(90)
			.extracting(JavaClass::getName)
			.isSubsetOf(PropertiesLoaderUtils.loadAllProperties("META-INF/spring.components").stringPropertyNames());
	}

	private static boolean isComponent(JavaClass type) {
		return !type.isAnnotation() && AnnotatedElementUtils.hasAnnotation(type.reflect(), Indexed.class);
	}

}
