package io.github.ovfemulator.ovf.ova;

import java.io.InputStream;
import java.util.Locale;

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
	 * @return whether it ends in {@code .ovf}
	 */
	public boolean isDescriptor() {
		return hasSuffix(".ovf");
	}

	/**
	 * Whether it is a manifest by its name.
	 * @return whether it ends in {@code .mf}
	 */
	public boolean isManifest() {
		return hasSuffix(".mf");
	}

	/**
	 * Whether it is a certificate by its name.
	 * @return whether it ends in {@code .cert}
	 */
	public boolean isCertificate() {
		return hasSuffix(".cert");
	}

	private boolean hasSuffix(String suffix) {
		return this.name.toLowerCase(Locale.ROOT).endsWith(suffix);
	}

}
