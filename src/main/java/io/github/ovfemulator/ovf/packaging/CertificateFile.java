package io.github.ovfemulator.ovf.packaging;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A {@code .cert} file: who signed a manifest, and how. OVF knows RSA signatures alone;
 * that those by other keys are verified too is a choice.
 *
 * @param name the name of the file, as issues are to tell it
 * @param algorithm the digest that is signed
 * @param manifestName the manifest that it says it signs
 * @param signature the signature
 * @param chain the signer's certificate, followed by those of its issuers where they are
 * there
 * @param text the signer's certificate in PEM
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
	 * The signer's certificate.
	 * @return the first one of the chain
	 */
	public X509Certificate signer() {
		return this.chain.get(0);
	}

	/**
	 * Whether the signature is one over a manifest.
	 * @param manifest the bytes of the manifest
	 * @return whether the signer has signed just these
	 */
	public boolean signs(byte[] manifest) {
		PublicKey key = signer().getPublicKey();
		String family = key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm();
		try {
			Signature verifier = Signature.getInstance(this.algorithm.jcaName().replace("-", "") + "with" + family);
			verifier.initVerify(key);
			verifier.update(manifest);
			return verifier.verify(this.signature);
		}
		catch (GeneralSecurityException ex) {
			// a signature of another length or by another kind of key is none either
			return false;
		}
	}

}
