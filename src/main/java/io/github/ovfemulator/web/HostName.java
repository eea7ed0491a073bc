package io.github.ovfemulator.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * A host name or address, as of a request or a URL, without the port. Names are not
 * resolved.
 *
 * @param text a name in lower case, or an address without brackets
 */
public record HostName(String text) {

	private static final String LOCALHOST = "localhost";

	/** The beginning of a pattern for all names below one. */
	private static final String ANY_LABEL = "*.";

	private static final int MAX_NAME = 253;

	private static final int MAX_LABEL = 63;

	/** The groups of an IPv6 address. */
	private static final int GROUPS = 8;

	private static final int BYTE = 255;

	public static HostName of(String host) {
		String text = host.toLowerCase(Locale.ROOT);
		return new HostName((text.startsWith("[") && text.endsWith("]")) ? text.substring(1, text.length() - 1) : text);
	}

	/**
	 * Requires that an element of a property is a name, a pattern such as
	 * {@code *.example.com}, or an address.
	 * @throws IllegalArgumentException if it is none of them
	 */
	public static void requirePattern(String property, String text) {
		if (!isValid(text.startsWith(ANY_LABEL) ? text.substring(ANY_LABEL.length()) : text)) {
			throw new IllegalArgumentException(
					("%s must be a list of host names in ASCII (xn--... for others), names such as *.example.com, "
							+ "or addresses, without ports, not '%s'")
						.formatted(property, text));
		}
	}

	/**
	 * Whether a text is a name or an address. Names have the lengths of RFC 1035 and
	 * consist of ASCII characters, with which browsers and the DNS write other names too.
	 */
	public static boolean isValid(String host) {
		HostName name = of(host);
		return name.isAddress() || (name.withoutRoot().length() <= MAX_NAME
				&& Split.at(name.withoutRoot(), '.').stream().allMatch(HostName::isLabel));
	}

	private static boolean isLabel(String label) {
		return Characters.areAll(label, 1, MAX_LABEL,
				(c) -> Characters.isLowerCase(c) || Characters.isDigit(c) || c == '_' || c == '-');
	}

	/** Returns the name without the root, or the address as Java writes it. */
	public String normalized() {
		InetAddress address = address();
		return (address != null) ? Split.before(address.getHostAddress(), '%') : withoutRoot();
	}

	/**
	 * Returns the text for people: an IPv6 address with {@code ::} for its longest run of
	 * zeros (<a href="https://www.rfc-editor.org/rfc/rfc5952#section-4">RFC 5952, section
	 * 4</a>).
	 */
	public String shortened() {
		InetAddress address = address();
		String full = (address != null) ? address.getHostAddress() : this.text;
		String groups = ":" + full + ":";
		for (int zeros = GROUPS; zeros > 1; zeros--) {
			String run = ":0".repeat(zeros) + ":";
			int begin = groups.indexOf(run);
			if (begin >= 0) {
				String before = groups.substring(0, begin);
				String after = groups.substring(begin + run.length());
				return Split.after(before, ':') + "::" + after.substring(0, Math.max(0, after.length() - 1));
			}
		}
		return full;
	}

	/** Whether it is an IP address, of either version. */
	public boolean isAddress() {
		return address() != null;
	}

	/** The bytes of an IP address, {@code null} for a name. */
	public byte @Nullable [] bytes() {
		InetAddress address = address();
		return (address != null) ? address.getAddress() : null;
	}

	/** Whether it is a loopback address or a name of one (RFC 6761, section 6.3). */
	public boolean isLoopback() {
		InetAddress address = address();
		String name = withoutRoot();
		return (address != null) ? address.isLoopbackAddress()
				: name.equals(LOCALHOST) || name.endsWith("." + LOCALHOST);
	}

	/** Whether it is a name without a dot, as in a local network. */
	public boolean isDotless() {
		return !this.text.contains(".") && !this.text.contains(":");
	}

	/**
	 * Whether it matches a name, an address, or a pattern such as {@code *.example.com}.
	 */
	public boolean matches(String pattern) {
		String wanted = of(pattern).withoutRoot();
		return wanted.startsWith(ANY_LABEL) ? withoutRoot().endsWith(wanted.substring(1)) : isSame(of(wanted));
	}

	private boolean isSame(HostName other) {
		InetAddress address = address();
		return (address != null) ? address.equals(other.address()) : withoutRoot().equals(other.withoutRoot());
	}

	private String withoutRoot() {
		return this.text.endsWith(".") ? this.text.substring(0, this.text.length() - 1) : this.text;
	}

	private @Nullable InetAddress address() {
		if (!this.text.contains(":") && !isDotted()) {
			return null;
		}
		try {
			return InetAddress.getByName(this.text.contains(":") ? "[" + this.text + "]" : this.text);
		}
		catch (UnknownHostException ex) {
			return null;
		}
	}

	/** Whether it consists of four numbers; Java resolves other texts. */
	private boolean isDotted() {
		String[] parts = StringUtils.delimitedListToStringArray(this.text, ".");
		for (String part : parts) {
			if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch((c) -> c >= '0' && c <= '9')
					|| Integer.parseInt(part) > BYTE) {
				return false;
			}
		}
		return parts.length == 4;
	}

}
