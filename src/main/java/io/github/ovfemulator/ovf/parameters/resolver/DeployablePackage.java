package io.github.ovfemulator.ovf.parameters.resolver;

import io.github.ovfemulator.ovf.descriptor.Localization;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The input of the resolution: a package as the client sees it.
 *
 * @param fileName the name of the descriptor, which is the file of issues
 * @param lax whether the client requests lax parsing
 * @param descriptor the descriptor with the items of all deployment options
 * @param texts the texts in the client's language
 * @param certificate the certificate of the package, or {@code null} if it is not signed
 * or its certificate has not arrived
 * @param maxCopies the maximum number of instances of a member of a vApp
 */
public record DeployablePackage(String fileName, boolean lax, OvfDescriptor descriptor, Localization texts,
		@Nullable PackageCertificate certificate, int maxCopies) {

}
