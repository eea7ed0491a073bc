package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.descriptor.Localization;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * A package about which choices are made.
 *
 * @param fileName the name of its descriptor, as issues tell it
 * @param lax whether the caller asked for tolerance
 * @param descriptor its descriptor, for all deployment options
 * @param texts its texts in the language of the one who chooses
 * @param certificate who signed it, or {@code null} where nobody did or the certificate
 * is not here
 * @param maxCopies how often a part of it may be made at most, whatever it says itself
 */
public record DeployablePackage(String fileName, boolean lax, OvfDescriptor descriptor, Localization texts,
		@Nullable PackageCertificate certificate, int maxCopies) {

}
