package io.github.ovfemulator.ovf.reader;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import io.github.ovfemulator.ovf.descriptor.MessageBundle;
import io.github.ovfemulator.ovf.xml.XmlDocument;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * Reads message bundles in separate files.
 * <p>
 * Immutable and thread-safe. {@link OvfLimits} bounds time and memory.
 */
public final class MessageBundleReader {

	private final OvfLimits limits;

	private final XmlDocument.Opener documents;

	/**
	 * Creates a reader.
	 * @param limits the limits for a bundle
	 */
	public MessageBundleReader(OvfLimits limits) {
		this.limits = limits;
		this.documents = new XmlDocument.Opener(limits);
	}

	/**
	 * Reads a bundle.
	 * @param fileName its name in issues
	 * @param content its stored bytes, in any XML encoding
	 * @param compression the compression, or {@code null} for none
	 * @return the texts, empty if the bundle is unreadable, and the errors
	 */
	public MessageBundleReading read(String fileName, byte[] content, @Nullable String compression) {
		Issues issues = new Issues(fileName, false, this.limits.maxIssues());
		try {
			byte[] text = (compression != null) ? decompress(content, compression) : content;
			MessageBundle bundle = StringsReader.readFile(this.documents.open(text, issues), issues);
			return new MessageBundleReading(bundle, issues.errors());
		}
		catch (UnreadableDescriptorException ex) {
			return unreadable(ex.issue());
		}
		catch (IOException ex) {
			return unreadable(new ParseIssue(Category.PARSE_ERROR, fileName, -1, -1,
					LocalizableMessage.of("emulator.ovf.bundle.compression",
							"The message bundle cannot be decompressed with %s: %s.", compression,
							String.valueOf(ex.getMessage()))));
		}
	}

	/**
	 * Truncates a larger bundle at one byte over the limit; the parser then refuses it.
	 */
	private byte[] decompress(byte[] content, String compression) throws IOException {
		if (!compression.equals("gzip")) {
			throw new IOException("only gzip is supported for message bundles");
		}
		return Gunzip.decompress(content, this.limits.maxSize() + 1);
	}

	private static MessageBundleReading unreadable(ParseIssue issue) {
		return new MessageBundleReading(new MessageBundle(null, Map.of(), null, Position.NONE), List.of(issue));
	}

}
