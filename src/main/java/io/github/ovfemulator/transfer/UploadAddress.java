package io.github.ovfemulator.transfer;

import org.jspecify.annotations.Nullable;

/**
 * The method and the path of an upload URL.
 *
 * @param method the HTTP method
 * @param token the token
 * @param file the file name at the end of a URL that looks like one of another service,
 * or {@code null}
 */
public record UploadAddress(String method, UploadToken token, @Nullable String file) {

	/**
	 * Creates an address with the method {@code PUT}.
	 */
	public static UploadAddress of(UploadToken token) {
		return new UploadAddress("PUT", token, null);
	}

	/**
	 * Returns the path from the root of the server.
	 */
	public String path() {
		return (this.file != null) ? "/nfc/" + this.token.value() + "/" + this.file : "/upload/" + this.token.value();
	}

}
