package io.github.ovfemulator;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * The classes of the emulator, its tests left out, read once for all tests about them.
 */
public final class ProductionClasses {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		// the wiring that a build of the image has left there
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
