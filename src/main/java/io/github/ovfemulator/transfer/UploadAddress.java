package io.github.ovfemulator.transfer;

import org.jspecify.annotations.Nullable;

/**
 * An upload URL: its path and its HTTP method.
 *
 * @param base the path before the token, with its slashes
 * @param method the HTTP method
 * @param token the secret in it
 * @param file the name at its end, where it is part of the address, else {@code null}
 */
public record UploadAddress(String base, String method, UploadToken token, @Nullable String file) {

	private static final String UPLOAD = "/upload/";

	private static final String DISK = "/nfc/";

	/**
	 * Creates an address that looks like one of another service.
	 * @param method the HTTP method
	 * @param token the secret in it
	 * @param file the name at its end
	 */
	public UploadAddress(String method, UploadToken token, @Nullable String file) {
		this((file != null) ? DISK : UPLOAD, method, token, file);
	}

	/**
	 * Returns an address of this server.
	 * @param token the secret in it
	 * @return the address
	 */
	public static UploadAddress of(UploadToken token) {
		return new UploadAddress("PUT", token, null);
	}

	/**
	 * Returns an address of the content library, which any name follows.
	 * @param base the path before the token
	 * @param method the HTTP method
	 * @param token the secret in it
	 * @return the address
	 */
	public static UploadAddress of(String base, String method, UploadToken token) {
		return new UploadAddress(base, method, token, null);
	}

	/**
	 * The path of the upload URL.
	 * @return the path, from the server's root
	 */
	public String path() {
		return this.base + this.token.value() + ((this.file != null) ? "/" + this.file : "");
	}

}
