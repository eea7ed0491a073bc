package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.UriString;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a file to send or to fetch.
 *
 * @param uri the URL
 * @param sslCertificateThumbprint the SHA-1 thumbprint of the server's certificate; unset
 * for the usual verification
 */
@CanonicalName("com.vmware.content.library.item.transfer_endpoint")
record TransferEndpoint(@UriString String uri, @Nullable String sslCertificateThumbprint) implements Structure {

}
