package io.github.ovfemulator.recording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.type.Binary;
import io.github.ovfemulator.vapi.type.DynamicStructure;
import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.LocalizationParam;
import io.github.ovfemulator.vapi.type.Secret;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the values of calls that are not known to be harmless. Harmless are booleans,
 * numbers, times and constants, ids of objects of the inventory, and the words of
 * {@link KnownWords}.
 */
public final class PseudonymizedCalls {

	/** The number of arguments that are looked for in a text. */
	private static final int MAX_ARGUMENTS = 16;

	/** Shorter arguments may be parts of other words, and are replaced as words. */
	private static final int MAX_SHORT_WORD = 3;

	private final Pseudonyms pseudonyms;

	public PseudonymizedCalls(Pseudonyms pseudonyms) {
		this.pseudonyms = pseudonyms;
	}

	/**
	 * Replaces the values of calls. All calls are gone through twice, so that a message
	 * of the first one can contain a value that only the last one shows to be secret.
	 */
	public List<RecordedCall> of(List<RecordedCall> calls) {
		calls.forEach(this::of);
		return calls.stream().map(this::of).toList();
	}

	private RecordedCall of(RecordedCall call) {
		RecordedCall.Outcome outcome = call.outcome();
		Object result = value(outcome.result(), call.operation().output(), "");
		StandardError error = (outcome.error() != null) ? (StandardError) structure(outcome.error()) : null;
		return new RecordedCall(call.entry(), call.time(), call.operation(),
				(call.session() != null) ? id(call.session()) : null, structure(call.input()),
				new RecordedCall.Outcome(result, error));
	}

	private @Nullable Object value(@Nullable Object value, VapiType type, String field) {
		if (value == null) {
			return null;
		}
		if (type instanceof VapiType.OptionalOf optional) {
			return value(value, optional.element(), field);
		}
		if (type instanceof VapiType.ListOf list) {
			return elements((Collection<?>) value, list.element(), field);
		}
		if (type instanceof VapiType.SetOf set) {
			return new LinkedHashSet<>(elements((Collection<?>) value, set.element(), field));
		}
		if (type instanceof VapiType.MapOf map) {
			Map<@Nullable Object, @Nullable Object> replaced = new LinkedHashMap<>();
			((Map<?, ?>) value)
				.forEach((key, each) -> replaced.put(value(key, map.key(), field), value(each, map.value(), field)));
			return replaced;
		}
		if (value instanceof Structure structure) {
			return structure(structure);
		}
		if (value instanceof Secret secret) {
			return new Secret(this.pseudonyms.of(secret.value()));
		}
		if (value instanceof Binary binary) {
			return new Binary(this.pseudonyms.of(new String(binary.bytes(), StandardCharsets.ISO_8859_1))
				.getBytes(StandardCharsets.ISO_8859_1));
		}
		if (type instanceof VapiType.Id && value instanceof String id) {
			return id(id);
		}
		return (type == VapiType.Scalar.OPAQUE) ? untyped(value, field) : text(value, field);
	}

	private Object text(Object value, String field) {
		if (!(value instanceof String text)) {
			return value;
		}
		return KnownWords.isHarmless(text, field) ? text : this.pseudonyms.of(text);
	}

	private String id(String id) {
		return id(this.pseudonyms, id);
	}

	/** Returns the id that stands for the id of a resource. */
	public static String id(Pseudonyms pseudonyms, String id) {
		return KnownWords.isObjectId(id) ? id : pseudonyms.of(id);
	}

	private List<Object> elements(Collection<?> values, VapiType type, String field) {
		return values.stream().<Object>map((each) -> Objects.requireNonNull(value(each, type, field))).toList();
	}

	private Structure structure(Structure structure) {
		if (structure instanceof DynamicStructure dynamic) {
			return dynamic(dynamic);
		}
		if (structure instanceof LocalizableMessage message) {
			return message(message);
		}
		if (structure instanceof LocalizationParam.NestedMessage message) {
			return new LocalizationParam.NestedMessage(messageId(message.id()), params(message.params()));
		}
		StructureType type = StructureType.of(structure.getClass());
		List<@Nullable Object> values = new ArrayList<>();
		for (Field field : type.fields().values()) {
			values.add(value(field.get(structure), field.type(), field.name()));
		}
		return type.create(values.toArray());
	}

	/** A structure of an unknown type: names and values may be anything. */
	private DynamicStructure dynamic(DynamicStructure structure) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		structure.fields().forEach((name, value) -> {
			boolean plain = Characters.areAll(name, 1, 64, (each) -> Characters.isLowerCase(each) || each == '_');
			fields.put(plain ? name : this.pseudonyms.of(name), untyped(value, name));
		});
		String name = structure.name();
		return new DynamicStructure((name == null || KnownWords.isTypeName(name)) ? name : this.pseudonyms.of(name),
				fields);
	}

	private @Nullable Object untyped(@Nullable Object value, String field) {
		if (value instanceof Structure structure) {
			return structure(structure);
		}
		if (value instanceof Collection<?> collection) {
			return collection.stream().map((each) -> untyped(each, field)).toList();
		}
		return (value != null) ? text(value, field) : null;
	}

	private LocalizableMessage message(LocalizableMessage message) {
		List<String> args = message.args().stream().map(this::argument).toList();
		String localized = message.localized();
		return new LocalizableMessage(messageId(message.id()), sentence(message.defaultMessage(), message.args()), args,
				params(message.params()), (localized != null) ? sentence(localized, message.args()) : null);
	}

	private String messageId(String id) {
		return KnownWords.isTypeName(id) ? id : words(id);
	}

	@SuppressWarnings("unchecked")
	private @Nullable Map<String, @Nullable LocalizationParam> params(
			@Nullable Map<String, @Nullable LocalizationParam> params) {
		VapiType type = StructureType.of(LocalizableMessage.class).field("params").type();
		return (Map<String, @Nullable LocalizationParam>) value(params, type, "params");
	}

	private String argument(String argument) {
		boolean known = KnownWords.isKnownName(argument) || KnownWords.isObjectId(argument);
		return known ? argument : this.pseudonyms.of(argument);
	}

	/** Replaces the arguments in a text, the longest first, and then its words. */
	private String sentence(String text, List<String> args) {
		String sentence = text;
		List<String> longestFirst = args.stream()
			.limit(MAX_ARGUMENTS)
			.filter((arg) -> arg.length() > MAX_SHORT_WORD)
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
		for (String arg : longestFirst) {
			sentence = sentence.replace(arg, argument(arg));
		}
		return words(sentence);
	}

	/** Replaces the words of a text that are not plain, and all that is quoted. */
	public String words(String text) {
		StringBuilder replaced = new StringBuilder(text.length());
		int start = 0;
		int i = 0;
		while (i < text.length()) {
			int end = (i == start) ? endOfQuote(text, i) : -1;
			if (end > 0) {
				replaced.append(text.charAt(i)).append(argument(text.substring(i + 1, end))).append(text.charAt(end));
				i = end + 1;
				start = i;
			}
			else if (isSeparator(text.charAt(i))) {
				replaced.append(word(text.substring(start, i))).append(text.charAt(i));
				start = ++i;
			}
			else {
				i++;
			}
		}
		return replaced.append(word(text.substring(start))).toString();
	}

	/** Returns the end of what is quoted from a place on, or -1 without a quote. */
	private static int endOfQuote(String text, int start) {
		char quote = text.charAt(start);
		return (quote == '\'' || quote == '"') ? text.indexOf(quote, start + 1) : -1;
	}

	private String word(String word) {
		int end = word.length();
		while (end > 0 && ".;:!?".indexOf(word.charAt(end - 1)) >= 0) {
			end--;
		}
		String bare = word.substring(0, end);
		boolean harmless = (KnownWords.isPlain(bare) && this.pseudonyms.find(bare) == null)
				|| KnownWords.isKnownName(bare) || KnownWords.isObjectId(bare);
		return (harmless ? bare : this.pseudonyms.of(bare)) + word.substring(end);
	}

	private static boolean isSeparator(char character) {
		return Characters.isSpace(character) || "'\"()[]{}<>,".indexOf(character) >= 0;
	}

}
