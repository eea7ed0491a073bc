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
 * Keeps of a JSON value what is known to be harmless: names of the {@link Vocabulary},
 * and values that their vAPI type or place makes harmless. Everything else is masked,
 * whatever it looks like.
 */
final class RedactedJson {

	/** What stands in the place of everything that is not known to be harmless. */
	static final String MASK = "***";

	private static final StringNode MASKED = StringNode.valueOf(MASK);

	/** Fields of the type string that name something, and hold nothing that it is for. */
	private static final Set<String> NAMES = Set.of("id", "name", "names", "key", "selected_key",
			"selected_provider_key", "locale", "import_flags", "export_flags", "class_id", "instance_id",
			"virtual_system_id", "virtual_systems", "specification_id", "metadata_version", "opId", "network_name",
			"file", "bios_uuid", "instance_uuid", "mac_address");

	/** Fields of the type string that hold a digest. */
	private static final Set<String> DIGESTS = Set.of("sha256", "ssl_certificate_thumbprint", "ssl_thumb_print",
			"ssl_thumbprint");

	/** Fields of the type string that hold a URL. */
	private static final Set<String> URLS = Set.of("pull_source");

	/** The members around a result, which tell nothing of its type. */
	private static final Set<String> WRAPPERS = Set.of("value", "result", "output");

	private static final String TEXT = "default_message";

	private static final int MAX_ARGUMENTS = 16;

	private final Vocabulary vocabulary;

	private final PathRedactor paths;

	private final boolean answer;

	private final boolean idExpected;

	/**
	 * Prepares to look at a body.
	 * @param vocabulary the names of the emulated operations
	 * @param paths redacts URLs
	 * @param answer whether it is an answer, whose messages the server has written
	 * @param idExpected whether it is an answer that consists of the ids of resources
	 */
	RedactedJson(Vocabulary vocabulary, PathRedactor paths, boolean answer, boolean idExpected) {
		this.vocabulary = vocabulary;
		this.paths = paths;
		this.answer = answer;
		this.idExpected = idExpected;
	}

	/**
	 * Masks what is not known to be harmless.
	 * @param json the value, which changes
	 * @return the value, or what stands in its place
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
			if (!this.vocabulary.knows(key)) {
				masked.set(MASK, MASKED);
			}
			else if (this.answer && key.equals(TEXT) && member.getValue().isString()) {
				masked.put(key, message(member.getValue().stringValue(), object.path("args")));
			}
			else {
				masked.set(key, mask(member.getValue(), place(key, name)));
			}
		}
		return masked;
	}

	/** The tags of JSON-RPC and the wrappers of a result name no place of their own. */
	private @Nullable String place(String key, @Nullable String around) {
		boolean tag = key.equals("OPTIONAL") || key.equals("STRUCTURE") || key.equals("ERROR");
		return (tag || (this.answer && around == null && WRAPPERS.contains(key))) ? around : key;
	}

	private boolean isNumeric(@Nullable String name) {
		Set<VapiType> types = (name != null) ? this.vocabulary.types(name) : Set.of();
		return "id".equals(name) || "code".equals(name) || types.contains(VapiType.Scalar.LONG)
				|| types.contains(VapiType.Scalar.DOUBLE);
	}

	/**
	 * Whether a text is harmless where it stands.
	 * @param text the text
	 * @param name the field that it stands in, or {@code null} where it is in none
	 * @return whether it is
	 */
	boolean isHarmless(String text, @Nullable String name) {
		if (text.isEmpty() || (this.vocabulary.knows(Split.before(text, '(')) && isType(text))) {
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
				|| (!types.isEmpty() && types.stream().allMatch((type) -> fits(text, type)));
	}

	/** A known name, or one with bounds behind it, as property types have them. */
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

	/** The files of a package may be named by URLs. */
	private static boolean mayBeUrl(String name) {
		return name.contains("//") || name.indexOf('?') >= 0 || name.indexOf('@') >= 0;
	}

	private JsonNode shown(String text, @Nullable String name) {
		boolean url = name != null && ((NAMES.contains(name) && mayBeUrl(text)) || URLS.contains(name)
				|| this.vocabulary.types(name).contains(VapiType.Scalar.URI));
		return url ? StringNode.valueOf(this.paths.url(text)) : MASKED;
	}

	/** What the server's message says, without what it quotes. */
	private String message(String text, JsonNode args) {
		if (args.size() > MAX_ARGUMENTS) {
			return MASK;
		}
		List<String> quoted = args.valueStream()
			.map((arg) -> arg.asString(""))
			.filter((arg) -> !isKnown(arg))
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
		String message = text;
		for (String each : quoted) {
			message = message.replace(each, MASK);
		}
		return message;
	}

	/** Also numbers, and ids that the server has counted, such as {@code vm-101}. */
	private boolean isKnown(String text) {
		String number = text.substring(text.lastIndexOf('-') + 1);
		return text.isEmpty() || this.vocabulary.knows(text)
				|| (Characters.areAll(number, 1, 9, Characters::isDigit) && text.chars()
					.limit(text.length() - (long) number.length())
					.allMatch((character) -> Characters.isLowerCase(character) || character == '-'));
	}

}
