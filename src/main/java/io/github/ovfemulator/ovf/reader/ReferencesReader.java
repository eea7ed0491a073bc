package io.github.ovfemulator.ovf.reader;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.FileRole;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.ovf.descriptor.WholeNumber;
import io.github.ovfemulator.ovf.xml.Namespaces;
import io.github.ovfemulator.ovf.xml.XmlElement;
import io.github.ovfemulator.vapi.text.RedactedUrl;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code References}: the files of the package.
 */
final class ReferencesReader {

	private static final Set<String> COMPRESSIONS = Set.of("gzip", "bzip2");

	private final int maxChunks;

	private long chunks;

	/**
	 * Creates a reader.
	 * @param maxChunks the maximum number of chunks of all files
	 */
	ReferencesReader(int maxChunks) {
		this.maxChunks = maxChunks;
	}

	void read(XmlElement references, Scope scope) {
		if (!references.name().isOf(Namespaces.OVF)) {
			scope.issues()
				.error(Category.ELEMENT_ILLEGAL, references.position(), "emulator.ovf.element.namespace",
						"Element '%s' is not in the namespace of its envelope (%s).", references.name(),
						Namespaces.OVF);
		}
		for (XmlElement child : references.children()) {
			if (child.name().localName().equals("File")) {
				file(child, scope);
			}
			else {
				scope.unknownElement(child);
			}
		}
	}

	private void file(XmlElement file, Scope scope) {
		String id = file.requireOvf("id");
		String href = href(file);
		OptionalLong size = size(file, scope);
		String compression = compression(file, scope);
		OptionalLong chunkSize = chunkSize(file, size, scope);
		scope.attributesOnly(file);
		// A file without a path cannot be transferred.
		if (href != null) {
			checkHref(file, href, scope);
			scope.envelope().references.add(new FileReference(Values.orEmpty(id), href, size, compression, chunkSize,
					FileRole.OTHER, file.position()));
		}
	}

	/** White space around a URL does not belong to it. */
	private static @Nullable String href(XmlElement file) {
		String href = file.requireOvf("href");
		return (href != null) ? href.strip() : null;
	}

	private static OptionalLong size(XmlElement file, Scope scope) {
		String value = Values.presence(file.ovf("size"));
		OptionalLong size = (value != null) ? WholeNumber.parse(value) : OptionalLong.empty();
		if (value != null && size.isPresent() && size.getAsLong() < 0) {
			// Real packages contain -1 for an unknown size.
			scope.issues()
				.warning(Category.VALUE_ILLEGAL, file.position(), "emulator.ovf.file.size",
						"The size of file '%s' is negative and treated as unknown: %s.", nameOf(file), value);
			return OptionalLong.empty();
		}
		if (value != null && size.isEmpty()) {
			scope.illegalValue(file, "size", value, "the size in bytes");
		}
		return size;
	}

	/** The size of the chunks; empty if the chunks cannot be counted. */
	private OptionalLong chunkSize(XmlElement file, OptionalLong size, Scope scope) {
		OptionalLong chunkSize = Values.count(file, "chunkSize", scope);
		if (chunkSize.isEmpty()) {
			return chunkSize;
		}
		if (chunkSize.getAsLong() == 0) {
			scope.illegalValue(file, "chunkSize", "0", "at least one byte");
			return OptionalLong.empty();
		}
		if (size.isEmpty()) {
			scope.issues()
				.error(Category.ATTRIBUTE_REQUIRED, file.position(), "emulator.ovf.file.chunks.size",
						"Missing attribute 'size' on element 'File': it is required to count the chunks of '%s'.",
						nameOf(file));
			return OptionalLong.empty();
		}
		long more = FileReference.chunks(size.getAsLong(), chunkSize.getAsLong());
		if (more > this.maxChunks - this.chunks) {
			scope.issues()
				.error(Category.VALUE_ILLEGAL, file.position(), "emulator.ovf.file.chunks.number",
						"The files of the package have more than %s chunks.", this.maxChunks);
			return OptionalLong.empty();
		}
		this.chunks += more;
		return chunkSize;
	}

	private static @Nullable String compression(XmlElement file, Scope scope) {
		String value = Values.presence(file.ovf("compression"));
		if (value == null || value.equalsIgnoreCase("identity")) {
			return null;
		}
		String compression = value.toLowerCase(Locale.ROOT);
		if (!COMPRESSIONS.contains(compression)) {
			scope.illegalValue(file, "compression", value, "'gzip', 'bzip2' or 'identity'");
			return null;
		}
		return compression;
	}

	private static String nameOf(XmlElement file) {
		return RedactedUrl.of(Values.orEmpty(file.ovf("href")));
	}

	private static void checkHref(XmlElement file, String href, Scope scope) {
		String path = PackagePath.normalize(href.replace('\\', '/'));
		if (Split.at(path, '/').contains("..")) {
			scope.issues()
				.warning(Category.VALUE_ILLEGAL, file.position(), "emulator.ovf.file.outside",
						"File '%s' is outside the folder of the package.", nameOf(file));
		}
	}

}
