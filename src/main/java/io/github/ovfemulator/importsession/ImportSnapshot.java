package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.deployment.DeployedEntity;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.session.TransferSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of an import session.
 *
 * @param id the id
 * @param scope the scope, or {@code null}
 * @param target the target
 * @param transfer the package, the phases and the errors
 * @param progress the progress in percent
 * @param transferMode the service that transfers the files, once it is decided
 * @param choices the choices, as long as they are needed
 * @param entity the created machine or vApp
 */
public record ImportSnapshot(String id, @Nullable String scope, Target target, TransferSnapshot transfer, long progress,
		@Nullable FileTransferMode transferMode, @Nullable ChoicesSnapshot choices,
		@Nullable DeployedEntity entity) implements SessionSnapshot.Content {

	@Override
	public List<String> uploadTokens() {
		return this.transfer.content().uploadTokens();
	}

	/**
	 * The target of an import.
	 *
	 * @param resourcePool the id of the resource pool
	 * @param host the id of the host, or {@code null} if the cluster selects it
	 * @param folder the id of the folder
	 */
	public record Target(String resourcePool, @Nullable String host, String folder) {

		static Target of(Placement placement) {
			return new Target(placement.resourcePool().value(),
					(placement.host() != null) ? placement.host().value() : null, placement.folder().value());
		}

	}

}
