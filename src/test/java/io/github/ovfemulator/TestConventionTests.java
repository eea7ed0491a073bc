package io.github.ovfemulator;

import java.net.Socket;
import java.net.http.HttpClient;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the conventions of the tests.
 */
class TestConventionTests {

	private static final String ROOT = OvfEmulatorApplication.class.getPackageName();

	private static final String NAME = "[a-z]\\w*When[A-Z0-9]\\w*Then[A-Z0-9]\\w*";

	private static final String UNDER_60_CHARACTERS = "(?=.{1,59}$)";

	private static final JavaClasses TESTS = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void testNameWhenDeclaredThenMethodConditionAndResult() {
		methods().that()
			.areMetaAnnotatedWith(Testable.class)
			.should()
			.haveNameMatching(UNDER_60_CHARACTERS + NAME)
			.because("a test is named methodWhenConditionThenResult, so that the names read as a list of behaviours")
			.check(TESTS);
	}

	/** Jazzer finds inputs in a folder beside the class, and runs nothing without it. */
	@Test
	void fuzzTestWhenDeclaredThenHasInputsBesideIt() {
		assertThat(TESTS.stream().filter(TestConventionTests::isFuzzed)).isNotEmpty()
			.allSatisfy((type) -> assertThat(type.reflect().getResource(type.getSimpleName() + "Inputs")).isNotNull());
	}

	private static boolean isFuzzed(JavaClass type) {
		return type.getMethods().stream().anyMatch((method) -> method.isAnnotatedWith(FuzzTest.class));
	}

	@Test
	void httpClientWhenCreatedThenInSupport() {
		noClasses().that(resideInAPackage(ROOT + ".."))
			.and()
			.resideOutsideOfPackage(ROOT + ".support..")
			.and()
			// depends only on the JDK, since the build of the image compiles it
			// separately
			.doNotHaveSimpleName("TrainingCalls")
			.should()
			.callMethod(HttpClient.class, "newHttpClient")
			.orShould()
			.callMethod(HttpClient.class, "newBuilder")
			.orShould()
			.callConstructor(Socket.class, String.class, int.class)
			.orShould()
			.dependOnClassesThat(resideInAPackage("org.springframework.web.client.."))
			.because("server tests share one HTTP client, and one raw connection for malformed requests")
			.check(TESTS);
	}

}
