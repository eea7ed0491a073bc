package io.github.ovfemulator.ovf.packaging;

import java.io.InputStream;

import io.github.ovfemulator.ovf.descriptor.PackagePath;

/**
 * A member of an archive. Its content can be read until the next member is requested.
 *
 * @param name the relative path within the folder of the package
 * @param size the size in bytes
 * @param offset the position of its first byte in the archive
 * @param content the bytes of the member
 */
public record OvaMember(String name, long size, long offset, InputStream content) {

	/**
	 * Whether the member is a descriptor.
	 * @return whether the name ends in {@code .ovf}, ignoring case
	 */
	public boolean isDescriptor() {
		return PackagePath.isDescriptor(this.name);
	}

	/**
	 * Whether the member is a manifest.
	 * @return whether the name ends in {@code .mf}, ignoring case
	 */
	public boolean isManifest() {
		return PackagePath.hasExtension(this.name, ".mf");
	}

	/**
	 * Whether the member is a certificate.
	 * @return whether the name ends in {@code .cert}, ignoring case
	 */
	public boolean isCertificate() {
		return PackagePath.hasExtension(this.name, ".cert");
	}

}
