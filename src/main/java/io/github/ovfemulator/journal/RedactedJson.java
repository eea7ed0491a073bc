package io.github.ovfemulator.journal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.vapi.type.VapiType;
import io.github.ovfemulator.web.PathRedactor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Masks the parts of a JSON value that are not known to be harmless. Harmless are the
 * names of the {@link Vocabulary}, and values by their vAPI type or field.
 */
final class RedactedJson {

	/** The replacement of masked parts. */
	static final String MASK = "***";

	private static final StringNode MASKED = StringNode.valueOf(MASK);

	/** Fields of the type string with names or ids. */
	private static final Set<String> NAMES = Set.of("id", "name", "names", "key", "selected_key",
			"selected_provider_key", "locale", "import_flags", "export_flags", "class_id", "instance_id",
			"virtual_system_id", "virtual_systems", "specification_id", "metadata_version", "opId", "network_name",
			"file", "bios_uuid", "instance_uuid", "mac_address");

	/** Fields of the type string with digests. */
	private static final Set<String> DIGESTS = Set.of("sha256", "ssl_certificate_thumbprint", "ssl_thumb_print",
			"ssl_thumbprint");

	/** Fields of the type string with URLs. */
	private static final Set<String> URLS = Set.of("pull_source");

	/** The members that enclose a result. */
	private static final Set<String> WRAPPERS = Set.of("value", "result", "output");

	private static final String TEXT = "default_message";

	private static final int MAX_ARGUMENTS = 16;

	private final Vocabulary vocabulary;

	private final PathRedactor paths;

	private final boolean response;

	private final boolean idExpected;

	/**
	 * Creates a redactor for a body.
	 * @param vocabulary the names of the emulated operations
	 * @param paths redacts URLs
	 * @param response whether the body is a response, with messages of the server
	 * @param idExpected whether the result consists of ids
	 */
	RedactedJson(Vocabulary vocabulary, PathRedactor paths, boolean response, boolean idExpected) {
		this.vocabulary = vocabulary;
		this.paths = paths;
		this.response = response;
		this.idExpected = idExpected;
	}

	/**
	 * Masks a value.
	 * @param json the value, which is modified
	 * @return the masked value
	 */
	JsonNode mask(JsonNode json) {
		return mask(json, null);
	}

	private JsonNode mask(JsonNode json, @Nullable String name) {
		if (json instanceof ObjectNode object) {
			return object(object, name);
		}
		if (json instanceof ArrayNode array) {
			for (int i = 0; i < array.size(); i++) {
				array.set(i, mask(array.get(i), name));
			}
			return array;
		}
		if (json.isString()) {
			return isHarmless(json.stringValue(), name) ? json : shown(json.stringValue(), name);
		}
		return (json.isNull() || json.isBoolean() || (json.isNumber() && isNumeric(name))) ? json : MASKED;
	}

	private JsonNode object(ObjectNode object, @Nullable String name) {
		ObjectNode masked = object.objectNode();
		for (Map.Entry<String, JsonNode> member : object.properties()) {
			String key = member.getKey();
			if (!this.vocabulary.contains(key)) {
				masked.set(MASK, MASKED);
			}
			else if (this.response && key.equals(TEXT) && member.getValue().isString()) {
				masked.put(key, message(member.getValue().stringValue(),
						object.path("args").valueStream().map((arg) -> arg.asString("")).toList()));
			}
			else {
				masked.set(key, mask(member.getValue(), place(key, name)));
			}
		}
		return masked;
	}

	/**
	 * Returns the field of a member: tags of JSON-RPC and members that enclose a result
	 * are not fields.
	 */
	private @Nullable String place(String key, @Nullable String around) {
		boolean tag = key.equals("OPTIONAL") || key.equals("STRUCTURE") || key.equals("ERROR");
		return (tag || (this.response && around == null && WRAPPERS.contains(key))) ? around : key;
	}

	private boolean isNumeric(@Nullable String name) {
		Set<VapiType> types = (name != null) ? this.vocabulary.types(name) : Set.of();
		return "id".equals(name) || "code".equals(name) || types.contains(VapiType.Scalar.LONG)
				|| types.contains(VapiType.Scalar.DOUBLE);
	}

	/**
	 * Whether a text is harmless in a field.
	 * @param text the text
	 * @param name the field, or {@code null} without one
	 * @return whether it is
	 */
	boolean isHarmless(String text, @Nullable String name) {
		if (text.isEmpty() || (this.vocabulary.contains(Split.before(text, '(')) && isType(text))) {
			return true;
		}
		if (name == null) {
			return this.idExpected && Characters.areId(text);
		}
		Set<VapiType> types = this.vocabulary.types(name);
		if (types.contains(VapiType.Scalar.SECRET) || types.contains(VapiType.Scalar.BINARY)) {
			return false;
		}
		return (NAMES.contains(name) && !mayBeUrl(text)) || (DIGESTS.contains(name) && isDigest(text))
				|| (!types.isEmpty() && types.stream().allMatch((type) -> fits(text, type)))
				|| (types.stream().anyMatch(VapiType.Id.class::isInstance) && isNumbered(text));
	}

	/** Whether a text is a type of a property: a known name, with optional bounds. */
	private static boolean isType(String text) {
		String bounds = text.substring(Split.before(text, '(').length());
		return bounds.chars().allMatch((character) -> Characters.isDigit(character) || "().-".indexOf(character) >= 0);
	}

	private static boolean isDigest(String text) {
		return text.chars().allMatch((character) -> Characters.isHexDigit(character) || character == ':');
	}

	private static boolean fits(String text, VapiType type) {
		if (type instanceof VapiType.Id) {
			return Characters.areId(text);
		}
		return type == VapiType.Scalar.DATE_TIME && text.chars()
			.allMatch((character) -> Characters.isDigit(character) || "TZ:.+-".indexOf(character) >= 0);
	}

	/** Whether a name may be a URL, as names of files can be. */
	private static boolean mayBeUrl(String name) {
		return name.contains("//") || name.indexOf('?') >= 0 || name.indexOf('@') >= 0;
	}

	private JsonNode shown(String text, @Nullable String name) {
		boolean url = name != null && ((NAMES.contains(name) && mayBeUrl(text)) || URLS.contains(name)
				|| this.vocabulary.types(name).contains(VapiType.Scalar.URI));
		return url ? StringNode.valueOf(this.paths.url(text)) : MASKED;
	}

	/** Masks the arguments in a message of the server. */
	String message(String text, List<String> args) {
		if (args.size() > MAX_ARGUMENTS) {
			return MASK;
		}
		List<String> quoted = args.stream()
			.filter((arg) -> !isKnown(arg))
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
		String message = text;
		for (String each : quoted) {
			message = message.replace(each, MASK);
		}
		return message;
	}

	/**
	 * Whether an argument is harmless: a known name, a number, or an id with a counter,
	 * such as {@code vm-101}.
	 */
	private boolean isKnown(String text) {
		return text.isEmpty() || this.vocabulary.contains(text) || isNumbered(text);
	}

	/** Whether a text is a word with a counter, as ids of objects are. */
	private static boolean isNumbered(String text) {
		String number = text.substring(text.lastIndexOf('-') + 1);
		return Characters.areAll(number, 1, 9, Characters::isDigit) && text.chars()
			.limit(text.length() - (long) number.length())
			.allMatch((character) -> Characters.isLowerCase(character) || character == '-');
	}

}
