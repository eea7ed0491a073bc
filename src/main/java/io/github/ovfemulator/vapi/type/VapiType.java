package io.github.ovfemulator.vapi.type;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A vAPI type in the notation of the reference: {@code long}, {@code optional<string>},
 * {@code list<com.vmware.vapi.std.localizable_message>}.
 */
public sealed interface VapiType {

	/** The name of a structure without a canonical name, such as an operation's input. */
	String NO_NAME = "operation-input";

	/**
	 * Returns the canonical name of a Java type.
	 * @param type a structure or an enumeration
	 * @return its canonical name, {@link #NO_NAME} without one
	 */
	static String nameOf(Class<?> type) {
		CanonicalName name = type.getAnnotation(CanonicalName.class);
		return (name != null) ? name.value() : NO_NAME;
	}

	/**
	 * Returns the type in the notation of the reference.
	 * @return for example {@code map<string,boolean>}
	 */
	String word();

	/**
	 * A type without parts.
	 */
	enum Scalar implements VapiType {

		/** {@code boolean}, a {@link Boolean}. */
		BOOLEAN,
		/** {@code long}, a {@link Long}. */
		LONG,
		/** {@code double}, a {@link Double}. */
		DOUBLE,
		/** {@code string}, a {@link String}. */
		STRING,
		/** {@code uri}, a {@link String}. */
		URI,
		/** {@code date_time}, an {@link java.time.Instant}. */
		DATE_TIME,
		/** {@code binary}, a {@link Binary}. */
		BINARY,
		/** {@code secret}, a {@link Secret}. */
		SECRET,
		/**
		 * {@code opaque}, any value: a {@link Structure}, a {@link java.util.Collection},
		 * a {@link String}, a {@link Number} or a {@link Boolean}.
		 */
		OPAQUE,
		/** {@code any_error}, any {@link StandardError}. */
		ANY_ERROR,
		/** {@code void}: no value at all. */
		VOID;

		@Override
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * The identifier of a resource, a {@link String}.
	 *
	 * @param resourceType the type of the resource
	 */
	record Id(String resourceType) implements VapiType {

		@Override
		public String word() {
			return "id<" + this.resourceType + ">";
		}

	}

	/**
	 * An enumeration, an {@link Enum} whose constants have the names on the wire.
	 *
	 * @param name the canonical name
	 * @param constants the constants by wire name
	 */
	record Enumeration(String name, List<? extends Enum<?>> constants) implements VapiType {

		@Override
		public String word() {
			return this.name;
		}

		/**
		 * Returns the names of the constants.
		 * @return the names, in the order of declaration
		 */
		public List<String> names() {
			return this.constants.stream().<String>map(Enum::name).toList();
		}

		/**
		 * Returns the constant of a wire name.
		 * @param name the wire name
		 * @return the constant, or {@code null} when there is none
		 */
		public @Nullable Enum<?> constant(String name) {
			return this.constants.stream().filter((constant) -> constant.name().equals(name)).findAny().orElse(null);
		}

	}

	/**
	 * A list, a {@link List}.
	 *
	 * @param element the type of its elements
	 */
	record ListOf(VapiType element) implements VapiType {

		@Override
		public String word() {
			return "list<" + this.element.word() + ">";
		}

	}

	/**
	 * A set, a {@link java.util.Set}.
	 *
	 * @param element the type of its elements
	 */
	record SetOf(VapiType element) implements VapiType {

		@Override
		public String word() {
			return "set<" + this.element.word() + ">";
		}

	}

	/**
	 * A map, a {@link java.util.Map} that keeps its order.
	 *
	 * @param key the type of its keys
	 * @param value the type of its values
	 */
	record MapOf(VapiType key, VapiType value) implements VapiType {

		@Override
		public String word() {
			return "map<" + this.key.word() + "," + this.value.word() + ">";
		}

	}

	/**
	 * An optional value, {@code null} when it is unset.
	 *
	 * @param element the type of the value when it is set
	 */
	record OptionalOf(VapiType element) implements VapiType {

		@Override
		public String word() {
			return "optional<" + this.element.word() + ">";
		}

	}

	/**
	 * A structure, a record.
	 *
	 * @param javaType the record
	 */
	record StructureOf(Class<? extends Structure> javaType) implements VapiType {

		@Override
		public String word() {
			return nameOf(this.javaType);
		}

	}

	/**
	 * A dynamic structure, any {@link Structure} that has the fields of the base.
	 *
	 * @param base the base, or {@code null} when any structure is allowed
	 * @param records the records that have the fields of the base, empty for the base
	 * itself or the records that it permits
	 */
	record DynamicOf(@Nullable Class<? extends Structure> base,
			List<Class<? extends Structure>> records) implements VapiType {

		@Override
		public String word() {
			return (this.base != null) ? "dynamic_structure<" + baseName() + ">" : baseName();
		}

		/**
		 * Returns the canonical name of the base.
		 * @return the name, or {@code dynamic_structure} when any structure is allowed
		 */
		public String baseName() {
			return (this.base != null) ? nameOf(this.base) : "dynamic_structure";
		}

	}

}
