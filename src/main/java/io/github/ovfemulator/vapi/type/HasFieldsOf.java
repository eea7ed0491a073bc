package io.github.ovfemulator.vapi.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@link Structure} a vAPI {@code dynamic_structure} with a base: any structure
 * that has the fields of that base. Without this annotation a component of type
 * {@code Structure} may hold any structure at all.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface HasFieldsOf {

	/**
	 * The base: a record, or a sealed interface with a {@link CanonicalName} whose
	 * permitted records are the structures known to have its fields.
	 * @return the base structure
	 */
	Class<? extends Structure> value();

}
