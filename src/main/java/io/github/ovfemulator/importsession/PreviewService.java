package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.importsession.Preview.PreviewFile;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import io.github.ovfemulator.ovf.reader.DescriptorReading;
import io.github.ovfemulator.ovf.reader.MalformedPreviewException;
import io.github.ovfemulator.ovf.reader.PreviewDescriptorDecoder;
import io.github.ovfemulator.session.files.PackageReaders;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * Previews the import of a descriptor without a session.
 */
public final class PreviewService {

	private static final String FILE_NAME = "descriptor.ovf";

	private final PackageReaders readers;

	private final PreviewDescriptorDecoder decoder;

	public PreviewService(PackageReaders readers, PreviewDescriptorDecoder decoder) {
		this.readers = readers;
		this.decoder = decoder;
	}

	/**
	 * Previews a descriptor.
	 * @param text the descriptor, plain or compressed with gzip and encoded in base64
	 * @throws VapiException {@code invalid_argument} if it is unreadable
	 */
	public Preview preview(String text) {
		DescriptorReading reading = read(text);
		List<PreviewFile> files = reading.descriptor()
			.references()
			.stream()
			.flatMap((file) -> file.pieces().stream())
			.map((piece) -> new PreviewFile(piece.name()))
			.toList();
		return new Preview(files,
				reading.errors().isEmpty() ? List.of() : List.of(OvfError.validation(reading.errors())),
				reading.warnings().isEmpty() ? List.of() : List.of(OvfWarning.validation(reading.warnings())),
				reading.information().stream().map(OvfInfo::of).toList());
	}

	private DescriptorReading read(String text) {
		try {
			return this.readers.readDescriptor(FILE_NAME, this.decoder.decode(text), false);
		}
		catch (UnreadableDescriptorException ex) {
			ParseIssue issue = ex.issue();
			LocalizableMessage message = LocalizableMessage.of("emulator.ovf.preview.unreadable",
					"The descriptor cannot be read: %s (%s, line %s, column %s)", issue.message().defaultMessage(),
					issue.file(), issue.lineNumber(), issue.columnNumber());
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, List.of(message, issue.message()), issue);
		}
		catch (MalformedPreviewException ex) {
			throw VapiException.of(ErrorType.INVALID_ARGUMENT, ex.reason());
		}
	}

}
