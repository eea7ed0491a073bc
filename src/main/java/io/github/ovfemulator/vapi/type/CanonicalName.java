package io.github.ovfemulator.vapi.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The canonical vAPI name of a structure, enumeration or base structure, as written in
 * {@code @class} and in JSON-RPC.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CanonicalName {

	/**
	 * The canonical name.
	 * @return for example {@code com.vmware.vapi.std.localizable_message}
	 */
	String value();

	/**
	 * How well the shape is known.
	 * @return the status, documented by default
	 */
	ReferenceStatus status() default ReferenceStatus.DOCUMENTED;

}
