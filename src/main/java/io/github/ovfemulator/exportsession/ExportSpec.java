package io.github.ovfemulator.exportsession;

import java.util.List;

import io.github.ovfemulator.contentlibrary.LibraryId;
import io.github.ovfemulator.contentlibrary.LibraryItemId;
import io.github.ovfemulator.contentlibrary.LibraryPackages.PackagePlace;
import io.github.ovfemulator.deployment.ExportSource;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The target and the options of an export.
 *
 * @param targetType the type of target
 * @param targetContentType the form of a download
 * @param exportFlags the export flags, none if unset
 * @param name the name of the package and of a new item; that of the source if unset (a
 * choice)
 * @param description the annotation in the package and the description of a new item; the
 * annotation of the source if unset (a choice)
 * @param contentLibrary the content library
 * @param contentLibraryItem the item whose files are replaced; a new one if unset
 */
@CanonicalName("com.vmware.vcenter.ovf.export_session.create_spec")
@Union(discriminator = "target_type",
		cases = { @Union.Case(value = "DOWNLOAD_TARGET", required = "target_content_type"),
				@Union.Case(value = "CONTENT_LIBRARY_TARGET", required = "content_library") })
@Union(discriminator = "target_content_type", cases = { @Union.Case("OVF_TARGET"), @Union.Case("OVA_TARGET") })
public record ExportSpec(TargetType targetType, @Nullable TargetContentType targetContentType,
		@Nullable List<String> exportFlags, @Nullable String name, @Nullable String description,
		@Nullable @ResourceType(LibraryId.RESOURCE_TYPE) String contentLibrary,
		@Nullable @ResourceType(LibraryItemId.RESOURCE_TYPE) String contentLibraryItem) implements Structure {

	/**
	 * Reads a specification.
	 * @throws VapiException {@code invalid_argument} if it is another structure, or names
	 * an item for a download
	 */
	static ExportSpec of(Structure createSpec) {
		if (!(createSpec instanceof ExportSpec spec)) {
			throw invalid("create_spec",
					"The create_spec must be a com.vmware.vcenter.ovf.export_session.create_spec.");
		}
		if (spec.isDownload() && spec.contentLibraryItem != null) {
			throw invalid("item", "The target is a download, but content_library_item is set.");
		}
		return spec;
	}

	private static VapiException invalid(String id, String text) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT,
				LocalizableMessage.of("emulator.export_session." + id, text));
	}

	/** Returns the same with the texts of the source where texts are unset. */
	ExportSpec with(ExportSource source) {
		return new ExportSpec(this.targetType, this.targetContentType, this.exportFlags,
				(this.name != null) ? this.name : source.name(),
				(this.description != null) ? this.description : source.annotation(), this.contentLibrary,
				this.contentLibraryItem);
	}

	boolean isDownload() {
		return this.targetType == TargetType.DOWNLOAD_TARGET;
	}

	boolean isArchive() {
		return this.targetContentType == TargetContentType.OVA_TARGET;
	}

	@Nullable LibraryId library() {
		return (this.contentLibrary != null) ? new LibraryId(this.contentLibrary) : null;
	}

	@Nullable LibraryItemId item() {
		return (this.contentLibraryItem != null) ? new LibraryItemId(this.contentLibraryItem) : null;
	}

	/** Returns the place in a content library. */
	PackagePlace place() {
		return new PackagePlace(library(), item(), (this.name != null) ? this.name : "",
				(this.description != null) ? this.description : "", null);
	}

	/**
	 * The types of target.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.export_session.target_type")
	public enum TargetType {

		/** The client downloads the files. */
		DOWNLOAD_TARGET,
		/** The server writes the files into a content library. */
		CONTENT_LIBRARY_TARGET

	}

	/**
	 * The forms of a download.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.export_session.target_content_type")
	public enum TargetContentType {

		/** The files, one by one. */
		OVF_TARGET,
		/** An OVA archive. */
		OVA_TARGET

	}

}
