package io.github.ovfemulator.ovf.reader;

import java.util.Locale;
import java.util.Set;

/**
 * The disk formats that vCenter imports: the variants of VMware's disk format, under any
 * of the specification URLs found in packages.
 */
final class DiskFormat {

	private static final Set<String> VARIANTS = Set.of("streamoptimized", "sparse", "flat", "compressed",
			"monolithicsparse", "monolithicflat", "twogbmaxextentsparse", "twogbmaxextentflat");

	private static final String SPECIFICATION = "/vmdk.html";

	private DiskFormat() {
	}

	static boolean isSupported(String format) {
		int hash = format.indexOf('#');
		return hash >= 0 && format.substring(0, hash).toLowerCase(Locale.ROOT).endsWith(SPECIFICATION)
				&& VARIANTS.contains(format.substring(hash + 1).toLowerCase(Locale.ROOT));
	}

}
