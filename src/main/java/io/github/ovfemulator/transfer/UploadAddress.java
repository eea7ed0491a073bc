package io.github.ovfemulator.transfer;

import org.jspecify.annotations.Nullable;

/**
 * Where something is uploaded to: what its URL ends in, and by which method.
 *
 * @param method the HTTP method
 * @param token the secret in it
 * @param file the name at its end, where it looks like that of another service, else
 * {@code null}
 */
public record UploadAddress(String method, UploadToken token, @Nullable String file) {

	/**
	 * An address of this server.
	 * @param token the secret in it
	 * @return the address
	 */
	public static UploadAddress of(UploadToken token) {
		return new UploadAddress("PUT", token, null);
	}

	/**
	 * The path of the upload URL.
	 * @return the path, from the server's root
	 */
	public String path() {
		return (this.file != null) ? "/nfc/" + this.token.value() + "/" + this.file : "/upload/" + this.token.value();
	}

}
