package io.github.ovfemulator.recording;

import java.util.Locale;
import java.util.Set;

import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;

/**
 * Texts that are known to be harmless.
 */
public final class KnownWords {

	/** Fields of the type string with words of the API or of the OVF specification. */
	private static final Set<String> FIELDS = Set.of("class_id", "locale", "input_locale", "type", "import_flags",
			"export_flags", "option", "key_algorithm");

	/** The extensions of files of a package. */
	private static final Set<String> EXTENSIONS = Set.of("ovf", "ova", "mf", "cert", "vmdk", "iso", "nvram", "img",
			"vhd", "msg", "xml");

	/** What ids of objects of a vCenter begin with, before their number. */
	private static final Set<String> OBJECT_KINDS = Set.of("vm-", "resgroup-", "resgroup-v", "group-d", "group-v",
			"group-h", "group-s", "group-n", "group-p", "domain-c", "domain-s", "host-", "datacenter-", "datastore-",
			"network-", "dvportgroup-", "dvs-", "task-", "snapshot-");

	/** The names that each vCenter gives to objects. */
	private static final Set<String> NAMES = Set.of("Datacenters", "vm", "host", "datastore", "network", "Resources",
			"VM Network", "Discovered virtual machine");

	/** The beginnings of the vendor's message ids and type names. */
	private static final Set<String> PREFIXES = Set.of("com.vmware.", "vapi.", "emulator.", "vim.");

	private KnownWords() {
	}

	/**
	 * Whether a text is harmless in a field.
	 * @param text the text
	 * @param field the name of the field
	 * @return whether the field has words of the API, and the text looks like one
	 */
	public static boolean isHarmless(String text, String field) {
		return (FIELDS.contains(field) && isWord(Split.before(text, '(')) && isBounds(text)) || isKnownName(text)
				|| (field.equals("type") && text.startsWith("com.vmware.") && isTypeName(text)) || NAMES.contains(text);
	}

	/**
	 * Whether a text is a name of the vendor that the contracts have, so that it is
	 * harmless wherever it is.
	 * @param text the text
	 * @return whether it is
	 */
	static boolean isKnownName(String text) {
		return isTypeName(text) && ContractWords.containName(text);
	}

	/**
	 * Whether a text has the form of the id of a message or the name of a type of the
	 * vendor. It is harmless where only those are.
	 * @param text the text
	 * @return whether it consists of dotted words with a prefix of the vendor
	 */
	public static boolean isTypeName(String text) {
		return PREFIXES.stream().anyMatch(text::startsWith)
				&& Characters.areAll(text, 1, 200, (each) -> Characters.isLetter(each) || "._-".indexOf(each) >= 0);
	}

	/**
	 * Whether a text is the id of an object of the inventory: a kind and a number, such
	 * as {@code vm-101} or {@code group-v3}.
	 * @param text the text
	 * @return whether it is
	 */
	public static boolean isObjectId(String text) {
		int digits = text.length();
		while (digits > 0 && Characters.isDigit(text.charAt(digits - 1))) {
			digits--;
		}
		String kind = text.substring(0, digits);
		return digits < text.length() && text.length() - digits <= 9 && OBJECT_KINDS.contains(kind);
	}

	/**
	 * Whether an extension is one of a file of a package.
	 * @param extension the extension without the dot
	 * @return whether it is
	 */
	static boolean isExtension(String extension) {
		return EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT));
	}

	/**
	 * Whether a word of a message is harmless: a word of the contracts in upper or lower
	 * case, a single letter, or a number of at most 3 digits.
	 * @param word the word without punctuation
	 * @return whether it is
	 */
	static boolean isPlain(String word) {
		return word.isEmpty() || ContractWords.contain(word) || Characters.areAll(word, 1, 1, Characters::isLetter)
				|| Characters.areAll(word, 1, 3, Characters::isDigit);
	}

	/** Whether a text is a constant, a lower-case word, or a language such as en_US. */
	private static boolean isWord(String text) {
		return Characters.areAll(text, 0, 64, (each) -> Characters.isUpperCase(each) || each == '_')
				|| Characters.areAll(text, 1, 32, Characters::isLowerCase) || (text.length() <= 7 && Characters
					.areAll(text, 2, 7, (each) -> Characters.isLetter(each) || each == '_' || each == '-'));
	}

	/** Whether what follows the first parenthesis of a type are numbers. */
	private static boolean isBounds(String type) {
		return Characters.areAll(Split.after(type, '('), 0, 40,
				(each) -> Characters.isDigit(each) || "().-".indexOf(each) >= 0);
	}

}
