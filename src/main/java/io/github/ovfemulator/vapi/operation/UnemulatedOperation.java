package io.github.ovfemulator.vapi.operation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import org.jspecify.annotations.Nullable;

/**
 * A known operation of a vCenter that is not emulated. Calls of it are logged with its
 * name.
 *
 * @param service the service id
 * @param name the operation id
 * @param route its route in {@code /rest} of a vCenter
 * @param status the source of the route
 */
public record UnemulatedOperation(String service, String name, RestRoute route, ReferenceStatus status) {

	/**
	 * Whether a vCenter serves a request by this operation.
	 * @param method the HTTP method
	 * @param path the raw path
	 * @param query the raw query, or {@code null}
	 * @return whether it does
	 */
	public boolean serves(String method, String path, @Nullable String query) {
		String parameter = RestRoute.actionParameter(path) + "=";
		List<String> parameters = (query != null) ? Split.at(query, '&') : List.of();
		Optional<String> action = parameters.stream().filter((each) -> each.startsWith(parameter)).findFirst();
		return this.route.method().equals(method)
				&& Objects.equals(action.map((each) -> Split.after(each, '=')).orElse(null), this.route.action())
				&& this.route.match(path) != null;
	}

	/**
	 * Whether this is an operation of a name.
	 * @param service the service id
	 * @param name the operation id
	 * @return whether it is
	 */
	public boolean isNamed(String service, String name) {
		return this.service.equals(service) && this.name.equals(name);
	}

	@Override
	public String toString() {
		return this.service + "." + this.name;
	}

}
