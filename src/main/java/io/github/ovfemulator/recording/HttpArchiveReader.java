package io.github.ovfemulator.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.ovfemulator.vapi.json.JsonExtent;
import io.github.ovfemulator.vapi.text.Characters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads HTTP archives (HAR 1.2) as browsers, mitmproxy and the journal write them, entry
 * by entry. Bodies may be encoded in base64, and compressed with gzip.
 */
public final class HttpArchiveReader {

	private static final int MAX_DEPTH = 200;

	/** The encodings of bodies that need a library. */
	private static final Set<String> UNSUPPORTED = Set.of("br", "zstd", "deflate", "compress");

	/** The surrogates that stand for the bytes 0x80 to 0xFF. */
	private static final int FIRST_ESCAPE = 0xDC80;

	private static final int LAST_ESCAPE = 0xDCFF;

	private static final int FIRST_ESCAPED = 0x80;

	private static final char REPLACEMENT = 0xFFFD;

	private static final int MAX_DIGITS = 18;

	private final JsonMapper mapper;

	private final int maxSize;

	/**
	 * Creates a reader.
	 * @param maxSize the maximum size of an archive, and of all of its decompressed
	 * bodies, in bytes
	 */
	public HttpArchiveReader(int maxSize) {
		this.maxSize = maxSize;
		this.mapper = new JsonMapper(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(MAX_DEPTH)
				.maxDocumentLength(maxSize)
				.maxStringLength(maxSize)
				.build())
			.build());
	}

	/**
	 * Reads an archive.
	 * @param archive the JSON in UTF-8, with or without a byte order mark
	 * @return the entries that can be used, and the reasons for the others
	 * @throws InvalidRecordingException if it is not an archive, in another encoding, or
	 * too large
	 * @throws IOException if the stream cannot be read
	 */
	public Archive read(InputStream archive) throws IOException {
		byte[] beginning = archive.readNBytes(JsonExtent.FIRST_BYTES);
		if (!JsonExtent.isUtf8(beginning)) {
			throw new InvalidRecordingException("The recording is not in UTF-8.");
		}
		return readUtf8(new SequenceInputStream(new ByteArrayInputStream(beginning), archive));
	}

	private Archive readUtf8(InputStream archive) throws IOException {
		try (JsonParser parser = this.mapper.createParser(archive)) {
			if (parser.nextToken() != JsonToken.START_OBJECT || !isFound(parser, "log", JsonToken.START_OBJECT)) {
				throw noArchive();
			}
			Archive read = log(parser);
			while (parser.nextToken() != null) {
				// the rest has to be JSON as well
			}
			return read;
		}
		catch (StreamConstraintsException ex) {
			throw new InvalidRecordingException(
					"The recording is larger than the %s bytes that emulator.recordings.max-size allows, or nests deeper than %s levels."
						.formatted(this.maxSize, MAX_DEPTH));
		}
		catch (JacksonIOException ex) {
			throw ex.getCause();
		}
		catch (JacksonException ex) {
			throw new InvalidRecordingException("The recording is not JSON in UTF-8 (line %s, column %s)."
				.formatted(ex.getLocation().getLineNr(), ex.getLocation().getColumnNr()));
		}
	}

	/** Goes to the value of a member of the current object. */
	private static boolean isFound(JsonParser parser, String name, JsonToken expected) {
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			boolean found = parser.currentName().equals(name);
			JsonToken value = parser.nextToken();
			if (found) {
				return value == expected;
			}
			parser.skipChildren();
		}
		return false;
	}

	private static InvalidRecordingException noArchive() {
		return new InvalidRecordingException(
				"An HTTP archive is one JSON object with the list 'entries' in the object 'log'.");
	}

	private Archive log(JsonParser parser) {
		boolean pseudonyms = false;
		Archive entries = null;
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			if (name.equals("entries") && value == JsonToken.START_ARRAY && entries == null) {
				entries = entries(parser);
			}
			else if (name.equals(RecordingWriter.PSEUDONYMS)) {
				pseudonyms = value == JsonToken.VALUE_TRUE;
			}
			parser.skipChildren();
		}
		if (entries == null) {
			throw noArchive();
		}
		return new Archive(pseudonyms, entries.exchanges(), entries.unused());
	}

	private Archive entries(JsonParser parser) {
		List<RecordedExchange> exchanges = new ArrayList<>();
		List<UnusedEntry> unused = new ArrayList<>();
		BoundedInflater inflater = new BoundedInflater(this.maxSize);
		for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
			JsonNode entry = parser.readValueAsTree();
			try {
				exchanges.add(exchange(number, entry, inflater));
			}
			catch (UnusableEntryException ex) {
				unused.add(new UnusedEntry(number, String.valueOf(ex.getMessage())));
			}
		}
		return new Archive(false, exchanges, List.copyOf(unused));
	}

	private static RecordedExchange exchange(int number, JsonNode entry, BoundedInflater inflater)
			throws UnusableEntryException {
		JsonNode request = entry.path("request");
		JsonNode response = entry.path("response");
		int status = response.path("status").asInt(0);
		if (status < 100 || status > 599) {
			throw new UnusableEntryException("The response has no HTTP status; the exchange was not completed.");
		}
		byte[] sent = body(request, request.path("postData"), inflater);
		JsonNode content = response.path("content");
		byte[] received = body(response, content, inflater);
		if (received.length == 0 && content.path("size").asLong(0) > 0) {
			throw new UnusableEntryException("The recording has the size of the response, but not its body.");
		}
		Instant started = started(entry);
		return new RecordedExchange(number, started, started.plusNanos(duration(entry)), text(request, "method"),
				text(request, "url"), sent, size(request), status, received);
	}

	/** Returns the size of the body of a request, -1 if it is unknown. */
	private static long size(JsonNode request) {
		long size = request.path("bodySize").asLong(-1);
		String length = header(request, "content-length");
		return (size <= 0 && Characters.areAll(length, 1, MAX_DIGITS, Characters::isDigit)) ? Long.parseLong(length)
				: Math.max(size, -1);
	}

	/** Returns a header, empty without it. HTTP/2 has the names in lower case. */
	private static String header(JsonNode message, String name) {
		for (JsonNode header : message.path("headers")) {
			if (header.path("name").asString("").equalsIgnoreCase(name)) {
				return header.path("value").asString("").strip();
			}
		}
		return "";
	}

	private static String text(JsonNode request, String name) throws UnusableEntryException {
		String text = request.path(name).stringValue("");
		if (text.isEmpty()) {
			throw new UnusableEntryException("The request has no " + name + ".");
		}
		return text;
	}

	private static Instant started(JsonNode entry) throws UnusableEntryException {
		try {
			return OffsetDateTime.parse(entry.path("startedDateTime").asString("")).toInstant();
		}
		catch (DateTimeException ex) {
			throw new UnusableEntryException("The entry has no 'startedDateTime' in the form of RFC 3339.");
		}
	}

	/** The time until the response in nanoseconds; tools write -1 where it is unknown. */
	private static long duration(JsonNode entry) {
		double milliseconds = entry.path("time").asDouble(0);
		boolean known = milliseconds > 0 && milliseconds < Duration.ofDays(1).toMillis();
		return known ? (long) (milliseconds * 1_000_000) : 0;
	}

	/** Returns a body, which tools record decompressed or as it was sent. */
	private static byte[] body(JsonNode message, JsonNode holder, BoundedInflater inflater)
			throws UnusableEntryException {
		String text = holder.path("text").stringValue("");
		byte[] body = holder.path("encoding").asString("").equals("base64") ? base64(text) : bytes(text);
		if (BoundedInflater.isCompressed(body)) {
			return inflater.inflate(body);
		}
		String encoding = header(message, "content-encoding").toLowerCase(Locale.ROOT);
		if (UNSUPPORTED.contains(encoding) && !isText(body)) {
			throw new UnusableEntryException(
					"A body is compressed with '%s', which is not supported; record it decompressed or with gzip."
						.formatted(encoding));
		}
		return body;
	}

	/**
	 * Returns the bytes of a text. Tools in Python write bytes that are not UTF-8 as
	 * single surrogates.
	 */
	private static byte[] bytes(String text) {
		if (text.chars().noneMatch((each) -> each >= FIRST_ESCAPE && each <= LAST_ESCAPE)) {
			return text.getBytes(StandardCharsets.UTF_8);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
		text.codePoints().forEach((each) -> {
			if (each >= FIRST_ESCAPE && each <= LAST_ESCAPE) {
				bytes.write(each - FIRST_ESCAPE + FIRST_ESCAPED);
			}
			else {
				bytes.writeBytes(Character.toString(each).getBytes(StandardCharsets.UTF_8));
			}
		});
		return bytes.toByteArray();
	}

	/** Whether a body is UTF-8, and so not compressed. */
	private static boolean isText(byte[] body) {
		return new String(body, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
	}

	private static byte[] base64(String text) throws UnusableEntryException {
		try {
			return Base64.getMimeDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			throw new UnusableEntryException("A body is not valid base64.");
		}
	}

	/**
	 * An archive.
	 *
	 * @param pseudonyms whether the values are pseudonyms already
	 * @param exchanges the entries that can be used, in the order in which the requests
	 * were sent
	 * @param unused the other entries
	 */
	public record Archive(boolean pseudonyms, List<RecordedExchange> exchanges, List<UnusedEntry> unused) {

		/**
		 * Sorts the entries: tools write them in the order of the responses, or in any.
		 */
		public Archive {
			exchanges = exchanges.stream().sorted(Comparator.comparing(RecordedExchange::started)).toList();
		}

	}

}
