package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.transfer.pull.PullException;
import io.github.ovfemulator.transfer.pull.PullSource;
import io.github.ovfemulator.vapi.text.RedactedUrl;
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

	/**
	 * Returns the URL as the source of a pull.
	 * @throws PullException if the URL is invalid
	 * @throws io.github.ovfemulator.vapi.type.VapiException {@code invalid_argument} if
	 * the thumbprint or certificate is invalid
	 */
	PullSource pullSource() throws PullException {
		return (this.sslCertificate != null) ? PullSource.ofCertificate(this.uri, this.sslCertificate)
				: PullSource.of(this.uri, this.sslCertificateThumbprint);
	}

	/** Returns the same without user, password and query of the URL. */
	TransferEndpoint withoutSecrets() {
		return new TransferEndpoint(RedactedUrl.of(this.uri), this.sslCertificateThumbprint, this.sslCertificate);
	}

	static TransferEndpoint of(String uri, @Nullable String thumbprint) {
		return new TransferEndpoint(uri, thumbprint, null);
	}

}
