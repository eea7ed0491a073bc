package io.github.ovfemulator.ovf.descriptor;

import java.math.BigInteger;
import java.util.Locale;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types of properties: the types of OVF and the types of VMware's vApp properties,
 * which vCenter accepts in descriptors.
 */
public enum PropertyType {

	/** A text. */
	STRING(null, null),
	/** True or false. */
	BOOLEAN(null, null),
	/** A whole number of 8 bits. */
	SINT8("-128", "127"),
	/** A whole number of 16 bits. */
	SINT16("-32768", "32767"),
	/** A whole number of 32 bits. */
	SINT32("-2147483648", "2147483647"),
	/** A whole number of 64 bits. */
	SINT64("-9223372036854775808", "9223372036854775807"),
	/** A whole number of 8 bits without sign. */
	UINT8("0", "255"),
	/** A whole number of 16 bits without sign. */
	UINT16("0", "65535"),
	/** A whole number of 32 bits without sign. */
	UINT32("0", "4294967295"),
	/** A whole number of 64 bits without sign. */
	UINT64("0", "18446744073709551615"),
	/** VMware's whole number, of 32 bits unless it has explicit bounds. */
	INT("-2147483648", "2147483647"),
	/** A number of single precision. */
	REAL32(null, null),
	/** A number of double precision. */
	REAL64(null, null),
	/** VMware's number. */
	REAL(null, null),
	/** VMware's IP address, optionally of a network. */
	IP(null, null),
	/** VMware's password. */
	PASSWORD(null, null),
	/** VMware's expression, evaluated by the server. */
	EXPRESSION(null, null);

	// Parsing longer numbers is slow.
	private static final int MAX_NUMBER_LENGTH = 400;

	private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");

	private static final Pattern REAL_NUMBER = Pattern
		.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

	private final @Nullable BigInteger min;

	private final @Nullable BigInteger max;

	PropertyType(@Nullable String min, @Nullable String max) {
		this.min = (min != null) ? new BigInteger(min) : null;
		this.max = (max != null) ? new BigInteger(max) : null;
	}

	/**
	 * Finds a type by its name in a descriptor, ignoring case and a suffix such as in
	 * {@code string["a","b"]}, {@code int(1..5)} or {@code ip:Network}.
	 * @param written the type as in the descriptor
	 * @return the type, or {@code null} if it is unknown
	 */
	public static @Nullable PropertyType of(String written) {
		String name = written.strip().toLowerCase(Locale.ROOT);
		int end = 0;
		while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
			end++;
		}
		String rest = name.substring(end).strip();
		if (!rest.isEmpty() && "([:".indexOf(rest.charAt(0)) < 0) {
			return null;
		}
		for (PropertyType type : values()) {
			if (type.toString().equals(name.substring(0, end))) {
				return type;
			}
		}
		return null;
	}

	/**
	 * Whether a value is valid for the type.
	 * @param value the value
	 * @return whether it is valid
	 */
	public boolean permits(String value) {
		String candidate = value.strip();
		return switch (this) {
			case STRING, IP, PASSWORD, EXPRESSION -> true;
			case BOOLEAN -> candidate.equalsIgnoreCase("true") || candidate.equalsIgnoreCase("false");
			case REAL, REAL32, REAL64 -> isReal(candidate);
			default -> isWhole(candidate);
		};
	}

	/**
	 * The name of the type in descriptors.
	 * @return the name in lower case
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

	private boolean isWhole(String candidate) {
		if (this.min == null || this.max == null || !isWholeNumber(candidate)) {
			return false;
		}
		BigInteger number = new BigInteger(candidate);
		return number.compareTo(this.min) >= 0 && number.compareTo(this.max) <= 0;
	}

	/** Whether a text is a whole number of at most 400 characters. */
	static boolean isWholeNumber(String candidate) {
		return candidate.length() <= MAX_NUMBER_LENGTH && WHOLE.matcher(candidate).matches();
	}

	private static boolean isReal(String candidate) {
		return candidate.length() <= MAX_NUMBER_LENGTH && REAL_NUMBER.matcher(candidate).matches();
	}

}
