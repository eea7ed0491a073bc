package io.github.ovfemulator.ovf.reader;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.xml.XmlDocument;

/**
 * Reads OVF 1.0 and 1.1 descriptors at vCenter's depth.
 * <p>
 * Immutable and safe to be shared by threads. Time and memory are bounded by
 * {@link OvfLimits} and linear in the size of the descriptor.
 */
public final class OvfDescriptorReader {

	private final OvfLimits limits;

	private final XmlDocument.Opener documents;

	/**
	 * Creates a reader.
	 * @param limits what a descriptor may cost
	 */
	public OvfDescriptorReader(OvfLimits limits) {
		this.limits = limits;
		this.documents = new XmlDocument.Opener(limits);
	}

	/**
	 * Reads a descriptor and collects all its faults.
	 * @param fileName its name, as issues are to tell it
	 * @param content its bytes, in any encoding that XML knows
	 * @param lax whether what is required but unknown is only a warning
	 * @return what it says and what is wrong with it
	 * @throws UnreadableDescriptorException where it is no XML, no OVF 1.x envelope or
	 * over a limit
	 */
	public DescriptorReading read(String fileName, byte[] content, boolean lax) {
		Issues issues = new Issues(fileName, lax, this.limits.maxIssues());
		OvfDescriptor descriptor = EnvelopeReader.read(this.documents.open(content, issues), issues,
				this.limits.maxChunks());
		return new DescriptorReading(fileName, lax, descriptor, issues.errors(), issues.warnings(),
				issues.information());
	}

}
