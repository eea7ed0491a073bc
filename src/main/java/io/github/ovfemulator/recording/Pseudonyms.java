package io.github.ovfemulator.recording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

import io.github.ovfemulator.vapi.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Replaces values by pseudonyms of the same form: the same one for the same value, and
 * different ones for different values. Pseudonyms are counted, and say nothing of the
 * value.
 */
public final class Pseudonyms {

	private static final int MIN_DIGEST_LENGTH = 32;

	/** The number of addresses in 198.18.0.0/15, which RFC 2544 reserves for tests. */
	private static final int ADDRESSES = 1 << 17;

	private static final int MAX_EXTENSION_LENGTH = 5;

	/** What pseudonyms of names begin with. */
	private static final Set<String> NAMES = Set.of("text", "user", "host", "file");

	private final Map<String, String> byValue = new HashMap<>();

	private final Set<String> pseudonyms = new HashSet<>();

	private final Map<String, Integer> counts = new LinkedHashMap<>();

	private boolean keeping;

	private final boolean replacing;

	/** Creates pseudonyms that replace each value. */
	public Pseudonyms() {
		this(true);
	}

	/**
	 * Creates pseudonyms.
	 * @param replacing whether values are replaced, {@code false} if they are pseudonyms
	 * already
	 */
	public Pseudonyms(boolean replacing) {
		this.replacing = replacing;
	}

	/**
	 * Keeps all values as they are while an action runs, since they are pseudonyms; other
	 * values do not get them.
	 */
	void keepDuring(Runnable action) {
		this.keeping = true;
		try {
			action.run();
		}
		finally {
			this.keeping = false;
		}
	}

	/**
	 * Replaces a text by a pseudonym of its form.
	 * @param value the text
	 * @return the pseudonym; an empty text stays as it is
	 */
	public String of(String value) {
		if (this.keeping) {
			this.pseudonyms.add(value);
			return value;
		}
		// a pseudonym is not replaced a second time
		if (!this.replacing || value.isEmpty() || this.pseudonyms.contains(value)) {
			return value;
		}
		String known = this.byValue.get(value);
		return (known != null) ? known : add(value);
	}

	/** Returns the pseudonym that a text already has, or {@code null}. */
	@Nullable String find(String value) {
		return this.byValue.get(value);
	}

	/** Whether a text has the form of a pseudonym of a name. */
	public static boolean isOfName(String text) {
		int dash = text.indexOf('-');
		int end = dash + 1;
		while (end < text.length() && Characters.isDigit(text.charAt(end))) {
			end++;
		}
		return dash > 0 && end > dash + 1 && NAMES.contains(text.substring(0, dash))
				&& (end == text.length() || ".@".indexOf(text.charAt(end)) >= 0);
	}

	/** Returns the number of replaced values by their form, such as {@code host}. */
	public Map<String, Integer> counts() {
		return Map.copyOf(this.counts);
	}

	private String add(String value) {
		if (Characters.areUuid(value)) {
			return add("uuid", value, (number) -> new UUID(0x4000L, 0x8000_0000_0000_0000L | number).toString());
		}
		if (value.contains("://")) {
			return add("url", value, (number) -> "https://url-" + number + ".example/");
		}
		if (isAddress(value)) {
			return add("address", value, Pseudonyms::address);
		}
		if (isDigest(value)) {
			return add("digest", value, (number) -> digest(value, number));
		}
		if (value.indexOf('@') > 0 && value.indexOf(' ') < 0) {
			return add("user", value, (number) -> "user-" + number + "@example");
		}
		String extension = extension(value);
		if (extension != null) {
			return add("file", value, (number) -> "file-" + number + extension);
		}
		if (isHost(value)) {
			return add("host", value, (number) -> "host-" + number + ".example");
		}
		if (Characters.areAll(value, 1, 18, Characters::isDigit)) {
			return add("number", value, (number) -> Integer.toString(number));
		}
		return add("text", value, (number) -> "text-" + number);
	}

	private String add(String form, String value, IntFunction<String> pseudonym) {
		String created;
		do {
			created = pseudonym.apply(this.counts.merge(form, 1, Integer::sum));
		}
		while (created.equals(value) || this.byValue.containsKey(created) || !this.pseudonyms.add(created));
		this.byValue.put(value, created);
		return created;
	}

	private static boolean isAddress(String value) {
		boolean v6 = value.indexOf(':') != value.lastIndexOf(':')
				&& Characters.areAll(value, 3, 45, or(Characters::isHexDigit, ":.%"));
		return (v6 && value.length() < MIN_DIGEST_LENGTH) || (value.chars().filter((each) -> each == '.').count() == 3
				&& Characters.areAll(value, 7, 21, or(Characters::isDigit, ".:/")));
	}

	/** Addresses repeat after {@value #ADDRESSES}, which no recording reaches. */
	private static String address(int number) {
		int host = number % ADDRESSES;
		return "198." + (18 + (host >> 16)) + "." + ((host >> 8) & 0xFF) + "." + (host & 0xFF);
	}

	private static boolean isDigest(String value) {
		return Characters.areAll(value, MIN_DIGEST_LENGTH, 256, or(Characters::isHexDigit, ":"));
	}

	/** A digest with as many digits as the value, in its case and with its colons. */
	private static String digest(String value, int number) {
		String digits = HexFormat.of().toHexDigits(number);
		if (value.chars().anyMatch(Characters::isUpperCase)) {
			digits = digits.toUpperCase(Locale.ROOT);
		}
		StringBuilder digest = new StringBuilder(value);
		int next = digits.length();
		for (int i = digest.length() - 1; i >= 0; i--) {
			if (digest.charAt(i) != ':') {
				digest.setCharAt(i, (next > 0) ? digits.charAt(--next) : '0');
			}
		}
		return digest.toString();
	}

	private static @Nullable String extension(String value) {
		int dot = value.lastIndexOf('.');
		String extension = value.substring(Math.max(dot, 0));
		return (dot > 0 && KnownWords.isExtension(extension.substring(1)) && extension.length() <= MAX_EXTENSION_LENGTH)
				? extension : null;
	}

	private static boolean isHost(String value) {
		return value.indexOf('.') > 0 && Characters.areAll(value, 3, 253,
				or((each) -> Characters.isLetter(each) || Characters.isDigit(each), ".-_:"));
	}

	private static IntPredicate or(IntPredicate sort, String others) {
		return (character) -> sort.test(character) || others.indexOf(character) >= 0;
	}

}
