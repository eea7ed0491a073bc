package io.github.ovfemulator;

import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.web.Endpoint;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The dependencies between packages, and the rules for the classes in them.
 */
class ArchitectureTests {

	private static final String ROOT = OvfEmulatorApplication.class.getPackageName();

	/** Each package below the root, and the packages that it may depend on. */
	private static final Map<String, Set<String>> PACKAGES = Map.ofEntries(entry("testkit"), entry("vapi"),
			entry("web", "vapi"), entry("simulation", "web", "vapi"), entry("journal", "simulation", "web", "vapi"),
			entry("contract", "web", "vapi"), entry("login", "simulation", "web", "vapi"), entry("ovf", "vapi"),
			entry("soap", "ovf", "web", "vapi"), entry("inventory", "vapi"),
			entry("transfer", "simulation", "web", "vapi"),
			entry("session", "ovf", "transfer", "simulation", "web", "vapi"),
			entry("deployment", "ovf", "inventory", "vapi"),
			entry("importsession", "session", "contentlibrary", "deployment", "ovf", "inventory", "transfer",
					"simulation", "web", "vapi"),
			entry("exportsession", "session", "contentlibrary", "deployment", "ovf", "inventory", "transfer",
					"simulation", "web", "vapi"),
			entry("probesession", "session", "ovf", "simulation", "web", "vapi"),
			entry("contentlibrary", "session", "transfer", "inventory", "ovf", "simulation", "web", "vapi"),
			entry("libraryitem", "contentlibrary", "session", "deployment", "ovf", "transfer", "inventory",
					"simulation", "web", "vapi"),
			entry("task", "session", "ovf", "simulation", "vapi"),
			entry("ovfs", "task", "session", "deployment", "ovf", "transfer", "inventory", "web", "vapi"),
			entry("capability", "ovf", "inventory", "vapi"), entry("dashboard", "web"),
			entry("recording", "contentlibrary", "importsession", "inventory", "session", "transfer", "web", "vapi"),
			entry("admin", "recording", "contract", "journal", "login", "importsession", "probesession",
					"exportsession", "contentlibrary", "libraryitem", "task", "ovfs", "session", "ovf", "inventory",
					"transfer", "simulation", "web", "vapi"));

	private static final String[] DOMAIN = { ROOT + ".ovf..", ROOT + ".inventory.domain..",
			ROOT + ".inventory.hardware..", ROOT + ".deployment..", ROOT + ".session..", ROOT + ".task..",
			ROOT + ".vapi.type..", ROOT + ".vapi.text.." };

	@TestFactory
	Stream<DynamicTest> packageWhenItDependsOnOthersThenOnlyOnAllowed() {
		return new TreeMap<>(PACKAGES).entrySet().stream().map((each) -> DynamicTest.dynamicTest(each.getKey(), () -> {
			String[] others = PACKAGES.keySet()
				.stream()
				.filter((other) -> !other.equals(each.getKey()) && !each.getValue().contains(other))
				.map((other) -> ROOT + "." + other + "..")
				.toArray(String[]::new);
			if (others.length > 0) {
				noClasses().that(resideInAPackage(ROOT + "." + each.getKey() + ".."))
					.should()
					.dependOnClassesThat(resideInAnyPackage(others))
					.because("'" + each.getKey() + "' may depend on " + each.getValue()
							+ ", so that a feature can be removed and only its wiring breaks")
					.check(ProductionClasses.get());
			}
		}));
	}

	@Test
	void packagesWhenListedThenAllAreInTheTable() {
		Stream<String> names = ProductionClasses.get()
			.stream()
			.map(JavaClass::getPackageName)
			.filter((name) -> !name.equals(ROOT))
			.map((name) -> name.substring(ROOT.length() + 1).split("\\.", 2)[0]);
		assertThat(names.distinct()).containsExactlyInAnyOrderElementsOf(PACKAGES.keySet());
	}

	@Test
	void packagesWhenTheyDependOnEachOtherThenHaveNoCycle() {
		slices().matching(ROOT + ".(**)")
			.should()
			.beFreeOfCycles()
			.because("a package that depends on itself through another cannot be understood alone")
			.check(ProductionClasses.get());
	}

	@Test
	void packageWhenDeclaredThenIsNullMarked() {
		assertThat(ProductionClasses.get().stream().map(JavaClass::getPackage).distinct())
			.allSatisfy((javaPackage) -> assertThat(javaPackage.isAnnotatedWith(NullMarked.class))
				.as("@NullMarked on %s", javaPackage.getName())
				.isTrue());
	}

	@Test
	void controllerWhenDeclaredThenIsHiddenAndStateless() {
		classes().that()
			.areAnnotatedWith(RestController.class)
			.or()
			.areAnnotatedWith(VapiService.class)
			.or(implement(Endpoint.class))
			.should()
			.bePackagePrivate()
			.because("a controller or endpoint is called by the framework, never by another class")
			.check(ProductionClasses.get());
		fields().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(VapiService.class)
			.should()
			.beFinal()
			.because("state belongs in a store")
			.check(ProductionClasses.get());
	}

	@Test
	void listenerWhenDeclaredThenIsNoAnnotatedMethod() {
		noMethods().should()
			.beAnnotatedWith(EventListener.class)
			.because("no bean is searched for such methods; a listener implements ApplicationListener")
			.check(ProductionClasses.get());
	}

	@Test
	void domainWhenItDependsOnLibrariesThenNotOnSpring() {
		noClasses().that(resideInAnyPackage(DOMAIN))
			.and()
			.areNotAnnotatedWith(Configuration.class)
			.and()
			.areNotAnnotatedWith(ConfigurationProperties.class)
			.and()
			.areNotMetaAnnotatedWith(Component.class)
			.should()
			.dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta.servlet.."))
			.because("the rules of packages, machines and sessions hold without a server;"
					+ " only wiring and properties need Spring")
			.check(ProductionClasses.get());
	}

	@Test
	void testkitWhenOutsideTheExtensionThenNeedsOnlyTheJdk() {
		classes().that()
			.resideInAPackage(ROOT + ".testkit..")
			.and()
			.doNotHaveSimpleName("OvfEmulatorExtension")
			.and()
			.doNotHaveSimpleName("EmulatorRun")
			.should()
			.onlyDependOnClassesThat(
					resideInAnyPackage(ROOT + ".testkit..", "java..", "javax.net.ssl", "org.jspecify.annotations"))
			.because("a dependency of the test kit can clash with one of the tested application")
			.check(ProductionClasses.get());
	}

	@Test
	void testkitWhenExtensionThenNeedsOnlyJunitBeside() {
		classes().that()
			.haveSimpleName("OvfEmulatorExtension")
			.or()
			.haveSimpleName("EmulatorRun")
			.should()
			.onlyDependOnClassesThat(resideInAnyPackage(ROOT + ".testkit..", "java..", "org.jspecify.annotations",
					"org.junit.jupiter.api..", "org.junit.platform.."))
			.because("the extension runs with the JUnit version of the tested application")
			.check(ProductionClasses.get());
	}

	@Test
	void timeWhenReadThenComesFromTheClock() {
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".simulation..")
			.should()
			.callMethod(java.time.Instant.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.because("the emulator's time is what its clock says")
			.check(ProductionClasses.get());
	}

	@Test
	void patternWhenForClientInputThenIsLinear() {
		noClasses().that()
			// reads the port file that the server itself has written
			.doNotHaveSimpleName("HealthCheck")
			.and()
			// needs nothing but the JDK, and reads what the server says
			.resideOutsideOfPackage(ROOT + ".testkit..")
			.and()
			// read the contracts, which are the project's own
			.haveNameNotMatching(".*\\.contract\\.(CodegenContract|EnumConstants|MergedOperation|PathMerger)(\\$.*)?")
			.and()
			// reads a property
			.doNotHaveSimpleName("ExternalUrls")
			.should()
			.dependOnClassesThat(resideInAPackage("java.util.regex.."))
			.orShould()
			.callMethodWhere(target(owner(assignableTo(String.class)))
				.and(target(nameMatching("split|matches|replaceAll|replaceFirst"))))
			.orShould()
			.dependOnClassesThat(assignableTo(Scanner.class))
			.orShould()
			.dependOnClassesThat(assignableTo(AntPathMatcher.class))
			.because("a pattern that backtracks lets a hostile text cost far more than its length;"
					+ " use vapi.text, RE2/J or a reader that goes over the text once")
			.check(ProductionClasses.get());
	}

	private static Map.Entry<String, Set<String>> entry(String name, String... dependencies) {
		return Map.entry(name, Set.of(dependencies));
	}

}
