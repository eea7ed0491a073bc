package io.github.ovfemulator.vapi.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@link Structure} a vAPI {@code dynamic_structure} with a base: any structure
 * that has the fields of that base. Without this annotation a component of type
 * {@code Structure} may hold any structure. Can be used as a meta-annotation.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE })
public @interface HasFieldsOf {

	/**
	 * The base: a record, a sealed interface with a {@link CanonicalName} that permits
	 * the records to read, or an interface with a {@link CanonicalName}.
	 * @return the base structure
	 */
	Class<? extends Structure> value();

	/**
	 * The records to read that have the fields of the base.
	 * @return the records, empty for the base itself or the records that it permits
	 */
	Class<? extends Structure>[] candidates() default {};

}
