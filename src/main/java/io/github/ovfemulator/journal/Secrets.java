package io.github.ovfemulator.journal;

import java.util.Locale;

import com.google.re2j.Pattern;
import io.github.ovfemulator.vapi.http.UploadPaths;
import io.github.ovfemulator.vapi.text.Split;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Masks what nobody is to read: passwords, ids of logins, the tokens of upload URLs,
 * user, password and query of other URLs, and the values of OVF properties that are, or
 * may be, passwords, in parameters as in descriptors.
 */
final class Secrets {

	/** What stands in the place of a secret. */
	static final String MASK = "***";

	private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://\\S*");

	private Secrets() {
	}

	/** Masks the tokens of upload URLs. */
	static String maskUploads(String text) {
		return UploadPaths.withoutTokens(text, MASK);
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
				if (isSecret(member.getKey())
						|| (password && (member.getKey().equals("value") || member.getKey().equals("default_value")))) {
					member.setValue(object.stringNode(MASK));
				}
				else if (member.getValue().isString()) {
					member.setValue(object.stringNode(maskText(member.getKey(), member.getValue().stringValue())));
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

	/** A descriptor may hold passwords in many places. */
	private static String maskText(String name, String text) {
		if (name.equals("ovf_descriptor")) {
			return MASK;
		}
		return URL.matcher(text).matches() ? maskUrl(text) : text;
	}

	private static String maskUrl(String url) {
		int host = url.lastIndexOf('@') + 1;
		String begin = (host > 0) ? url.substring(0, url.indexOf("://") + 3) + MASK + "@" : "";
		String rest = url.substring(host);
		return begin + Split.before(rest, '?') + ((rest.indexOf('?') >= 0) ? "?" + MASK : "");
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
