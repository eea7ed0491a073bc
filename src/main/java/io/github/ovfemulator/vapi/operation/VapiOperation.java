package io.github.ovfemulator.vapi.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.ovfemulator.vapi.type.ReferenceStatus;

/**
 * One operation of a {@link VapiService}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface VapiOperation {

	/**
	 * The operation id.
	 * @return for example {@code create_for_resource_pool}
	 */
	String value();

	/**
	 * Where {@code /rest} serves it: the HTTP method, a blank and the path, variables
	 * named as the fields of the request that they fill, and {@code ?~action=} where
	 * there is one.
	 * @return the routes, the documented one first
	 */
	String[] rest();

	/**
	 * How well the paths of {@code /rest} are known.
	 * @return documented unless said otherwise
	 */
	ReferenceStatus status() default ReferenceStatus.DOCUMENTED;

	/**
	 * Where {@code /api} serves it, written likewise, with {@code ?action=} where there
	 * is one.
	 * @return the routes, none where the new dialect lacks the operation
	 */
	String[] api() default {};

	/**
	 * How well the paths of {@code /api} are known; a choice is an extension of the
	 * emulator.
	 * @return documented unless said otherwise
	 */
	ReferenceStatus apiStatus() default ReferenceStatus.DOCUMENTED;

}
