package io.github.ovfemulator.vapi.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.stereotype.Component;

/**
 * The controller of an emulated vAPI service. Each of its methods with a
 * {@link VapiOperation} is one operation: it takes the operation's request record, the
 * {@link CallContext}, both or nothing, and returns the result. It knows no dialect and
 * never catches; a {@code VapiException} becomes the answer.
 */
@Documented
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface VapiService {

	/**
	 * The service id. It is no {@code value}, since Spring takes that of a stereotype for
	 * the name of the bean.
	 * @return for example {@code com.vmware.cis.session}
	 */
	String id();

}
