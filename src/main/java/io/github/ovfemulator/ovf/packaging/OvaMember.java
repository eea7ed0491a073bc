package io.github.ovfemulator.ovf.packaging;

import java.io.InputStream;

import io.github.ovfemulator.ovf.descriptor.PackagePath;

/**
 * A member of an archive, of which the reader is to read as much as it wants before it
 * goes on to the next one.
 *
 * @param name its name, which is one in the package's folder or below
 * @param size its size in bytes
 * @param content its bytes; they end where the member does
 */
public record OvaMember(String name, long size, InputStream content) {

	/**
	 * Whether it is a descriptor by its name.
	 * @return whether it ends in {@code .ovf}, in any case
	 */
	public boolean isDescriptor() {
		return PackagePath.isDescriptor(this.name);
	}

	/**
	 * Whether it is a manifest by its name.
	 * @return whether it ends in {@code .mf}
	 */
	public boolean isManifest() {
		return PackagePath.hasExtension(this.name, ".mf");
	}

	/**
	 * Whether it is a certificate by its name.
	 * @return whether it ends in {@code .cert}
	 */
	public boolean isCertificate() {
		return PackagePath.hasExtension(this.name, ".cert");
	}

}
