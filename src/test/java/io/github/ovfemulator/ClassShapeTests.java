package io.github.ovfemulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Limits on the size of packages and classes, and on the dependencies between classes.
 */
class ClassShapeTests {

	private static final int MAX_PACKAGES = 50;

	private static final int MAX_LINES = 300;

	private static final int MAX_PUBLIC_METHODS = 20;

	private static final Path SOURCES = Path.of("src", "main", "java");

	@Test
	void packagesWhenCountedThenAreFew() {
		assertThat(ProductionClasses.get().stream().map(JavaClass::getPackageName).distinct())
			.as("a newcomer has to find the place for a change from the names of the packages alone")
			.hasSizeLessThanOrEqualTo(MAX_PACKAGES);
	}

	@Test
	void classesWhenTheyDependOnEachOtherThenFormNoCycle() {
		slices().assignedFrom(new TopLevelClass())
			.should()
			.beFreeOfCycles()
			.because("classes that need each other cannot be understood or tested one by one")
			.check(ProductionClasses.get());
	}

	@Test
	void classWhenPublicThenHasFewPublicMethods() {
		classes().should(haveFewPublicMethods())
			.because("a class with more public methods does more than one thing")
			.check(ProductionClasses.get());
	}

	@Test
	void sourceFileWhenReadThenIsShort() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			List<Path> sources = files.filter((file) -> file.toString().endsWith(".java")).toList();
			assertThat(sources).isNotEmpty()
				.allSatisfy((source) -> assertThat(Files.readAllLines(source)).as("the lines of %s", source)
					.hasSizeLessThanOrEqualTo(MAX_LINES));
		}
	}

	private static ArchCondition<JavaClass> haveFewPublicMethods() {
		return new ArchCondition<>("have at most " + MAX_PUBLIC_METHODS + " public methods") {

			@Override
			public void check(JavaClass javaClass, ConditionEvents events) {
				long count = javaClass.getMethods().stream().filter((method) -> isWritten(javaClass, method)).count();
				events.add(new SimpleConditionEvent(javaClass, count <= MAX_PUBLIC_METHODS,
						"%s has %d public methods".formatted(javaClass.getName(), count)));
			}

		};
	}

	/** Accessors of a record and methods of an enumeration come from the compiler. */
	private static boolean isWritten(JavaClass javaClass, JavaMethod method) {
		boolean accessor = javaClass.isRecord() && method.getRawParameterTypes().isEmpty()
				&& javaClass.tryGetField(method.getName()).isPresent();
		return method.getModifiers().contains(JavaModifier.PUBLIC)
				&& !method.getModifiers().contains(JavaModifier.SYNTHETIC) && !accessor;
	}

	/**
	 * Assigns a nested class to the class that it is nested in.
	 */
	private static final class TopLevelClass implements SliceAssignment {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
			String name = javaClass.getName();
			int nested = name.indexOf('$');
			return SliceIdentifier.of((nested < 0) ? name : name.substring(0, nested));
		}

		@Override
		public String getDescription() {
			return "top-level classes";
		}

	}

}
