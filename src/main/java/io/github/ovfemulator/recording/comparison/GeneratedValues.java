package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.KnownWords;
import io.github.ovfemulator.recording.RecordedExchange;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;

/**
 * Compares texts, of which a server generates some: ids, tokens, URLs and secrets
 * correspond one to one, and a time matches each other time, since it depends on the
 * moment.
 */
final class GeneratedValues {

	private static final int MAC_LENGTH = 17;

	private final Renaming renaming;

	GeneratedValues(Renaming renaming) {
		this.renaming = renaming;
	}

	/**
	 * Compares two texts.
	 * @param type their type, or {@code null} if it is not known
	 * @param field the name of their field
	 */
	Result compare(String recorded, String here, @Nullable VapiType type, String field) {
		if (recorded.contains(RecordedExchange.MASK)) {
			boolean url = recorded.contains("://");
			return fits(url ? target(here) : here, url ? target(recorded) : recorded) ? Result.SAME : Result.DIFFERENT;
		}
		if (type == VapiType.Scalar.DATE_TIME || (type == null && ShownValues.isTime(recorded))) {
			return (ShownValues.isTime(recorded) == ShownValues.isTime(here)) ? Result.SAME : Result.DIFFERENT;
		}
		if (isGenerated(type) || (type instanceof VapiType.Enumeration ? false : areOfOneForm(recorded, here))) {
			return this.renaming.match(recorded, here) ? Result.SAME : Result.RENAMED;
		}
		if (here.equals(recorded) || here.equals(this.renaming.translate(recorded))) {
			return Result.SAME;
		}
		return (this.renaming.isPseudonym(recorded) && this.renaming.match(recorded, here)) ? Result.SAME
				: Result.DIFFERENT;
	}

	private static boolean isGenerated(@Nullable VapiType type) {
		return type instanceof VapiType.Id || type == VapiType.Scalar.URI || type == VapiType.Scalar.SECRET;
	}

	/** Whether two texts are both UUIDs, URLs, MAC addresses or ids of objects. */
	private static boolean areOfOneForm(String recorded, String here) {
		return (Characters.areUuid(recorded) && Characters.areUuid(here))
				|| (recorded.contains("://") && here.contains("://")) || (isMac(recorded) && isMac(here))
				|| (KnownWords.isObjectId(recorded) && KnownWords.isObjectId(here)
						&& kind(recorded).equals(kind(here)));
	}

	private static String kind(String id) {
		return id.substring(0, id.lastIndexOf('-') + 1);
	}

	private static boolean isMac(String text) {
		return text.length() == MAC_LENGTH && text.charAt(2) == ':' && Characters.areAll(text, MAC_LENGTH, MAC_LENGTH,
				(each) -> Characters.isHexDigit(each) || each == ':');
	}

	/** Whether a text is a masked one with anything in place of the masks. */
	static boolean fits(String text, String masked) {
		int mask = masked.indexOf(RecordedExchange.MASK);
		if (mask < 0) {
			return text.equals(masked);
		}
		if (!text.startsWith(masked.substring(0, mask))) {
			return false;
		}
		int place = mask;
		int start = mask + RecordedExchange.MASK.length();
		for (mask = masked.indexOf(RecordedExchange.MASK, start); mask >= 0; mask = masked
			.indexOf(RecordedExchange.MASK, start)) {
			int found = text.indexOf(masked.substring(start, mask), place);
			if (found < 0) {
				return false;
			}
			place = found + mask - start;
			start = mask + RecordedExchange.MASK.length();
		}
		String end = masked.substring(start);
		return text.length() - end.length() >= place && text.endsWith(end);
	}

	/**
	 * Returns the path and the query of a URL.
	 * @param url the URL, or a path
	 * @return the part from the first slash after the host
	 */
	static String target(String url) {
		String address = Split.before(url, '#');
		int authority = address.indexOf("://");
		int path = (authority >= 0) ? address.indexOf('/', authority + 3) : 0;
		return (path >= 0) ? address.substring(path) : "/";
	}

	/**
	 * The result of a comparison.
	 */
	enum Result {

		/** They are equal, or correspond to each other. */
		SAME,
		/** At least one corresponds to another value. */
		RENAMED,
		/** They are different. */
		DIFFERENT

	}

}
