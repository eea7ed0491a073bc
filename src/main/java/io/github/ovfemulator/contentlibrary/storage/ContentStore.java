package io.github.ovfemulator.contentlibrary.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

import io.github.ovfemulator.transfer.BodyDigests;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps bytes in files of one directory, bounded by their total size. A configured
 * directory is locked for this process; only files with the names that the store gives
 * are deleted there, when it opens and when it closes. Without one, a temporary directory
 * is created for the first file and deleted at the end. Safe for use by several threads.
 */
public final class ContentStore implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ContentStore.class);

	private static final int BUFFER_SIZE = 64 * 1024;

	private static final byte[] ZEROS = new byte[BUFFER_SIZE];

	private final StoreDirectory directory;

	private final long maxSize;

	private final AtomicLong used = new AtomicLong();

	private final Set<StoredContent> complete = ConcurrentHashMap.newKeySet();

	/**
	 * Opens a store.
	 * @param configured its directory, which is created where it is missing, or
	 * {@code null} for a temporary one
	 * @param maxSize the largest total size of all files in bytes
	 * @throws IllegalArgumentException when the directory cannot be used, or is used by
	 * another process
	 */
	public ContentStore(@Nullable Path configured, long maxSize) {
		this.directory = new StoreDirectory(configured);
		this.maxSize = maxSize;
	}

	/**
	 * The total size of all files.
	 * @return the number of bytes, those of files that are being written included
	 */
	public long used() {
		return this.used.get();
	}

	/**
	 * Checks that a file of some size can be added now.
	 * @param size its size in bytes
	 * @throws VapiException {@code unable_to_allocate_resource} when it would exceed the
	 * limit
	 */
	public void requireRoom(long size) {
		if (size > this.maxSize - this.used.get()) {
			throw full();
		}
	}

	/**
	 * Creates a file.
	 * @param algorithms the digests to compute while it is written, by their names in the
	 * Java Cryptography Architecture
	 * @return a writer that the caller closes
	 */
	public Writer write(Set<String> algorithms) {
		try {
			Path file = this.directory.newFile();
			return new Writer(file, new RandomAccessFile(file.toFile(), "rw"), algorithms);
		}
		catch (IOException ex) {
			throw failed(ex);
		}
	}

	private void reserve(int count) {
		if (this.used.addAndGet(count) > this.maxSize) {
			this.used.addAndGet(-count);
			throw full();
		}
	}

	private void free(long count) {
		this.used.addAndGet(-count);
	}

	/** The complete files. */
	Set<StoredContent> complete() {
		return this.complete;
	}

	private void delete(StoredContent content) {
		this.complete.remove(content);
		delete(Objects.requireNonNull(content.path()));
		free(content.size());
	}

	private void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			logger.warn("The file {} of the content library could not be deleted: {}", file, ex.toString());
		}
	}

	private VapiException full() {
		return VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
				LocalizableMessage.of("emulator.content_library.full",
						"The content libraries hold at most the %s bytes that emulator.library.max-size allows; "
								+ "delete some items.",
						this.maxSize));
	}

	/** Whether the part of a block that begins at a position is zeros only. */
	private static boolean areZeros(byte[] block, int start, int count) {
		int end = endOfPart(start, count);
		return Arrays.equals(block, start, end, ZEROS, 0, end - start);
	}

	private static int endOfPart(int start, int count) {
		return Math.min(start + ZEROS.length, count);
	}

	private static VapiException failed(IOException cause) {
		logger.warn("A file of the content library could not be written", cause);
		return VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, LocalizableMessage
			.of("emulator.content_library.disk", "A file of the content library could not be written: %s.", cause));
	}

	/** Deletes all files of the store. */
	@Override
	public void close() {
		this.directory.close();
	}

	/**
	 * Writes one file of the store and computes its digests on the way. Blocks of zeros,
	 * which images of disks have many of, are not written and become holes of the file. A
	 * writer that is closed before {@link #complete()} deletes the file. Used by one
	 * thread.
	 */
	public final class Writer implements AutoCloseable {

		private final Path file;

		private final RandomAccessFile output;

		private final DataBlocks data = new DataBlocks();

		private final BodyDigests digests;

		private long size;

		private boolean complete;

		private Writer(Path file, RandomAccessFile output, Set<String> algorithms) {
			this.file = file;
			this.output = output;
			this.digests = new BodyDigests(algorithms, BUFFER_SIZE);
		}

		/**
		 * Writes a whole stream.
		 * @param bytes the bytes, which the caller closes
		 * @param progress takes the number of bytes of each part that has arrived
		 * @throws io.github.ovfemulator.vapi.type.VapiException
		 * {@code unable_to_allocate_resource} when the store is full, or what
		 * {@code progress} throws
		 * @throws IOException when the stream cannot be read
		 */
		public void transferFrom(InputStream bytes, IntConsumer progress) throws IOException {
			this.digests.read(bytes, progress, this::write);
		}

		private void write(byte[] buffer, int count) {
			reserve(count);
			try {
				int start = 0;
				while (start < count) {
					boolean zeros = areZeros(buffer, start, count);
					int end = endOfPart(start, count);
					while (end < count && areZeros(buffer, end, count) == zeros) {
						end = endOfPart(end, count);
					}
					write(buffer, start, end, zeros);
					start = end;
				}
			}
			catch (IOException ex) {
				throw failed(ex);
			}
			finally {
				this.size += count;
			}
		}

		private void write(byte[] buffer, int start, int end, boolean zeros) throws IOException {
			if (zeros) {
				this.output.seek(this.size + end);
			}
			else {
				this.data.add(this.size + start, end - start);
				this.output.write(buffer, start, end - start);
			}
		}

		/**
		 * Ends the file.
		 * @return its content, with one user
		 */
		public StoredContent complete() {
			try {
				this.output.setLength(this.size);
				this.output.close();
			}
			catch (IOException ex) {
				throw failed(ex);
			}
			Map<String, String> hex = this.digests.complete();
			this.complete = true;
			StoredContent content = new StoredContent(this.file, 0, this.size, this.data, ContentStore.this::delete,
					hex);
			ContentStore.this.complete.add(content);
			return content;
		}

		/** Deletes the file unless it is complete. */
		@Override
		public void close() {
			this.digests.close();
			if (!this.complete) {
				try {
					this.output.close();
				}
				catch (IOException ex) {
					// the file is deleted in any case
				}
				delete(this.file);
				free(this.size);
			}
		}

	}

}
