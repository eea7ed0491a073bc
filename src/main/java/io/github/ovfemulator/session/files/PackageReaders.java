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
 * With what the files that tell about a package are read and judged.
 *
 * @param clock the emulator's time, by which certificates are valid
 * @param descriptors reads descriptors
 * @param bundles reads message bundles
 * @param manifests reads manifests
 * @param certificates reads certificate files
 * @param trusted who is trusted to vouch for those who sign packages
 * @param limits what packages may cost
 * @param archives what archives may cost
 */
public record PackageReaders(Clock clock, OvfDescriptorReader descriptors, MessageBundleReader bundles,
		ManifestReader manifests, CertificateReader certificates, TrustedCertificates trusted, OvfLimits limits,
		OvaLimits archives) {

}
