package io.github.ovfemulator.web.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The host name or address of a request, without the port. Names are not resolved.
 *
 * @param text a name in lower case, or an address without brackets
 */
record HostName(String text) {

	private static final String LOCALHOST = "localhost";

	private static final int BYTE = 255;

	static HostName of(String host) {
		String text = host.toLowerCase(Locale.ROOT);
		return new HostName((text.startsWith("[") && text.endsWith("]")) ? text.substring(1, text.length() - 1) : text);
	}

	/** Whether a text is a name or an address. */
	static boolean isValid(String host) {
		HostName name = of(host);
		return !name.text.isEmpty() && (name.isAddress()
				|| name.text.chars().allMatch((c) -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.'));
	}

	/** Whether it is an IP address, of either version. */
	boolean isAddress() {
		return address() != null;
	}

	/** The bytes of an IP address, {@code null} for a name. */
	byte @Nullable [] bytes() {
		InetAddress address = address();
		return (address != null) ? address.getAddress() : null;
	}

	/** Whether it is a loopback address or a name of one (RFC 6761, section 6.3). */
	boolean isLoopback() {
		InetAddress address = address();
		String name = withoutRoot();
		return (address != null) ? address.isLoopbackAddress()
				: name.equals(LOCALHOST) || name.endsWith("." + LOCALHOST);
	}

	/** Whether it is a name without a dot, as in a local network. */
	boolean isDotless() {
		return !this.text.contains(".") && !this.text.contains(":");
	}

	/**
	 * Whether it matches a name, an address, or a pattern such as {@code *.example.com}.
	 */
	boolean matches(String pattern) {
		String wanted = of(pattern).withoutRoot();
		return wanted.startsWith("*.") ? withoutRoot().endsWith(wanted.substring(1)) : isSame(of(wanted));
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
