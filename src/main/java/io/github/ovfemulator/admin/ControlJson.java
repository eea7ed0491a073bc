package io.github.ovfemulator.admin;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON as the control plane reads it: snake case, constants in lower case, nothing that
 * it does not know, and a pointer to the spot where something is wrong.
 */
final class ControlJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(Include.NON_NULL))
		.addModule(new SimpleModule().addDeserializer(Duration.class, new DurationReader()))
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.build();

	private ControlJson() {
	}

	/**
	 * Reads a request body.
	 * @param <T> what it holds
	 * @param body the body
	 * @param type what it holds
	 * @return the request
	 * @throws BadControlRequestException when it holds something else
	 */
	static <T> T read(byte[] body, Class<T> type) {
		try {
			return MAPPER.readValue(body, type);
		}
		catch (JacksonException ex) {
			throw new BadControlRequestException(pointer(ex), "This does not fit: " + reason(ex));
		}
	}

	/**
	 * Writes an answer.
	 * @param answer what to answer; what is unset is left out
	 * @return the body
	 */
	static byte[] write(Object answer) {
		return MAPPER.writeValueAsBytes(answer);
	}

	private static String pointer(JacksonException ex) {
		return ex.getPath()
			.stream()
			.map((step) -> "/" + ((step.getPropertyName() != null) ? step.getPropertyName() : step.getIndex()))
			.collect(Collectors.joining());
	}

	/** In the words of the control plane, since Jackson's tell of Java. */
	private static String reason(JacksonException ex) {
		if (ex instanceof UnrecognizedPropertyException unknown) {
			return "there is no member '" + unknown.getPropertyName() + "', only " + unknown.getKnownPropertyIds();
		}
		if (ex instanceof InvalidFormatException invalid && invalid.getTargetType().isEnum()) {
			return "'" + invalid.getValue() + "' is none of "
					+ Arrays.stream(invalid.getTargetType().getEnumConstants())
						.map((constant) -> constant.toString().toLowerCase(Locale.ROOT))
						.toList();
		}
		if (ex instanceof InvalidFormatException invalid && invalid.getTargetType() == Duration.class) {
			return "a duration such as \"PT2S\" belongs here";
		}
		return (ex instanceof StreamReadException) ? "it is not JSON" : "something else belongs here";
	}

}
