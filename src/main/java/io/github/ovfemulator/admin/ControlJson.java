package io.github.ovfemulator.admin;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.ovfemulator.inventory.file.BindingErrors;
import io.github.ovfemulator.vapi.json.InputException;
import io.github.ovfemulator.vapi.json.VapiJson;
import io.github.ovfemulator.vapi.operation.BadStateException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;

/**
 * The JSON of the control plane: members in snake case, enum constants in lower case, no
 * unknown members. Errors of a request carry a JSON pointer.
 */
final class ControlJson {

	static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(Include.NON_NULL))
		.changeDefaultNullHandling((nulls) -> nulls.withContentNulls(Nulls.FAIL))
		.annotationIntrospector(
				AnnotationIntrospector.pair(new RequiredComponents(), new JacksonAnnotationIntrospector()))
		.addModule(new ControlJsonModule())
		.addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.build();

	private ControlJson() {
	}

	/**
	 * Reads a request body.
	 * @param <T> the type of the request
	 * @param body the body
	 * @param type the type of the request
	 * @return the request
	 * @throws BadControlRequestException if the body does not have this type
	 */
	static <T> T read(byte[] body, Class<T> type) {
		if (body.length == 0) {
			throw new BadControlRequestException("", "The request body is not JSON: it is empty.");
		}
		try {
			T read = MAPPER.readValue(body, type);
			if (read == null) {
				throw new BadControlRequestException("", "Invalid value: must not be null");
			}
			return read;
		}
		catch (JacksonException ex) {
			if (ex.getCause() instanceof InputException input) {
				throw new BadControlRequestException(BindingErrors.pointer(ex) + input.pointer(),
						AdminErrorAdvice.messages(input.error()));
			}
			if (ex.getCause() instanceof BadStateException bad) {
				throw new BadControlRequestException(BindingErrors.pointer(ex) + bad.pointer(),
						String.valueOf(bad.getMessage()));
			}
			if (ex instanceof StreamReadException && !(ex instanceof InputCoercionException)) {
				throw new BadControlRequestException(BindingErrors.pointer(ex).toString(),
						AdminErrorAdvice.messages(VapiJson.notJson(ex).error()));
			}
			throw new BadControlRequestException(BindingErrors.pointer(ex).toString(), "Invalid value: " + reason(ex));
		}
	}

	/** Writes a response body; members that are {@code null} are omitted. */
	static byte[] write(Object response) {
		return MAPPER.writeValueAsBytes(response);
	}

	/** Writes a value on one line. */
	static String text(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	private static String reason(JacksonException ex) {
		if (ex instanceof DatabindException mismatch) {
			return BindingErrors.reason(mismatch, (constant) -> constant.name().toLowerCase(Locale.ROOT));
		}
		if (ex instanceof InputCoercionException) {
			return "a number is too large";
		}
		return (ex instanceof StreamConstraintsException) ? "a number or a name is too long" : "not valid JSON";
	}

}
