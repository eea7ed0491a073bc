package io.github.ovfemulator.ovfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.github.ovfemulator.task.WorkSnapshot;
import io.github.ovfemulator.vapi.text.RedactedUrl;

/**
 * A snapshot of a deployment, which starts again.
 *
 * @param spec the specification without user, password and query of the URL, without
 * headers, and without properties that may be passwords
 * @param leftOut the fields of the specification that were left out, wholly or in part
 */
public record DeploymentSnapshot(DeploySpec spec, List<String> leftOut) implements WorkSnapshot {

	public DeploymentSnapshot {
		leftOut = List.copyOf(leftOut);
	}

	/**
	 * Takes a snapshot.
	 * @param secret returns whether the property of a key may be a password
	 */
	static DeploymentSnapshot of(DeploySpec spec, Predicate<String> secret) {
		List<String> leftOut = new ArrayList<>();
		if (!RedactedUrl.is(spec.url())) {
			leftOut.add("url");
		}
		if (spec.customHttpHeaders() != null && !spec.customHttpHeaders().isEmpty()) {
			leftOut.add("custom_http_headers");
		}
		Map<String, String> harmless = null;
		if (spec.customProperties() != null) {
			harmless = new TreeMap<>(spec.customProperties());
			if (harmless.keySet().removeIf(secret)) {
				leftOut.add("custom_properties");
			}
		}
		return new DeploymentSnapshot(spec.with(RedactedUrl.of(spec.url()), harmless), leftOut);
	}

}
