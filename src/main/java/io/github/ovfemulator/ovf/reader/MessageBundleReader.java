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
 * Reads message bundles that are files of their own.
 * <p>
 * Immutable and safe to be shared by threads; bounded by {@link OvfLimits}.
 */
public final class MessageBundleReader {

	private final OvfLimits limits;

	private final XmlDocument.Opener documents;

	/**
	 * Creates a reader.
	 * @param limits what a bundle may cost
	 */
	public MessageBundleReader(OvfLimits limits) {
		this.limits = limits;
		this.documents = new XmlDocument.Opener(limits);
	}

	/**
	 * Reads a bundle.
	 * @param fileName its name, as issues are to tell it
	 * @param content its bytes as stored, in any encoding that XML knows
	 * @param compression how they are compressed, or {@code null} for not at all
	 * @return its texts, none where it is unreadable, and what is wrong with it
	 */
	public MessageBundleReading read(String fileName, byte[] content, @Nullable String compression) {
		Issues issues = new Issues(fileName, false, this.limits.maxIssues());
		try {
			byte[] text = (compression != null) ? unpack(content, compression) : content;
			MessageBundle bundle = StringsReader.readFile(this.documents.open(text, issues), issues);
			return new MessageBundleReading(bundle, issues.errors());
		}
		catch (UnreadableDescriptorException ex) {
			return unreadable(ex.issue());
		}
		catch (IOException ex) {
			return unreadable(new ParseIssue(Category.PARSE_ERROR, fileName, -1, -1,
					LocalizableMessage.of("emulator.ovf.bundle.compression",
							"The message bundle cannot be unpacked by %s: %s.", compression,
							String.valueOf(ex.getMessage()))));
		}
	}

	/** A bundle that is larger than the limit is cut there, and refused as too large. */
	private byte[] unpack(byte[] content, String compression) throws IOException {
		if (!compression.equals("gzip")) {
			throw new IOException("only gzip is supported for message bundles");
		}
		return Gunzip.unpack(content, this.limits.maxSize() + 1);
	}

	private static MessageBundleReading unreadable(ParseIssue issue) {
		return new MessageBundleReading(new MessageBundle(null, Map.of(), null, Position.NONE), List.of(issue));
	}

}
