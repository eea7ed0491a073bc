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
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The plan of the house: which room may know which.
 */
class ArchitectureTests {

	private static final String ROOT = OvfEmulatorApplication.class.getPackageName();

	/** Each room and the rooms that it may know. */
	private static final Map<String, Set<String>> ROOMS = Map.ofEntries(Map.entry("vapi", Set.of()),
			Map.entry("testkit", Set.of()), Map.entry("web", Set.of("vapi")),
			Map.entry("contract", Set.of("vapi", "web")), Map.entry("journal", Set.of("simulation", "vapi", "web")),
			Map.entry("simulation", Set.of("vapi", "web")), Map.entry("inventory", Set.of("vapi")),
			Map.entry("contentlibrary", Set.of("session", "transfer", "inventory", "ovf", "simulation", "web", "vapi")),
			Map.entry("ovf", Set.of("vapi")), Map.entry("soap", Set.of("ovf", "vapi", "web")),
			Map.entry("dashboard", Set.of()), Map.entry("transfer", Set.of("simulation", "vapi", "web")),
			Map.entry("login", Set.of("simulation", "vapi", "web")),
			Map.entry("deployment", Set.of("ovf", "inventory", "vapi")),
			Map.entry("session", Set.of("ovf", "transfer", "simulation", "web", "vapi")),
			Map.entry("importsession",
					Set.of("session", "deployment", "ovf", "transfer", "inventory", "contentlibrary", "simulation",
							"web", "vapi")),
			Map.entry("libraryitem",
					Set.of("contentlibrary", "session", "deployment", "ovf", "transfer", "inventory", "simulation",
							"web", "vapi")),
			Map.entry("probesession", Set.of("session", "ovf", "simulation", "web", "vapi")),
			Map.entry("task", Set.of("session", "ovf", "simulation", "vapi")),
			Map.entry("ovfs", Set.of("task", "session", "deployment", "ovf", "transfer", "inventory", "web", "vapi")),
			Map.entry("flag", Set.of("ovf", "inventory", "vapi")), Map.entry("capability", Set.of("inventory", "vapi")),
			Map.entry("admin", Set.of("contract", "ovf", "transfer", "inventory", "contentlibrary", "session",
					"importsession", "probesession", "task", "journal", "login", "simulation", "web", "vapi")));

	@TestFactory
	Stream<DynamicTest> packageWhenItDependsOnOthersThenOnlyOnAllowed() {
		return new TreeMap<>(ROOMS).entrySet().stream().map((room) -> DynamicTest.dynamicTest(room.getKey(), () -> {
			String[] strangers = ROOMS.keySet()
				.stream()
				.filter((other) -> !other.equals(room.getKey()) && !room.getValue().contains(other))
				.map((other) -> ROOT + "." + other + "..")
				.toArray(String[]::new);
			if (strangers.length > 0) {
				noClasses().that(resideInAPackage(ROOT + "." + room.getKey() + ".."))
					.should()
					.dependOnClassesThat(resideInAnyPackage(strangers))
					.because("the room '" + room.getKey() + "' may know " + room.getValue()
							+ ", so that a feature can be deleted and only its wiring breaks")
					.check(ProductionClasses.get());
			}
		}));
	}

	@Test
	void packagesWhenListedThenAllAreInTheTable() {
		Stream<String> rooms = ProductionClasses.get()
			.stream()
			.map(JavaClass::getPackageName)
			.filter((name) -> !name.equals(ROOT))
			.map((name) -> name.substring(ROOT.length() + 1).split("\\.", 2)[0]);
		assertThat(rooms.distinct()).containsExactlyInAnyOrderElementsOf(ROOMS.keySet());
	}

	@Test
	void packagesWhenTheyDependOnEachOtherThenHaveNoCycle() {
		slices().matching(ROOT + ".(*)..")
			.should()
			.beFreeOfCycles()
			.because("a room that needs itself through another cannot be understood alone")
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
			.because("a door is opened by the framework, never by another class")
			.check(ProductionClasses.get());
		fields().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(VapiService.class)
			.should()
			.beFinal()
			.because("what an operation remembers belongs in a store")
			.check(ProductionClasses.get());
	}

	@Test
	void domainWhenItDependsOnLibrariesThenNotOnSpring() {
		noClasses().that(resideInAPackage(ROOT + ".ovf.."))
			.or()
			.haveSimpleNameStartingWith("ImportSession")
			.and()
			.haveSimpleNameNotEndingWith("Configuration")
			.and()
			.haveSimpleNameNotEndingWith("Controller")
			.should()
			.dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta.servlet.."))
			.because("the rules of OVF and of a session hold without a server")
			.check(ProductionClasses.get());
	}

	@Test
	void testkitWhenOutsideTheExtensionThenNeedsOnlyTheJdk() {
		classes().that()
			.resideInAPackage(ROOT + ".testkit..")
			.and()
			.doNotHaveSimpleName("OvfEmulatorExtension")
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
			.should()
			.onlyDependOnClassesThat(resideInAnyPackage(ROOT + ".testkit..", "java..", "org.jspecify.annotations",
					"org.junit.jupiter.api.."))
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
			// reads the contracts, which are the project's own
			.resideOutsideOfPackage(ROOT + ".contract.codegen..")
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

}
