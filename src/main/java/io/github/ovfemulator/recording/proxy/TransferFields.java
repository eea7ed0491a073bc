package io.github.ovfemulator.recording.proxy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.ovfemulator.vapi.json.VapiJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Finds the fields with URLs of transfers in the JSON of any dialect, and their places in
 * its bytes.
 */
final class TransferFields {

	/** Fields that are URLs of transfers, wherever they are. */
	private static final Set<String> URLS = Set.of("file_url", "file_download_endpoint");

	/** Fields with a structure that has the URL of a transfer. */
	private static final Set<String> ENDPOINTS = Set.of("upload_endpoint", "download_endpoint");

	private static final Set<String> THUMBPRINTS = Set.of("ssl_thumb_print", "ssl_certificate_thumbprint");

	private static final String CERTIFICATE = "ssl_certificate";

	private static final String NAME = "name";

	private static final String SOURCE = "pull_source";

	private final JsonParser parser;

	private final Deque<Frame> frames = new ArrayDeque<>();

	private final List<Frame> found = new ArrayList<>();

	private final List<String> sources = new ArrayList<>();

	private final byte[] json;

	private TransferFields(JsonParser parser, byte[] json) {
		this.parser = parser;
		this.json = json;
	}

	/**
	 * Finds the endpoints of transfers.
	 * @param json the document
	 * @return the endpoints; none if it is not JSON
	 */
	static List<Endpoint> endpoints(byte[] json) {
		return read(json).found.stream().map(Frame::endpoint).toList();
	}

	/**
	 * Finds the URLs that sessions pull their files from.
	 * @param json the document
	 * @return the URLs; none if it is not JSON
	 */
	static List<String> sources(byte[] json) {
		return read(json).sources;
	}

	private static TransferFields read(byte[] json) {
		try (JsonParser parser = VapiJson.MAPPER.createParser(json)) {
			TransferFields fields = new TransferFields(parser, json);
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				fields.take(token);
			}
			return fields;
		}
		catch (JacksonException ex) {
			return new TransferFields(VapiJson.MAPPER.createParser(""), json);
		}
	}

	private void take(JsonToken token) {
		switch (token) {
			case START_OBJECT, START_ARRAY -> this.frames.push(new Frame(this.frames.peek(), token));
			case PROPERTY_NAME -> {
				Frame frame = this.frames.element();
				frame.first = frame.name == null;
				frame.name = this.parser.currentName();
				frame.nameStart = (int) this.parser.currentTokenLocation().getByteOffset();
			}
			case END_OBJECT, END_ARRAY -> {
				Frame ended = this.frames.pop();
				if (ended.url != null) {
					this.found.add(ended);
				}
			}
			case VALUE_STRING -> {
				Frame frame = this.frames.peek();
				if (frame != null) {
					text(frame.place());
				}
			}
			default -> {
				// neither a URL nor a thumbprint
			}
		}
	}

	private void text(Frame place) {
		String name = place.name;
		if (name == null) {
			return;
		}
		if (name.equals(NAME)) {
			place.fileName = this.parser.getString();
			return;
		}
		boolean url = URLS.contains(name) || (name.equals("uri") && ENDPOINTS.contains(place.holder()));
		if (url || THUMBPRINTS.contains(name) || name.equals(CERTIFICATE) || name.equals(SOURCE)) {
			int start = (int) this.parser.currentTokenLocation().getByteOffset();
			String text = this.parser.getString();
			int end = (int) this.parser.currentLocation().getByteOffset();
			boolean removable = place == this.frames.peek() && !place.first;
			Text found = new Text(text, start, end, removable ? comma(place.nameStart) : -1);
			if (url) {
				place.url = found;
			}
			else if (THUMBPRINTS.contains(name)) {
				place.thumbprint = found;
			}
			else if (name.equals(CERTIFICATE)) {
				place.certificate = found;
			}
			else {
				this.sources.add(text);
			}
		}
	}

	/** Returns the index of the comma before a member. */
	private int comma(int member) {
		int comma = member - 1;
		while (this.json[comma] != ',') {
			comma--;
		}
		return comma;
	}

	/** An object or array that is being read. */
	private static final class Frame {

		private final @Nullable Frame parent;

		private final boolean array;

		private @Nullable String name;

		private int nameStart;

		private boolean first;

		private @Nullable String fileName;

		private @Nullable Text url;

		private @Nullable Text thumbprint;

		private @Nullable Text certificate;

		Frame(@Nullable Frame parent, JsonToken start) {
			this.parent = parent;
			this.array = start == JsonToken.START_ARRAY;
		}

		/** Returns the object that has the current value as a field of its structure. */
		Frame place() {
			boolean transparent = this.array || "OPTIONAL".equals(this.name);
			return (transparent && this.parent != null) ? this.parent.place() : this;
		}

		/** Returns the field that has this object, behind the marks of JSON-RPC. */
		String holder() {
			for (Frame frame = this.parent; frame != null; frame = frame.parent) {
				String field = frame.name;
				if (!frame.array && field != null && !field.equals("OPTIONAL") && !field.equals("STRUCTURE")
						&& !field.startsWith("com.vmware.")) {
					return field;
				}
			}
			return "";
		}

		/** The name of the file is in the structure of the URL, or in one around it. */
		Endpoint endpoint() {
			String file = this.fileName;
			for (Frame frame = this.parent; file == null && frame != null; frame = frame.parent) {
				file = frame.fileName;
			}
			return new Endpoint(Objects.requireNonNull(this.url), this.thumbprint, this.certificate,
					(file != null) ? file : "");
		}

	}

	/**
	 * A text in a document.
	 *
	 * @param text its value
	 * @param start the index of its first byte, the quote
	 * @param end the index after its last byte
	 * @param comma the index of the comma before its member, with which the member can be
	 * removed, else -1
	 */
	record Text(String text, int start, int end, int comma) {

	}

	/**
	 * The endpoint of a transfer.
	 *
	 * @param url its URL
	 * @param thumbprint the thumbprint of the certificate, or {@code null}
	 * @param certificate the certificate, or {@code null}
	 * @param file the name of the file, empty if it is not known
	 */
	record Endpoint(Text url, @Nullable Text thumbprint, @Nullable Text certificate, String file) {

		/**
		 * Returns the changes that make another endpoint of it.
		 * @param otherUrl the URL in JSON
		 * @param otherThumbprint the thumbprint in JSON, or {@code null} for none
		 */
		Stream<Edit> edits(String otherUrl, @Nullable String otherThumbprint) {
			List<Edit> edits = new ArrayList<>();
			edits.add(new Edit(this.url.start(), this.url.end(), otherUrl));
			if (this.thumbprint != null) {
				edits.add((otherThumbprint != null)
						? new Edit(this.thumbprint.start(), this.thumbprint.end(), otherThumbprint)
						: Edit.unset(this.thumbprint));
			}
			if (this.certificate != null) {
				edits.add(Edit.unset(this.certificate));
			}
			return edits.stream();
		}

	}

	/**
	 * A change of a document.
	 *
	 * @param start the index of the first byte that is replaced
	 * @param end the index after the last one
	 * @param text what replaces them
	 */
	record Edit(int start, int end, String text) implements Comparable<Edit> {

		static Edit unset(Text text) {
			return (text.comma() >= 0) ? new Edit(text.comma(), text.end(), "")
					: new Edit(text.start(), text.end(), "null");
		}

		@Override
		public int compareTo(Edit other) {
			return Integer.compare(this.start, other.start);
		}

	}

}
