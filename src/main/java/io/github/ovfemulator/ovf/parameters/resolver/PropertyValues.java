package io.github.ovfemulator.ovf.parameters.resolver;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.descriptor.InlineType;
import io.github.ovfemulator.ovf.descriptor.NetworkQualifiers;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.descriptor.PropertyQualifiers;
import io.github.ovfemulator.ovf.descriptor.PropertyType;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;
import org.jspecify.annotations.Nullable;

/**
 * Validates values of properties, and formats types in the syntax of vApp properties,
 * such as {@code string(1..64)}, {@code int(0..255)} or {@code ip:Network}.
 */
final class PropertyValues {

	private PropertyValues() {
	}

	/**
	 * Returns whether a property accepts a value.
	 * @param property the property
	 * @param value the value, empty for none
	 * @return whether it is within the type and the qualifiers
	 */
	static boolean permits(Property property, String value) {
		InlineType type = InlineType.of(property.type());
		if (value.isEmpty() && type != null && type.type() == PropertyType.BOOLEAN) {
			return true;
		}
		return (type == null || type.permits(value)) && property.qualifiers().permit(value)
				&& (value.isEmpty() || permitsAddress(property, value));
	}

	/** Describes the accepted values. */
	static String expected(Property property) {
		List<String> kinds = property.networkQualifiers()
			.entries()
			.stream()
			.map(NetworkQualifiers.Entry::kind)
			.toList();
		return vAppType(property) + (kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")");
	}

	/**
	 * Formats the type of a property.
	 * @param property the property
	 * @return the type in the syntax of vApp properties
	 */
	static String vAppType(Property property) {
		PropertyType type = PropertyType.of(property.type());
		PropertyQualifiers qualifiers = property.qualifiers();
		if (type == null || !property.type().equalsIgnoreCase(type.toString())) {
			return property.type();
		}
		if (!qualifiers.permittedValues().isEmpty()) {
			return "string" + qualifiers.permittedValues()
				.stream()
				.map((value) -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
				.collect(Collectors.joining(", ", "[", "]"));
		}
		return switch (type) {
			case STRING -> text(property);
			case PASSWORD -> "password" + lengths(qualifiers);
			case BOOLEAN, IP, EXPRESSION -> type.toString();
			case REAL, REAL32, REAL64 -> "real" + range(qualifiers.minValue(), qualifiers.maxValue());
			case INT -> "int" + range(qualifiers.minValue(), qualifiers.maxValue());
			default -> "int" + bounds(type, qualifiers);
		};
	}

	private static String text(Property property) {
		if (property.password()) {
			return "password" + lengths(property.qualifiers());
		}
		return property.networkQualifiers()
			.entries()
			.stream()
			.filter(PropertyValues::isAddress)
			.map((entry) -> (entry.network() != null && entry.kind().equalsIgnoreCase("ip")) ? "ip:" + entry.network()
					: "ip")
			.findFirst()
			.orElse("string" + lengths(property.qualifiers()));
	}

	private static boolean isAddress(NetworkQualifiers.Entry entry) {
		return List.of("ip", "gateway", "netmask", "dns").contains(entry.kind().toLowerCase(Locale.ROOT));
	}

	private static String lengths(PropertyQualifiers qualifiers) {
		return range(number(qualifiers.minLength()), number(qualifiers.maxLength()));
	}

	private static @Nullable Object number(OptionalInt length) {
		return length.isPresent() ? length.getAsInt() : null;
	}

	private static String range(@Nullable Object min, @Nullable Object max) {
		return (min == null && max == null) ? ""
				: "(" + Objects.toString(min, "") + ".." + Objects.toString(max, "") + ")";
	}

	/** Formats the range of an integer type, narrowed by the qualifiers. */
	private static String bounds(PropertyType type, PropertyQualifiers qualifiers) {
		String name = type.toString();
		int bits = Integer.parseInt(name.substring(name.indexOf("int") + "int".length()));
		BigInteger span = BigInteger.ONE.shiftLeft(bits);
		BigInteger least = name.startsWith("u") ? BigInteger.ZERO : span.shiftRight(1).negate();
		BigDecimal min = new BigDecimal(least);
		BigDecimal max = new BigDecimal(least.add(span).subtract(BigInteger.ONE));
		return range((qualifiers.minValue() != null) ? min.max(qualifiers.minValue()) : min,
				(qualifiers.maxValue() != null) ? max.min(qualifiers.maxValue()) : max);
	}

	private static boolean areAddresses(String list) {
		return Split.words(list, (character) -> character == ',' || character == ';' || Characters.isSpace(character))
			.stream()
			.allMatch(IpAddresses::isAddress);
	}

	private static boolean permitsAddress(Property property, String value) {
		String type = property.type().toLowerCase(Locale.ROOT);
		if (PropertyType.of(type) == PropertyType.IP && !IpAddresses.isAddress(value.strip())) {
			return false;
		}
		return property.networkQualifiers()
			.entries()
			.stream()
			.allMatch((entry) -> switch (entry.kind().toLowerCase(Locale.ROOT)) {
				case "ip", "gateway" -> IpAddresses.isAddress(value.strip());
				case "dns" -> areAddresses(value);
				case "netmask" -> IpAddresses.isNetmask(value.strip());
				default -> true;
			});
	}

}
