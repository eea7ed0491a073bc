package io.github.ovfemulator.vapi.operation;

import java.util.List;
import java.util.Optional;

import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import org.jspecify.annotations.Nullable;

import static io.github.ovfemulator.vapi.type.ReferenceStatus.DERIVED;
import static io.github.ovfemulator.vapi.type.ReferenceStatus.DOCUMENTED;

/**
 * An operation that a vCenter has next to the emulated ones, and that is not emulated. It
 * is known so that whoever calls it is told so, rather than that there is no such thing.
 *
 * @param service the service id
 * @param name the operation id
 * @param route where {@code /rest} of a vCenter serves it
 * @param status how well the route is known
 */
public record UnemulatedOperation(String service, String name, RestRoute route, ReferenceStatus status) {

	private static final String OVF = "com.vmware.vcenter.ovf.";

	private static final String OVF_PATH = "/rest/com/vmware/vcenter/ovf/";

	/** All of them; who emulates one takes it out of here. */
	private static final List<UnemulatedOperation> ALL = List.of(
			ovf("export_session", "create", "POST", "export-session", DERIVED),
			ovf("export_session", "get", "GET", "export-session/id:{id}", DERIVED),
			ovf("export_session", "delete", "DELETE", "export-session/id:{id}", DERIVED),
			ovf("export_session", "progress", "POST", "export-session/id:{id}?~action=progress", DOCUMENTED),
			ovf("export_session", "preview", "POST", "export-session?~action=preview", DOCUMENTED));

	/**
	 * All that is known and not emulated.
	 * @return the operations
	 */
	public static List<UnemulatedOperation> all() {
		return ALL;
	}

	/**
	 * Finds what a vCenter serves at an address.
	 * @param method the HTTP method
	 * @param path the path as it was sent; a colon may be percent-encoded
	 * @param query the query as it was sent, or {@code null}
	 * @return the operation, if it is known
	 */
	public static Optional<UnemulatedOperation> at(String method, String path, @Nullable String query) {
		List<String> parameters = (query != null) ? Split.at(query, '&') : List.of();
		Optional<String> action = parameters.stream().filter((each) -> each.startsWith("~action=")).findFirst();
		List<String> segments = RestRoute.segments(path);
		return ALL.stream().filter((operation) -> {
			RestRoute route = operation.route();
			return route.method().equals(method)
					&& action.equals(Optional.ofNullable(route.action()).map((name) -> "~action=" + name))
					&& route.match(segments) != null;
		}).findFirst();
	}

	/**
	 * Finds an operation by its name.
	 * @param service the service id
	 * @param name the operation id
	 * @return the operation, if it is known
	 */
	public static Optional<UnemulatedOperation> find(String service, String name) {
		return ALL.stream()
			.filter((operation) -> operation.service().equals(service) && operation.name().equals(name))
			.findFirst();
	}

	/**
	 * Says in the log what a call that is not served asked for, and where to look.
	 * @param asked the call, as it was sent
	 * @param known the operation that it means, if it is known
	 * @return one sentence
	 */
	public static String describe(String asked, Optional<UnemulatedOperation> known) {
		return known.map((operation) -> asked + " is " + operation + ", which is not emulated")
			.orElse("Nothing is emulated at " + asked) + "; GET /__admin/operations lists what is";
	}

	@Override
	public String toString() {
		return this.service + "." + this.name;
	}

	private static UnemulatedOperation ovf(String service, String name, String method, String path,
			ReferenceStatus status) {
		return new UnemulatedOperation(OVF + service, name, RestRoute.parse(method + " " + OVF_PATH + path), status);
	}

}
