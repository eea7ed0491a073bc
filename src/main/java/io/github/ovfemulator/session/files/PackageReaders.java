package io.github.ovfemulator.session.files;

import java.time.Clock;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.UnreadableDescriptorException;
import io.github.ovfemulator.ovf.packaging.CertificateReader;
import io.github.ovfemulator.ovf.packaging.ManifestReader;
import io.github.ovfemulator.ovf.packaging.OvaLimits;
import io.github.ovfemulator.ovf.packaging.TrustedCertificates;
import io.github.ovfemulator.ovf.reader.DescriptorReading;
import io.github.ovfemulator.ovf.reader.MessageBundleReader;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * The readers of the files of a package.
 *
 * @param clock the clock that certificates are valid by
 * @param descriptors the reader of descriptors
 * @param bundles the reader of message bundles
 * @param manifests the reader of manifests
 * @param certificates the reader of certificate files
 * @param trusted the trusted issuers of package certificates
 * @param limits the limits of packages
 * @param archives the limits of archives
 * @param maxResult the maximum size of the result of a validation, in bytes
 * @param memory the memory of all packages that are being read or held by sessions
 */
public record PackageReaders(Clock clock, OvfDescriptorReader descriptors, MessageBundleReader bundles,
		ManifestReader manifests, CertificateReader certificates, TrustedCertificates trusted, OvfLimits limits,
		OvaLimits archives, int maxResult, MemoryBudget memory) {

	private static final int BYTES_OF_ELEMENT = 200;

	/**
	 * Reads a descriptor. The memory that this may need is reserved meanwhile; the caller
	 * holds no lock of a session.
	 * @throws UnreadableDescriptorException if it cannot be read
	 * @throws VapiException {@code unable_to_allocate_resource} if the memory is not
	 * available
	 */
	public DescriptorReading readDescriptor(String name, byte[] content, boolean lax) {
		long needed = memoryToRead(content);
		this.memory.reserveWithCleanup(needed);
		try {
			return this.descriptors.read(name, content, lax);
		}
		finally {
			this.memory.release(needed);
		}
	}

	/**
	 * Estimates the memory that is needed to read a descriptor, in every encoding.
	 * @return the memory in bytes
	 */
	public static long memoryToRead(byte[] content) {
		long count = 0;
		for (byte each : content) {
			if (each == '<') {
				count++;
			}
		}
		return content.length + count * BYTES_OF_ELEMENT;
	}

}
