package io.github.ovfemulator.transfer.pull;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * Decides which servers are trusted. With an expected thumbprint, neither issuer,
 * validity nor host name are checked.
 */
public final class PullTrust extends X509ExtendedTrustManager {

	private final @Nullable Thumbprint expected;

	private final List<X509ExtendedTrustManager> authorities;

	private PullTrust(@Nullable Thumbprint expected, List<X509ExtendedTrustManager> authorities) {
		this.expected = expected;
		this.authorities = List.copyOf(authorities);
	}

	/**
	 * Trusts the one server whose certificate has a thumbprint.
	 * @param expected the thumbprint
	 * @return the trust
	 */
	public static PullTrust of(Thumbprint expected) {
		return new PullTrust(expected, List.of());
	}

	/**
	 * Trusts the servers whose certificates are issued by one of the authorities.
	 * @param authorities the authorities
	 * @return the trust
	 */
	public static PullTrust of(TrustAuthorities authorities) {
		return new PullTrust(null, authorities.managers());
	}

	SSLContext context() {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { this }, null);
			return context;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java has no TLS", ex);
		}
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
			throws CertificateException {
		check(chain, (authority) -> authority.checkServerTrusted(chain, authType, engine));
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
			throws CertificateException {
		check(chain, (authority) -> authority.checkServerTrusted(chain, authType, socket));
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
		check(chain, (authority) -> authority.checkServerTrusted(chain, authType));
	}

	private void check(X509Certificate[] chain, Check check) throws CertificateException {
		Thumbprint presented = Thumbprint.of(chain[0]);
		if (this.expected == null) {
			checkAuthorities(chain[0], presented, check);
		}
		else if (!this.expected.equals(presented)) {
			throw new UntrustedServerException(presented,
					LocalizableMessage.of("emulator.pull.thumbprint",
							"The certificate of the server has the thumbprint %s, and %s was expected.", presented,
							this.expected));
		}
	}

	private void checkAuthorities(X509Certificate certificate, Thumbprint presented, Check check)
			throws CertificateException {
		List<CertificateException> refusals = new ArrayList<>();
		for (X509ExtendedTrustManager authority : this.authorities) {
			try {
				check.execute(authority);
				return;
			}
			catch (CertificateException ex) {
				refusals.add(ex);
			}
		}
		throw new UntrustedServerException(presented,
				LocalizableMessage.of("emulator.pull.untrusted",
						"The certificate of the server, with the thumbprint %s, is not trusted: %s.", presented,
						CertificateRefusal.describe(certificate, refusals)));
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
			throws CertificateException {
		throw noClients();
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
			throws CertificateException {
		throw noClients();
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
		throw noClients();
	}

	private static CertificateException noClients() {
		return new CertificateException("Nothing is served here");
	}

	@Override
	public X509Certificate[] getAcceptedIssuers() {
		return new X509Certificate[0];
	}

	/**
	 * One of the three variants of the check.
	 */
	@FunctionalInterface
	private interface Check {

		void execute(X509ExtendedTrustManager authority) throws CertificateException;

	}

}
