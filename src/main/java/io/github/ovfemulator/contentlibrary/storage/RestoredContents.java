package io.github.ovfemulator.contentlibrary.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.operation.BadStateException;

/**
 * The bytes of a snapshot that is restored. Bytes that this server has already, in its
 * store or in the fixtures, are not written again; bytes that are neither here nor in the
 * snapshot are absent. The bytes stay until this object is closed, and longer where they
 * are retained.
 */
public final class RestoredContents implements AutoCloseable {

	private static final String SHA256 = "SHA-256";

	private static final int SHA256_LENGTH = 64;

	private final ContentStore store;

	private final Collection<StoredContent> fixtures;

	private final Map<String, StoredContent> contents = new HashMap<>();

	private RestoredContents(ContentStore store, Collection<StoredContent> fixtures) {
		this.store = store;
		this.fixtures = fixtures;
	}

	/**
	 * Reads the bytes of a snapshot.
	 * @param saved the snapshot
	 * @param store keeps bytes that are not here
	 * @param fixtures the bytes of the fixtures
	 * @return the bytes
	 * @throws BadStateException if the snapshot is invalid, or the store is full; then
	 * nothing is kept
	 */
	public static RestoredContents read(List<ContentSnapshot> saved, ContentStore store,
			Collection<StoredContent> fixtures) {
		RestoredContents restored = new RestoredContents(store, fixtures);
		try {
			for (int i = 0; i < saved.size(); i++) {
				ContentSnapshot content = saved.get(i);
				BadStateException.within("/" + i, () -> {
					restored.read(content);
					return content;
				});
			}
			return restored;
		}
		catch (RuntimeException ex) {
			restored.close();
			throw ex;
		}
	}

	/**
	 * Finds the bytes of a reference.
	 * @param reference the reference
	 * @return the bytes
	 * @throws BadStateException if the snapshot has no such bytes
	 */
	public StoredContent get(ContentReference reference) {
		StoredContent content = this.contents.get(reference.sha256());
		if (content == null) {
			throw new BadStateException("", "The list of contents has no content with this SHA-256 digest.");
		}
		return content;
	}

	private void read(ContentSnapshot saved) {
		BadStateException.require(isHex(saved.sha256(), SHA256_LENGTH), "/sha256",
				"A SHA-256 digest has 64 hexadecimal digits in lower case.");
		BadStateException.require(!this.contents.containsKey(saved.sha256()), "/sha256",
				"Another content has the same digest.");
		BadStateException.require(saved.size() >= 0, "/size", "The size must not be negative.");
		saved.digests().keySet().forEach(RestoredContents::requireAlgorithm);
		BadStateException.require(saved.digests().getOrDefault(SHA256, saved.sha256()).equals(saved.sha256()),
				"/digests/" + SHA256, "It differs from the sha256 of the content.");
		byte[] bytes = saved.bytes();
		if (bytes != null) {
			BadStateException.require(bytes.length == saved.size(), "/size",
					"The content has %s bytes.".formatted(bytes.length));
			String actual = HexFormat.of().formatHex(requireAlgorithm(SHA256).digest(bytes));
			BadStateException.require(actual.equals(saved.sha256()), "/sha256",
					"The digest of the content is " + actual + ".");
		}
		StoredContent content = find(saved).or(() -> write(saved)).orElseGet(() -> absent(saved));
		this.contents.put(saved.sha256(), content);
		if (content.isPresent()) {
			saved.digests()
				.forEach((algorithm, digest) -> BadStateException.require(content.digest(algorithm).equals(digest),
						"/digests/" + algorithm, "The digest of the content is " + content.digest(algorithm) + "."));
		}
	}

	private Optional<StoredContent> find(ContentSnapshot saved) {
		return Stream.concat(this.store.complete().stream(), this.fixtures.stream())
			.filter((known) -> known.size() == saved.size() && known.identity().equals(saved.sha256()))
			.filter(StoredContent::retain)
			.findFirst();
	}

	private Optional<StoredContent> write(ContentSnapshot saved) {
		if (saved.bytes() == null) {
			return Optional.empty();
		}
		Set<String> algorithms = new HashSet<>(saved.digests().keySet());
		algorithms.add(SHA256);
		try (ContentStore.Writer writer = this.store.write(algorithms)) {
			writer.transferFrom(new ByteArrayInputStream(saved.bytes()), (count) -> {
			});
			return Optional.of(writer.complete());
		}
		catch (IOException ex) {
			throw new IllegalStateException("Bytes in memory cannot be read", ex);
		}
	}

	private static StoredContent absent(ContentSnapshot saved) {
		saved.digests()
			.forEach((algorithm, digest) -> BadStateException.require(
					isHex(digest, 2 * requireAlgorithm(algorithm).getDigestLength()), "/digests/" + algorithm,
					"This is not a digest in hexadecimal digits."));
		return StoredContent.absent(saved.size(), saved.digests(), saved.sha256());
	}

	private static boolean isHex(String text, int length) {
		return text.length() == length
				&& text.chars().allMatch((each) -> (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f'));
	}

	private static MessageDigest requireAlgorithm(String algorithm) {
		try {
			return MessageDigest.getInstance(algorithm);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new BadStateException("/digests/" + algorithm, "There is no such digest.");
		}
	}

	/** Ends the use of the bytes. */
	@Override
	public void close() {
		this.contents.values().forEach(StoredContent::release);
	}

}
