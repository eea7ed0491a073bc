package io.github.ovfemulator.contentlibrary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.contentlibrary.storage.StoredContent;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.UriString;
import org.jspecify.annotations.Nullable;

/**
 * A file of an item.
 *
 * @param checksumInfo a checksum, unset where none was computed
 * @param name its name, unique in the item
 * @param size its size in bytes
 * @param cached whether it is on the storage
 * @param version a number that grows with each new content of the file
 */
@CanonicalName("com.vmware.content.library.item.file.info")
record FileInfo(@Nullable ChecksumInfo checksumInfo, String name, long size, boolean cached,
		String version) implements Structure {

	static FileInfo of(ItemFile file) {
		return new FileInfo(ChecksumInfo.of(file.content()), file.name(), file.content().size(),
				file.content().isPresent(), String.valueOf(file.version()));
	}

	/**
	 * A checksum.
	 *
	 * @param algorithm the algorithm, unset for SHA-1
	 * @param checksum the hexadecimal digits
	 */
	@CanonicalName("com.vmware.content.library.item.file.checksum_info")
	record ChecksumInfo(@Nullable ChecksumAlgorithm algorithm, String checksum) implements Structure {

		/** The checksum that is known; clients of all versions know SHA-1. */
		static @Nullable ChecksumInfo of(StoredContent content) {
			for (ChecksumAlgorithm algorithm : List.of(ChecksumAlgorithm.SHA256, ChecksumAlgorithm.SHA1,
					ChecksumAlgorithm.SHA512, ChecksumAlgorithm.MD5)) {
				Optional<String> known = content.knownDigest(algorithm.jcaName());
				if (known.isPresent()) {
					return new ChecksumInfo(algorithm, known.get());
				}
			}
			return null;
		}

		ChecksumAlgorithm algorithmOrDefault() {
			return (this.algorithm != null) ? this.algorithm : ChecksumAlgorithm.SHA1;
		}

		boolean matches(StoredContent content) {
			return content.digest(algorithmOrDefault().jcaName()).equals(this.checksum.toLowerCase(Locale.ROOT));
		}

	}

	/**
	 * An algorithm of checksums.
	 */
	@CanonicalName("com.vmware.content.library.item.file.checksum_algorithm")
	enum ChecksumAlgorithm {

		/** SHA-1, the default. */
		SHA1("SHA-1"),
		/** MD5. */
		MD5("MD5"),
		/** SHA-256. */
		SHA256("SHA-256"),
		/** SHA-512. */
		SHA512("SHA-512");

		private final String jcaName;

		ChecksumAlgorithm(String jcaName) {
			this.jcaName = jcaName;
		}

		String jcaName() {
			return this.jcaName;
		}

	}

	/**
	 * The places of a file on the storage.
	 *
	 * @param storageBacking the storage that holds it
	 * @param storagePolicyId its storage policy
	 * @param storageUris its URIs on the storage
	 * @param checksumInfo a checksum, unset where none was computed
	 * @param name its name
	 * @param size its size in bytes
	 * @param cached whether it is on the storage
	 * @param version a number that grows with each new content of the file
	 */
	@CanonicalName("com.vmware.content.library.item.storage.info")
	record StorageInfo(LibraryModel.StorageBacking storageBacking,
			@Nullable @ResourceType("com.vmware.spbm.StorageProfile") String storagePolicyId,
			List<@UriString String> storageUris, @Nullable ChecksumInfo checksumInfo, String name, long size,
			boolean cached, String version) implements Structure {

		static StorageInfo of(ItemFile file, LibraryModel.StorageBacking backing, String uri) {
			return new StorageInfo(backing, null, List.of(uri), ChecksumInfo.of(file.content()), file.name(),
					file.content().size(), file.content().isPresent(), String.valueOf(file.version()));
		}

	}

}
