package io.github.ovfemulator.journal;

import java.util.Locale;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Masks what nobody is to read: passwords, ids of logins, the tokens of upload URLs, and
 * the values of OVF properties that are, or may be, passwords.
 */
final class Secrets {

	/** What stands in the place of a secret. */
	static final String MASK = "***";

	private static final Pattern UPLOAD = Pattern.compile("/upload/[A-Za-z0-9_-]+");

	private Secrets() {
	}

	/** Masks the tokens of upload URLs. */
	static String maskUploads(String text) {
		return UPLOAD.matcher(text).replaceAll("/upload/" + MASK);
	}

	/**
	 * Masks a body. Of one that is not JSON nobody knows what is secret, so it is all.
	 */
	static String mask(byte[] body) {
		if (body.length == 0) {
			return "";
		}
		try {
			JsonNode json = JsonMapper.shared().readTree(body);
			mask(json);
			return maskUploads(json.toString());
		}
		catch (JacksonException ex) {
			return MASK;
		}
	}

	private static void mask(JsonNode json) {
		if (json instanceof ObjectNode object) {
			boolean password = mayBePassword(object);
			object.properties().forEach((member) -> {
				if (isSecret(member.getKey()) || (password && member.getKey().equals("value"))) {
					member.setValue(object.stringNode(MASK));
				}
				else {
					mask(member.getValue());
				}
			});
		}
		else if (json instanceof ArrayNode array) {
			array.forEach(Secrets::mask);
		}
	}

	private static boolean isSecret(String name) {
		String plain = name.toLowerCase(Locale.ROOT).replace("_", "");
		return plain.endsWith("password") || plain.equals("sessionid") || plain.equals("token");
	}

	/** A property whose type is not told may be one. */
	private static boolean mayBePassword(ObjectNode object) {
		boolean property = object.has("id") && object.has("value");
		return property && (!object.has("type") || object.path("type").toString().contains("password"));
	}

}
