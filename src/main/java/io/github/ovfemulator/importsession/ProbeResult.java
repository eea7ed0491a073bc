package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * The result of {@code probe}.
 *
 * @param status whether the package can be pulled, or the kind of failure
 * @param sslThumbprint the thumbprint of the server certificate, the last one if the
 * server redirects
 * @param errorMessages the reasons of the failure
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
	 * The kinds of results.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.import_session.probe_result.status")
	public enum Status {

		/**
		 * The package can be pulled.
		 */
		SUCCESS,
		/**
		 * The URL is invalid or has an unsupported scheme.
		 */
		INVALID_URL,
		/**
		 * The server did not respond in time.
		 */
		TIMED_OUT,
		/**
		 * Unknown host.
		 */
		HOST_NOT_FOUND,
		/**
		 * The server certificate is not trusted or has another thumbprint.
		 */
		CERTIFICATE_ERROR,
		/**
		 * Any other failure.
		 */
		UNKNOWN_ERROR

	}

}
