package io.github.ovfemulator.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;

import io.github.ovfemulator.vapi.text.Characters;

/**
 * The words and dotted names of the contracts of {@code openapi/}, which are public. The
 * contracts are read once, when the first word is looked up.
 */
final class ContractWords {

	private static final List<String> CONTRACTS = List.of("/openapi/vcenter-ovf-emulator.yaml", "/openapi/admin.yaml");

	private static final int MIN_LENGTH = 2;

	private final Set<String> words = new HashSet<>();

	private final Set<String> names = new HashSet<>();

	private ContractWords() {
		for (String contract : CONTRACTS) {
			for (String name : parts(text(contract), ContractWords::isOfName)) {
				this.names.add(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
				for (String word : parts(name, Characters::isLetter)) {
					if (word.length() >= MIN_LENGTH) {
						this.words.add(word.toLowerCase(Locale.ROOT));
					}
				}
			}
		}
	}

	/**
	 * Whether the contracts have a word.
	 * @param word letters in upper or lower case
	 * @return whether one of them has it, in any case
	 */
	static boolean contain(String word) {
		return Characters.areAll(word, MIN_LENGTH, 64, Characters::isLetter)
				&& Lazy.WORDS.words.contains(word.toLowerCase(Locale.ROOT));
	}

	/**
	 * Whether the contracts have a dotted name as a whole.
	 * @param name the name, such as {@code com.vmware.vcenter.ovf.import_session}
	 * @return whether one of them has it
	 */
	static boolean containName(String name) {
		return Lazy.WORDS.names.contains(name);
	}

	private static boolean isOfName(int character) {
		return Characters.isLetter(character) || Characters.isDigit(character) || "._-".indexOf(character) >= 0;
	}

	/** Returns the longest parts of a text that consist of characters of a sort. */
	private static List<String> parts(String text, IntPredicate sort) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || !sort.test(text.charAt(i))) {
				if (i > start) {
					parts.add(text.substring(start, i));
				}
				start = i + 1;
			}
		}
		return parts;
	}

	private static String text(String contract) {
		try (InputStream file = ContractWords.class.getResourceAsStream(contract)) {
			return new String(Objects.requireNonNull(file, contract).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Holds the words from their first use on. */
	private static final class Lazy {

		private static final ContractWords WORDS = new ContractWords();

	}

}
