package io.github.ovfemulator.server;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;

/**
 * A TLS context for Tomcat that is not there before the first connection, so that the
 * start need not wait for it.
 */
final class LateSslContext implements org.apache.tomcat.util.net.SSLContext {

	private final Supplier<SSLContext> context;

	LateSslContext(Supplier<SSLContext> context) {
		this.context = context;
	}

	@Override
	public void init(KeyManager[] keyManagers, TrustManager[] trustManagers, SecureRandom random) {
		throw new UnsupportedOperationException("It comes with all that it needs");
	}

	@Override
	public SSLSessionContext getServerSessionContext() {
		return this.context.get().getServerSessionContext();
	}

	@Override
	public SSLEngine createSSLEngine() {
		return this.context.get().createSSLEngine();
	}

	@Override
	public SSLServerSocketFactory getServerSocketFactory() {
		return this.context.get().getServerSocketFactory();
	}

	@Override
	public SSLParameters getSupportedSSLParameters() {
		return this.context.get().getSupportedSSLParameters();
	}

	@Override
	public X509Certificate[] getCertificateChain(String alias) {
		return new X509Certificate[0];
	}

	/** Clients show no certificates. */
	@Override
	public X509Certificate[] getAcceptedIssuers() {
		return new X509Certificate[0];
	}

	@Override
	public void destroy() {
		// nothing is held
	}

}
