package io.github.ovfemulator.importsession.intake;

import java.time.Clock;

import io.github.ovfemulator.ovf.MessageBundleReader;
import io.github.ovfemulator.ovf.OvfDescriptorReader;
import io.github.ovfemulator.ovf.certificate.TrustedCertificates;
import io.github.ovfemulator.ovf.manifest.ManifestReader;
import io.github.ovfemulator.simulation.PaceSettings;
import io.github.ovfemulator.simulation.Timeline;
import io.github.ovfemulator.simulation.faults.TransferFaults;
import io.github.ovfemulator.transfer.UploadTargets;

/**
 * What all sessions share.
 *
 * @param clock the emulator's time
 * @param descriptors reads descriptors
 * @param bundles reads message bundles
 * @param manifests reads manifests
 * @param trusted who is trusted to vouch for those who sign packages
 * @param uploads where upload URLs are known
 * @param limits how large files may be that are kept
 * @param lifetimes how long sessions are kept
 * @param pace how fast sessions go
 * @param timeline what will happen by itself
 * @param fetching with what packages are fetched that are not pushed
 * @param faults says which transfers are disturbed
 */
public record SessionEnvironment(Clock clock, OvfDescriptorReader descriptors, MessageBundleReader bundles,
		ManifestReader manifests, TrustedCertificates trusted, UploadTargets uploads, SessionLimits limits,
		SessionProperties lifetimes, PaceSettings pace, Timeline timeline, Fetching fetching, TransferFaults faults) {

}
