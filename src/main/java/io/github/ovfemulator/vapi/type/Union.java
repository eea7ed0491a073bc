package io.github.ovfemulator.vapi.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A union in a structure: which fields may be set for which value of its discriminator. A
 * union whose discriminator is itself a case field of another union, named later, is
 * nested in that one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Union.Unions.class)
public @interface Union {

	/**
	 * The field that says which case holds.
	 * @return its wire name
	 */
	String discriminator();

	/**
	 * The cases. A value that is not listed allows none of the fields.
	 * @return the cases
	 */
	Case[] cases();

	/**
	 * The case that holds while the discriminator is unset.
	 * @return the discriminator's value, or empty when none holds
	 */
	String whenUnset() default "";

	/**
	 * One case of a union.
	 */
	@interface Case {

		/**
		 * The discriminator's values in which the case holds.
		 * @return the values
		 */
		String[] value();

		/**
		 * The fields that must be set.
		 * @return their wire names
		 */
		String[] required() default {};

		/**
		 * The fields that may be set.
		 * @return their wire names
		 */
		String[] optional() default {};

	}

	/**
	 * Holds the unions of a structure that has several.
	 */
	@Documented
	@Retention(RetentionPolicy.RUNTIME)
	@Target(ElementType.TYPE)
	@interface Unions {

		/**
		 * The unions, an outer one before those nested in it.
		 * @return the unions
		 */
		Union[] value();

	}

}
