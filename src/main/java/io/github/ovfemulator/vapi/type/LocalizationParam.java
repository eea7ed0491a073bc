package io.github.ovfemulator.vapi.type;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A named argument of a message; exactly one of the first five is set.
 *
 * @param s a string
 * @param dt a point in time
 * @param i an integer
 * @param d a floating-point number
 * @param l a nested message
 * @param format the format of {@code dt}
 * @param precision the number of fraction digits of {@code d}
 */
@CanonicalName("com.vmware.vapi.std.localization_param")
public record LocalizationParam(@Nullable String s, @Nullable Instant dt, @Nullable Long i, @Nullable Double d,
		@Nullable NestedMessage l, @Nullable DateTimeFormat format, @Nullable Long precision) implements Structure {

	/**
	 * The formats of a point in time.
	 */
	@CanonicalName("com.vmware.vapi.std.localization_param.date_time_format")
	public enum DateTimeFormat {

		/** A short date. */
		SHORT_DATE,
		/** A medium date. */
		MED_DATE,
		/** A long date. */
		LONG_DATE,
		/** A full date. */
		FULL_DATE,
		/** A short time. */
		SHORT_TIME,
		/** A medium time. */
		MED_TIME,
		/** A long time. */
		LONG_TIME,
		/** A full time. */
		FULL_TIME,
		/** A short date and time. */
		SHORT_DATE_TIME,
		/** A medium date and time. */
		MED_DATE_TIME,
		/** A long date and time. */
		LONG_DATE_TIME,
		/** A full date and time. */
		FULL_DATE_TIME

	}

	/**
	 * A message that is an argument of another message; nesting is not limited.
	 *
	 * @param id the id of the message
	 * @param params the named arguments; an entry lacks its value only in a scripted
	 * session
	 */
	@CanonicalName("com.vmware.vapi.std.nested_localizable_message")
	public record NestedMessage(String id,
			@Nullable Map<String, @Nullable LocalizationParam> params) implements Structure {

	}

}
