package io.github.ovfemulator.vapi.type;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a string a vAPI {@code uri}. It stays a string since vAPI carries any text there,
 * also one that {@link java.net.URI} refuses.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface UriString {

}
