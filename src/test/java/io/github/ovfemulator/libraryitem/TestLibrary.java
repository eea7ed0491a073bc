package io.github.ovfemulator.libraryitem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.TestPackage;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.property;

/**
 * Packages for the fixtures of a library, by the id of the item.
 */
final class TestLibrary {

	private TestLibrary() {
	}

	static Map<String, TestPackage> packages() {
		Map<String, TestPackage> packages = new LinkedHashMap<>();
		packages.put("plain", TestPackage.of(TestOvfDescriptors.virtualMachine("plain")).disk("plain.vmdk", 1000));
		packages.put("devices",
				TestPackage
					.of(TestOvfDescriptors.virtualMachine("devices")
						.network("front")
						.network("back")
						.hardware(quantity(item(21, 3), "4"),
								quantity(item(22, 4).add(element("rasd:AllocationUnits").text("byte * 2^20")), "2048"),
								item(23, 5),
								item(24, 15).add(element("rasd:Parent").text("23"),
										element("rasd:AddressOnParent").text("0")),
								item(25, 14)))
					.disk("first.vmdk", 1000)
					.disk("second.vmdk", 2000));
		packages.put("choices", TestPackage.of(choices()).disk("choices.vmdk", 1000));
		packages.put("vapp",
				TestPackage.of(TestOvfDescriptors.vApp("vapp", "web", "db").network("front")).disk("web.vmdk", 1000));
		return packages;
	}

	private static TestOvfDescriptors choices() {
		TestElement product = section("ProductSection").add(element("Product").text("Product"),
				property("hostname", "string").with("ovf:qualifiers", "MinLen(1)"),
				property("port", "uint16").with("ovf:value", "80"));
		return TestOvfDescriptors.virtualMachine("choices")
			.network("VM Network")
			.option("small")
			.option("large")
			.content(section("AnnotationSection").add(element("Annotation").text("A note")),
					section("EulaSection").add(element("License").text("Read this")), product)
			.hardware(quantity(item(21, 3).with("ovf:configuration", "small"), "1"),
					quantity(item(22, 3).with("ovf:configuration", "large"), "8"));
	}

	private static TestElement quantity(TestElement item, String quantity) {
		return item.add(element("rasd:VirtualQuantity").text(quantity));
	}

	/** Writes the packages, with a manifest each, as the items of fixtures. */
	static void write(Path fixtures) throws IOException {
		for (Map.Entry<String, TestPackage> each : packages().entrySet()) {
			String id = each.getKey();
			write(fixtures, id + "/" + id + ".ovf", each.getValue().descriptor());
			write(fixtures, id + "/" + id + ".mf", each.getValue().manifest(id + ".ovf", "SHA256"));
			for (Map.Entry<String, byte[]> file : each.getValue().files().entrySet()) {
				write(fixtures, id + "/" + file.getKey(), file.getValue());
			}
		}
	}

	static void write(Path fixtures, String name, byte[] content) throws IOException {
		Path file = fixtures.resolve("library").resolve(name);
		Files.createDirectories(file.getParent());
		Files.write(file, content);
	}

}
