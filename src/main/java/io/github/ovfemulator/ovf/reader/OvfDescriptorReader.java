package io.github.ovfemulator.ovf.reader;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.xml.XmlDocument;
import io.github.ovfemulator.vapi.type.Interner;

/**
 * Reads OVF 1.0 and 1.1 descriptors with the sections and extensions that vCenter
 * supports.
 * <p>
 * Thread-safe. Equal descriptors are shared while they are in use. Time and memory are
 * linear in the size of the descriptor and bounded by {@link OvfLimits}.
 */
public final class OvfDescriptorReader {

	private final OvfLimits limits;

	private final XmlDocument.Opener documents;

	private final Interner<DescriptorReading> readings = new Interner<>();

	/**
	 * Creates a reader.
	 * @param limits the limits for a descriptor
	 */
	public OvfDescriptorReader(OvfLimits limits) {
		this.limits = limits;
		this.documents = new XmlDocument.Opener(limits);
	}

	/**
	 * Reads a descriptor and collects all its issues.
	 * @param fileName its name in issues
	 * @param content its bytes, in any XML encoding
	 * @param lax whether lax mode applies, in which unsupported required elements are
	 * warnings
	 * @return the descriptor and its issues
	 * @throws UnreadableDescriptorException if it is not XML, is not an OVF 1.x envelope,
	 * or exceeds a limit
	 */
	public DescriptorReading read(String fileName, byte[] content, boolean lax) {
		Issues issues = new Issues(fileName, lax, this.limits.maxIssues());
		OvfDescriptor descriptor = EnvelopeReader.read(this.documents.open(content, issues), issues,
				this.limits.maxChunks(), this.limits.maxSize());
		return this.readings.intern(new DescriptorReading(fileName, lax, descriptor, issues.errors(), issues.warnings(),
				issues.information()));
	}

}
