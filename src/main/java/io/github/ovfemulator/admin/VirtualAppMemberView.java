package io.github.ovfemulator.admin;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.StartTurn;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualAppId;
import io.github.ovfemulator.inventory.domain.VirtualAppMember;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A vApp as the control plane shows it, or a machine of one.
 *
 * @param id its id
 * @param name its name
 * @param scope the scope that it belongs to, if any
 * @param start when it starts, where that was said
 * @param members what is in it, in the order in which it starts; {@code null} for a
 * machine
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VirtualAppMemberView(String id, String name, @Nullable String scope, @Nullable Start start,
		@Nullable List<VirtualAppMemberView> members) {

	static VirtualAppMemberView of(Inventory inventory, VirtualAppMember<?> member) {
		List<VirtualAppMemberView> members = (member instanceof VirtualApp app)
				? inventory.membersOf(app).stream().map((inner) -> of(inventory, inner)).toList() : null;
		return new VirtualAppMemberView(member.id().value(), member.name(), member.scope(), start(inventory, member),
				members);
	}

	private static @Nullable Start start(Inventory inventory, VirtualAppMember<?> member) {
		VirtualAppId app = member.virtualApp();
		StartTurn turn = (app != null) ? inventory.get(VirtualApp.class, app).turns().get(member.id()) : null;
		return (turn != null) ? Start.of(turn) : null;
	}

	/**
	 * When and how a member starts and stops.
	 *
	 * @param order its turn; 0 for any time
	 * @param startDelay how long the next turn waits after its start, in seconds
	 * @param waitingForGuest whether its guest's word ends that wait
	 * @param startAction how it starts
	 * @param stopDelay how long the next turn waits after its stop, in seconds
	 * @param stopAction how it stops
	 */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	record Start(int order, int startDelay, boolean waitingForGuest, String startAction, int stopDelay,
			String stopAction) {

		private static Start of(StartTurn turn) {
			return new Start(turn.order(), turn.startDelay(), turn.waitingForGuest(), name(turn.startAction()),
					turn.stopDelay(), name(turn.stopAction()));
		}

		private static String name(Enum<?> action) {
			return action.name().toLowerCase(Locale.ROOT);
		}

	}

}
