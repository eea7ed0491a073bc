package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.deployment.DeployedEntity;
import io.github.ovfemulator.inventory.Placement;
import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.session.TransferSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * An import session as it is written down.
 *
 * @param id its id
 * @param scope the scope that it was created in, or {@code null}
 * @param target where it imports to
 * @param transfer its package, its state, and how it came to it
 * @param progress how far it is, in percent
 * @param transferMode who moves the files, once that is decided
 * @param choices what was chosen, as long as it is needed
 * @param entity the machine or vApp that came of it
 */
public record ImportSnapshot(String id, @Nullable String scope, Target target, TransferSnapshot transfer, long progress,
		@Nullable FileTransferMode transferMode, @Nullable ChoicesSnapshot choices,
		@Nullable DeployedEntity entity) implements SessionSnapshot.Content {

	@Override
	public List<String> uploadTokens() {
		return this.transfer.content().uploadTokens();
	}

	/**
	 * Where an import goes.
	 *
	 * @param resourcePool the id of the resource pool
	 * @param host the id of the host, or {@code null} where the cluster picks it
	 * @param folder the id of the folder
	 */
	public record Target(String resourcePool, @Nullable String host, String folder) {

		static Target of(Placement placement) {
			return new Target(placement.resourcePool().value(),
					(placement.host() != null) ? placement.host().value() : null, placement.folder().value());
		}

	}

}
