package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * Whether a package can be fetched.
 *
 * @param status whether, and if not, the kind of reason
 * @param sslThumbprint the thumbprint of the certificate that the server showed, the last
 * one where it redirects
 * @param errorMessages why not
 */
@CanonicalName("com.vmware.vcenter.ovf.import_session.probe_result")
@Union(discriminator = "status",
		cases = { @Union.Case(value = "SUCCESS", optional = "ssl_thumbprint"),
				@Union.Case(value = { "CERTIFICATE_ERROR", "UNKNOWN_ERROR" },
						optional = { "ssl_thumbprint", "error_messages" }),
				@Union.Case(value = { "INVALID_URL", "TIMED_OUT", "HOST_NOT_FOUND" }, optional = "error_messages") })
public record ProbeResult(Status status, @Nullable String sslThumbprint,
		@Nullable List<LocalizableMessage> errorMessages) implements Structure {

	/**
	 * Whether a package can be fetched, and the kind of reason.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.import_session.probe_result.status")
	public enum Status {

		/** It can. */
		SUCCESS,
		/** The URL is none, or not one that is fetched. */
		INVALID_URL,
		/** The server was silent for too long. */
		TIMED_OUT,
		/** Nobody knows the host. */
		HOST_NOT_FOUND,
		/** The server is not the one that was expected, or nobody vouches for it. */
		CERTIFICATE_ERROR,
		/** Any other reason. */
		UNKNOWN_ERROR

	}

}
