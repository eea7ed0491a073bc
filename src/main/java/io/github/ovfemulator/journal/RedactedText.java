package io.github.ovfemulator.journal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.SimilarRoutes;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiType;
import io.github.ovfemulator.web.PathRedactor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Redacts paths and bodies for the journal. A body that is not JSON is masked as a whole.
 */
final class RedactedText {

	private final ObjectProvider<OperationCatalogue> catalogue;

	private final SingletonSupplier<Vocabulary> vocabulary;

	private final PathRedactor paths;

	/**
	 * Creates a redactor.
	 * @param catalogue the emulated operations, resolved on first use
	 * @param secretsAfter selects the decoded path segments that tokens follow
	 */
	RedactedText(ObjectProvider<OperationCatalogue> catalogue, Predicate<String> secretsAfter) {
		this.catalogue = catalogue;
		this.paths = new PathRedactor(RedactedJson.MASK, secretsAfter);
		this.vocabulary = SingletonSupplier.of(() -> new Vocabulary(
				catalogue.stream().flatMap((operations) -> operations.operations().stream()).toList()));
	}

	/**
	 * Redacts the body of a request.
	 * @param body the body
	 * @return the harmless parts of the body
	 */
	String request(byte[] body) {
		return body(body, false, false);
	}

	/**
	 * Redacts the body of a response.
	 * @param body the body
	 * @param output the type of the result, {@code null} for an error or an unknown
	 * operation
	 * @return the harmless parts of the body
	 */
	String response(byte[] body, @Nullable VapiType output) {
		return body(body, true, output != null && isOfIds(output));
	}

	/**
	 * Redacts a message of the server.
	 * @param message the message
	 * @return its text with the harmless arguments
	 */
	String message(LocalizableMessage message) {
		return new RedactedJson(this.vocabulary.obtain(), this.paths, true, false).message(message.defaultMessage(),
				message.args());
	}

	private String body(byte[] body, boolean response, boolean idExpected) {
		if (body.length == 0) {
			return "";
		}
		try {
			JsonNode json = JsonMapper.shared().readTree(body);
			return new RedactedJson(this.vocabulary.obtain(), this.paths, response, idExpected).mask(json).toString();
		}
		catch (JacksonException ex) {
			return RedactedJson.MASK;
		}
	}

	private static boolean isOfIds(VapiType type) {
		return type instanceof VapiType.Id || (type instanceof VapiType.ListOf list && isOfIds(list.element()))
				|| (type instanceof VapiType.SetOf set && isOfIds(set.element()));
	}

	/**
	 * Redacts the address of a request.
	 * @param path the raw path
	 * @param query the raw query, or {@code null}
	 * @param routed whether the request is a call of an operation
	 * @return the harmless parts of path and query
	 */
	String address(String path, @Nullable String query, boolean routed) {
		if (!routed) {
			return this.paths.unknown(path, query);
		}
		return this.paths.path(path, (segment) -> Characters.areId(decoded(segment)))
				+ PathRedactor.query(query, (parameter) -> isHarmless(parameter) ? parameter : RedactedJson.MASK);
	}

	/**
	 * Finds the routes that a request without an operation most likely means.
	 * @param method the HTTP method
	 * @param path the raw path
	 * @param query the raw query, or {@code null}
	 * @return the routes, which have no text of the request
	 */
	List<SimilarRoutes.Found> similar(String method, String path, @Nullable String query) {
		return this.catalogue.stream()
			.flatMap((operations) -> operations.similar(method, path, query).stream())
			.toList();
	}

	private boolean isHarmless(String parameter) {
		if (PathRedactor.isAction(parameter)) {
			return true;
		}
		Vocabulary words = this.vocabulary.obtain();
		List<String> names = Split.at(decoded(Split.before(parameter, '=')), '.')
			.stream()
			.filter((part) -> !Characters.areAll(part, 1, 9, Characters::isDigit))
			.toList();
		return !names.isEmpty() && names.stream().allMatch(words::contains)
				&& new RedactedJson(words, this.paths, false, false).isHarmless(decoded(Split.after(parameter, '=')),
						names.get(names.size() - 1));
	}

	/**
	 * Redacts the id of a session.
	 * @param id the id as received, or {@code null}
	 * @return the id, masked where it is not a valid id
	 */
	static @Nullable String id(@Nullable String id) {
		return (id == null || Characters.areId(id)) ? id : RedactedJson.MASK;
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
