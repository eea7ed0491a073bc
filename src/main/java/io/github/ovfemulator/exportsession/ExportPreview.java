package io.github.ovfemulator.exportsession;

import java.util.List;

import io.github.ovfemulator.ovf.packaging.WrittenPackage;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * The files that an export would produce.
 *
 * @param files the files
 */
@CanonicalName("com.vmware.vcenter.ovf.export_session.preview")
record ExportPreview(List<PreviewFile> files) implements Structure {

	static ExportPreview of(WrittenPackage content) {
		return new ExportPreview(content.files().stream().map((file) -> new PreviewFile(file.name())).toList());
	}

	/**
	 * A file that an export would produce.
	 *
	 * @param name its name
	 */
	@CanonicalName("com.vmware.vcenter.ovf.export_session.preview_file")
	record PreviewFile(String name) implements Structure {

	}

	/**
	 * The options of a preview.
	 *
	 * @param exportFlags the export flags, none if unset
	 * @param targetType the expected target; the files are the same for each (a choice)
	 */
	@CanonicalName("com.vmware.vcenter.ovf.export_session.preview_spec")
	record PreviewSpec(@Nullable List<String> exportFlags,
			ExportSpec.@Nullable TargetType targetType) implements Structure {

		/**
		 * Reads a specification.
		 * @throws VapiException {@code invalid_argument} if it is another structure
		 */
		static PreviewSpec of(Structure previewSpec) {
			if (previewSpec instanceof PreviewSpec spec) {
				return spec;
			}
			throw VapiException.of(ErrorType.INVALID_ARGUMENT,
					LocalizableMessage.of("emulator.export_session.preview_spec",
							"The preview_spec must be a com.vmware.vcenter.ovf.export_session.preview_spec."));
		}

	}

}
