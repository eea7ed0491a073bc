package io.github.ovfemulator.vapi.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.ovfemulator.vapi.type.ReferenceStatus;

/**
 * An operation of a {@link VapiService}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface VapiOperation {

	/**
	 * The operation id.
	 * @return the id, for example {@code create_for_resource_pool}
	 */
	String value();

	/**
	 * The routes in {@code /rest}: HTTP method, blank, path, and {@code ?~action=} for an
	 * action, {@code ?action=} under {@code /rest/cis}. The variables of the path are
	 * named as the fields of the request.
	 * @return the routes, the documented one first, empty where the dialect lacks the
	 * operation
	 */
	String[] rest() default {};

	/**
	 * The source of the paths in {@code /rest}.
	 * @return the status, documented by default
	 */
	ReferenceStatus status() default ReferenceStatus.DOCUMENTED;

	/**
	 * The routes in {@code /api}, with {@code ?action=} for an action, and
	 * {@code &vmw-task=true} for the start of a task.
	 * @return the routes, empty where the dialect lacks the operation
	 */
	String[] api() default {};

	/**
	 * The parameter whose structure is the whole body in {@code /api}.
	 * @return its wire name, empty where the body holds the parameters by name
	 */
	String apiBody() default "";

	/**
	 * The source of the paths in {@code /api}; a choice is an extension of the emulator.
	 * @return the status, documented by default
	 */
	ReferenceStatus apiStatus() default ReferenceStatus.DOCUMENTED;

}
