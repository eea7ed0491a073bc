package io.github.ovfemulator.dashboard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/**
 * A file of the dashboard, kept in compressed form, since nearly all browsers want it so.
 */
final class DashboardFile {

	/**
	 * The number of hexadecimal digits of a digest: enough that digests do not collide.
	 */
	private static final int DIGITS = 16;

	private final MediaType type;

	private final String digest;

	private final byte[] compressed;

	private DashboardFile(MediaType type, String digest, byte[] compressed) {
		this.type = type;
		this.digest = digest;
		this.compressed = compressed;
	}

	static DashboardFile of(String name, byte[] content) {
		return new DashboardFile(type(name), digest(content), compress(content));
	}

	MediaType type() {
		return this.type;
	}

	/** Returns the entity tag of one encoding of the file. */
	String tag(boolean gzip) {
		return "\"" + this.digest + (gzip ? "-gzip" : "") + "\"";
	}

	/** Returns the content in one encoding. */
	byte[] content(boolean gzip) {
		if (gzip) {
			return this.compressed.clone();
		}
		try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(this.compressed))) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the beginning of the SHA-256 digest of a content. */
	static String digest(byte[] content) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
			return HexFormat.of().formatHex(digest).substring(0, DIGITS);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static MediaType type(String name) {
		String type = switch (String.valueOf(StringUtils.getFilenameExtension(name))) {
			case "html" -> "text/html";
			case "css" -> "text/css";
			case "js" -> "text/javascript";
			case "svg" -> "image/svg+xml";
			default -> throw new IllegalArgumentException("A file of the dashboard has no known type: " + name);
		};
		return new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
	}

	private static byte[] compress(byte[] content) {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (OutputStream target = new BestCompression(compressed)) {
			target.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return compressed.toByteArray();
	}

	private static final class BestCompression extends GZIPOutputStream {

		BestCompression(OutputStream target) throws IOException {
			super(target);
			this.def.setLevel(Deflater.BEST_COMPRESSION);
		}

	}

}
