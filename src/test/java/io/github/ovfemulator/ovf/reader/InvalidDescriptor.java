package io.github.ovfemulator.ovf.reader;

import java.util.function.Function;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;

/**
 * A descriptor with one issue.
 *
 * @param name the description of the issue
 * @param category the category of the issue
 * @param source the valid descriptor
 * @param change introduces the issue and returns the element at its position
 */
record InvalidDescriptor(String name, Category category, TestOvfDescriptors source,
		Function<TestOvfDescriptors, TestElement> change) {

	static InvalidDescriptor invalid(String name, Category category, Function<TestOvfDescriptors, TestElement> change) {
		return invalid(name, category, virtualMachine("vm"), change);
	}

	static InvalidDescriptor invalid(String name, Category category, TestOvfDescriptors source,
			Function<TestOvfDescriptors, TestElement> change) {
		return new InvalidDescriptor(name, category, source, change);
	}

	static TestElement withProperty(TestOvfDescriptors source, TestElement property) {
		source.content(section("ProductSection").add(property));
		return property;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
