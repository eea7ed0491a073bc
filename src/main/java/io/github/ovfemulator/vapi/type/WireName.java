package io.github.ovfemulator.vapi.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The wire name of a component that is not its Java name in snake case, such as
 * {@code all_EULA_accepted}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface WireName {

	/**
	 * The name on the wire.
	 * @return the name, as the reference spells it
	 */
	String value();

	/**
	 * Another name that {@code /api} has as well, since later releases of the vendor use
	 * it there. Read and written in {@code /api} only.
	 * @return the name, empty for none
	 */
	String api() default "";

	/**
	 * Whether {@code /rest} and {@code /api} read an absent required field as
	 * {@code false}, since common clients leave out {@code false}.
	 * @return whether the field can be absent
	 */
	boolean falseWhenAbsent() default false;

}
