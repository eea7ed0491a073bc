package io.github.ovfemulator.ovf.parameters.resolver;

import java.net.InetAddress;
import java.net.UnknownHostException;

import com.google.re2j.Pattern;

/**
 * Validates the syntax of IP addresses.
 */
final class IpAddresses {

	private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";

	private static final Pattern IPV4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);

	/**
	 * Restricts the input of {@link InetAddress} to literals, which need no name server.
	 */
	private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

	private static final Pattern PREFIX = Pattern.compile("/?(12[0-8]|1[01][0-9]|[1-9]?[0-9])");

	private IpAddresses() {
	}

	static boolean isAddress(String value) {
		return IPV4.matcher(value).matches() || isIpv6(value);
	}

	static boolean isNetmask(String value) {
		return PREFIX.matcher(value).matches() || isAddress(value);
	}

	private static boolean isIpv6(String value) {
		if (value.indexOf(':') < 0 || !IPV6_CHARACTERS.matcher(value).matches()) {
			return false;
		}
		try {
			InetAddress.getByName(value);
			return true;
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
