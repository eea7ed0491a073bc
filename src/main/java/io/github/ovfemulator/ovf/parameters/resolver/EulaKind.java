package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.List;
import java.util.Objects;

import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.parameters.EulaParams;
import org.jspecify.annotations.Nullable;

/**
 * The licences of the package and of its machines, to be accepted where there are any.
 */
final class EulaKind implements PackageKind<EulaParams> {

	@Override
	public Class<EulaParams> type() {
		return EulaParams.class;
	}

	@Override
	public void read(@Nullable EulaParams sent, ParameterContext negotiation) {
		if (!licenses(negotiation).isEmpty() && !isAccepted(sent)) {
			negotiation.demand(sent, "EulaParams.all_EULA_accepted", (sent != null) ? "false" : null, "eula.unaccepted",
					"The package has licences that are not accepted; set all_EULA_accepted to true in EulaParams.");
		}
	}

	@Override
	public @Nullable EulaParams offer(@Nullable EulaParams sent, ParameterContext negotiation) {
		List<Text> licenses = licenses(negotiation);
		return licenses.isEmpty() ? null
				: new EulaParams(licenses.stream().map((text) -> Objects.toString(negotiation.show(text), "")).toList(),
						isAccepted(sent), tag());
	}

	private static boolean isAccepted(@Nullable EulaParams sent) {
		return sent != null && Boolean.TRUE.equals(sent.allEulaAccepted());
	}

	private static List<Text> licenses(ParameterContext negotiation) {
		return negotiation.descriptor().contents().flatMap((each) -> each.sections().licenses().stream()).toList();
	}

}
