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
 * @param sslCertificate the server's certificate in PEM, used instead of the thumbprint
 */
@CanonicalName("com.vmware.content.library.item.transfer_endpoint")
record TransferEndpoint(@UriString String uri, @Nullable String sslCertificateThumbprint,
		@Nullable String sslCertificate) implements Structure {

	static TransferEndpoint of(String uri, @Nullable String thumbprint) {
		return new TransferEndpoint(uri, thumbprint, null);
	}

}
