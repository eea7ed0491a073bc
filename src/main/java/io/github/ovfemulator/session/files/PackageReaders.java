package io.github.ovfemulator.session.files;

import java.time.Clock;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.packaging.CertificateReader;
import io.github.ovfemulator.ovf.packaging.ManifestReader;
import io.github.ovfemulator.ovf.packaging.OvaLimits;
import io.github.ovfemulator.ovf.packaging.TrustedCertificates;
import io.github.ovfemulator.ovf.reader.MessageBundleReader;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;

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
 */
public record PackageReaders(Clock clock, OvfDescriptorReader descriptors, MessageBundleReader bundles,
		ManifestReader manifests, CertificateReader certificates, TrustedCertificates trusted, OvfLimits limits,
		OvaLimits archives) {

}
