package io.github.ovfemulator.contentlibrary.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of one file, which never change. Bytes in the directory of a
 * {@link ContentStore} are deleted when their last user releases them; bytes of a fixture
 * stay where they are. Safe for use by several threads.
 */
public final class StoredContent {

	private static final String SHA256 = "SHA-256";

	/** The file, {@code null} for bytes that are not here. */
	private final @Nullable Path path;

	private final long offset;

	private final long size;

	/** The blocks that are not zeros, {@code null} where they are not known. */
	private final @Nullable DataBlocks data;

	/** Deletes the bytes, {@code null} for those of a fixture. */
	private final @Nullable Consumer<StoredContent> owner;

	private final Map<String, String> digests = new ConcurrentHashMap<>();

	/** The SHA-256 digest, once it was needed; clients do not see it. */
	private volatile @Nullable String identity;

	/** The users of the bytes. The first of them has created the object. */
	private final AtomicInteger users = new AtomicInteger(1);

	StoredContent(@Nullable Path path, long offset, long size, @Nullable DataBlocks data,
			@Nullable Consumer<StoredContent> owner, Map<String, String> digests) {
		this.path = path;
		this.offset = offset;
		this.size = size;
		this.data = data;
		this.owner = owner;
		this.digests.putAll(digests);
	}

	/**
	 * Returns a file outside the store, which is never changed or deleted.
	 * @param file the file
	 * @return its content
	 * @throws IOException when its size cannot be read
	 */
	public static StoredContent of(Path file) throws IOException {
		return new StoredContent(file, 0, Files.size(file), null, null, Map.of());
	}

	/**
	 * Returns a part of a file outside the store, such as a member of an archive.
	 * @param file the file
	 * @param offset the position of the first byte in the file
	 * @param size the number of bytes
	 * @return the content
	 */
	public static StoredContent of(Path file, long offset, long size) {
		return new StoredContent(file, offset, size, null, null, Map.of());
	}

	/**
	 * Returns a file whose bytes are not here, such as one that a state document left
	 * out.
	 * @param size the number of bytes
	 * @param digests its digests by their names in the Java Cryptography Architecture
	 * @param sha256 the SHA-256 digest
	 * @return the content, which cannot be read
	 */
	static StoredContent absent(long size, Map<String, String> digests, String sha256) {
		StoredContent content = new StoredContent(null, 0, size, null, null, digests);
		content.identity = sha256;
		return content;
	}

	/**
	 * The number of bytes.
	 * @return the size in bytes
	 */
	public long size() {
		return this.size;
	}

	/**
	 * Whether the bytes are in the directory of a store, and not in the fixtures.
	 * @return whether releasing them can delete them
	 */
	public boolean isOwned() {
		return this.owner != null;
	}

	/**
	 * Whether the bytes can be read.
	 * @return {@code false} if a state document left them out
	 */
	public boolean isPresent() {
		return this.path != null;
	}

	@Nullable Path path() {
		return this.path;
	}

	/**
	 * Opens the bytes for reading.
	 * @return a stream that the caller closes
	 * @throws IOException when the file is gone or cannot be read
	 */
	public InputStream open() throws IOException {
		return open(0);
	}

	/**
	 * Opens the bytes for reading from a position.
	 * @param position the number of bytes to skip
	 * @return a stream that the caller closes
	 * @throws IOException when the file is gone or cannot be read
	 */
	public InputStream open(long position) throws IOException {
		if (this.path == null) {
			throw new IOException("its bytes were left out of the state that this server has restored");
		}
		return new StoredInputStream(Files.newByteChannel(this.path), this.data, this.offset + position,
				this.offset + this.size);
	}

	/**
	 * Reads all bytes of a small file.
	 * @param limit the largest number of bytes to read
	 * @return the bytes, or empty when there are more than {@code limit}
	 * @throws IOException when the file is gone or cannot be read
	 */
	public Optional<byte[]> read(long limit) throws IOException {
		if (this.size > limit) {
			return Optional.empty();
		}
		try (InputStream bytes = open()) {
			return Optional.of(bytes.readAllBytes());
		}
	}

	/**
	 * Returns a digest that is already known.
	 * @param algorithm its name in the Java Cryptography Architecture
	 * @return the digest in lower-case hexadecimal, empty when it was not computed
	 */
	public Optional<String> knownDigest(String algorithm) {
		return Optional.ofNullable(this.digests.get(algorithm));
	}

	/**
	 * Returns a digest, and computes it from the bytes where it is not known.
	 * @param algorithm its name in the Java Cryptography Architecture
	 * @return the digest in lower-case hexadecimal
	 * @throws UncheckedIOException when the bytes cannot be read
	 */
	public String digest(String algorithm) {
		return this.digests.computeIfAbsent(algorithm, this::compute);
	}

	/**
	 * Returns the digests that are already known.
	 * @return the digests in lower-case hexadecimal, by algorithm
	 */
	public Map<String, String> knownDigests() {
		return Map.copyOf(this.digests);
	}

	/**
	 * Returns the SHA-256 digest, without making it a known one.
	 * @return the digest in lower-case hexadecimal
	 * @throws UncheckedIOException when the bytes cannot be read
	 */
	public String identity() {
		String known = this.digests.getOrDefault(SHA256, this.identity);
		if (known == null) {
			known = compute(SHA256);
			this.identity = known;
		}
		return known;
	}

	private String compute(String algorithm) {
		try (InputStream bytes = open()) {
			DigestOutputStream digested = new DigestOutputStream(OutputStream.nullOutputStream(),
					MessageDigest.getInstance(algorithm));
			bytes.transferTo(digested);
			return HexFormat.of().formatHex(digested.getMessageDigest().digest());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A file of the content library cannot be read", ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalArgumentException("This Java has no " + algorithm, ex);
		}
	}

	/**
	 * Adds a user.
	 * @return whether the bytes are still there
	 */
	public boolean retain() {
		return this.owner == null || this.users.getAndUpdate((count) -> (count > 0) ? count + 1 : 0) > 0;
	}

	/** Removes a user. The last one deletes the bytes, unless they are of a fixture. */
	public void release() {
		if (this.users.decrementAndGet() == 0 && this.owner != null) {
			this.owner.accept(this);
		}
	}

}
