package io.github.ovfemulator.vapi.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.stereotype.Component;

/**
 * The controller of an emulated vAPI service. Each method with a {@link VapiOperation} is
 * an operation: its parameters are the request record of the operation, the
 * {@link CallContext}, both or none, and it returns the result. It is independent of
 * dialects, and errors are thrown as {@code VapiException}.
 */
@Documented
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface VapiService {

	/**
	 * The service id. The attribute is not called {@code value}, since Spring uses that
	 * of a stereotype as the name of the bean.
	 * @return the id, for example {@code com.vmware.cis.session}
	 */
	String id();

}
