package io.github.ovfemulator.ovf;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.ovf.descriptor.MessageBundle;
import io.github.ovfemulator.ovf.descriptor.Position;
import io.github.ovfemulator.ovf.read.StringsReader;
import io.github.ovfemulator.ovf.xml.Issues;
import io.github.ovfemulator.ovf.xml.XmlDocument;

/**
 * Reads message bundles that are files of their own.
 * <p>
 * Immutable and safe to be shared by threads; bounded by {@link OvfLimits}.
 */
public final class MessageBundleReader {

	private final OvfLimits limits;

	private final XmlDocument.Opener documents;

	/**
	 * Makes a reader.
	 * @param limits what a bundle may cost
	 */
	public MessageBundleReader(OvfLimits limits) {
		this.limits = limits;
		this.documents = new XmlDocument.Opener(limits);
	}

	/**
	 * Reads a bundle.
	 * @param fileName its name, as issues are to tell it
	 * @param content its bytes, in any encoding that XML knows
	 * @return its texts, none where it is unreadable, and what is wrong with it
	 */
	public MessageBundleReading read(String fileName, byte[] content) {
		Issues issues = new Issues(fileName, false, this.limits.maxIssues());
		try {
			MessageBundle bundle = StringsReader.readFile(this.documents.open(content, issues), issues);
			return new MessageBundleReading(bundle, issues.errors());
		}
		catch (UnreadableDescriptorException ex) {
			return new MessageBundleReading(new MessageBundle(null, Map.of(), null, Position.NONE),
					List.of(ex.issue()));
		}
	}

}
