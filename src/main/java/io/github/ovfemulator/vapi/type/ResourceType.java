package io.github.ovfemulator.vapi.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a string a vAPI {@code id}: the identifier of a resource of the given type.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface ResourceType {

	/**
	 * The resource type.
	 * @return for example {@code VirtualMachine}
	 */
	String value();

}
