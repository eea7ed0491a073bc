package io.github.ovfemulator.importsession;

import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.UriString;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of {@code probe}.
 *
 * @param uri the URL of the package
 * @param sslCertificateThumbprint the SHA-1 thumbprint that the server behind it must
 * have
 */
public record ProbeRequest(@UriString String uri, @Nullable String sslCertificateThumbprint) implements Structure {

}
