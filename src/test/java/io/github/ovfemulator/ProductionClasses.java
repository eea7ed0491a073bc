package io.github.ovfemulator;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * The classes of the emulator without tests, imported once.
 */
public final class ProductionClasses {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		// classes that AOT processing generated
		.withImportOption((location) -> !location.contains("__"))
		.importPackagesOf(OvfEmulatorApplication.class);

	private ProductionClasses() {
	}

	/**
	 * The classes.
	 * @return the classes
	 */
	public static JavaClasses get() {
		return CLASSES;
	}

}
