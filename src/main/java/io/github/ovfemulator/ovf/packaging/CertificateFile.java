package io.github.ovfemulator.ovf.packaging;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A {@code .cert} file: the signature of a manifest and the certificate of the signer.
 * OVF specifies RSA signatures only; support for other keys is a choice.
 *
 * @param name the name of the file in issues
 * @param algorithm the digest algorithm of the signature
 * @param manifestName the name of the signed manifest
 * @param signature the signature
 * @param chain the certificate of the signer, followed by the certificates of its
 * issuers, if present
 * @param text the certificate of the signer in PEM
 * @see <a href="https://www.dmtf.org/standards/ovf">DSP0243, "Digital signatures"</a>
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are neither compared nor changed
public record CertificateFile(String name, DigestAlgorithm algorithm, String manifestName, byte[] signature,
		List<X509Certificate> chain, String text) {

	/** Copies the chain. */
	public CertificateFile {
		chain = List.copyOf(chain);
	}

	/**
	 * The certificate of the signer.
	 * @return the first certificate of the chain
	 */
	public X509Certificate signer() {
		return this.chain.get(0);
	}

	/**
	 * Verifies the signature of a manifest.
	 * @param manifest the bytes of the manifest
	 * @return whether the signature is valid for these bytes
	 */
	public boolean verifies(byte[] manifest) {
		PublicKey key = signer().getPublicKey();
		String family = key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm();
		try {
			Signature verifier = Signature.getInstance(this.algorithm.jcaName().replace("-", "") + "with" + family);
			verifier.initVerify(key);
			verifier.update(manifest);
			return verifier.verify(this.signature);
		}
		catch (GeneralSecurityException ex) {
			// also for a signature of another length or another kind of key
			return false;
		}
	}

}
