package io.github.ovfemulator.admin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.ovfemulator.contract.ContractMode;
import io.github.ovfemulator.login.AuthMode;
import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.simulation.PaceMode;
import org.jspecify.annotations.Nullable;

/**
 * The settings that can be changed at run time. In a request, {@code null} keeps the
 * value of a setting.
 *
 * @param pace how long the phases of a session last
 * @param auth whether calls need a vAPI session
 * @param contract the handling of calls that violate the contract
 * @param latency the delay of every call of the emulated API
 * @param transferMode the file transfer mode of pushed OVF packages, as the emulated API
 * spells it
 */
record Settings(@Nullable PaceChange pace, @Nullable AuthMode auth, @Nullable ContractMode contract,
		@Nullable Duration latency, @Nullable String transferMode) {

	/** Returns the pointers to the settings without a value. */
	List<String> missing() {
		PaceChange given = Objects.requireNonNullElse(this.pace, new PaceChange(null, null, null));
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("/pace/mode", given.mode());
		values.put("/pace/duration", given.duration());
		values.put("/pace/polls", given.polls());
		values.put("/auth", this.auth);
		values.put("/contract", this.contract);
		values.put("/latency", this.latency);
		values.put("/transfer_mode", this.transferMode);
		return values.keySet().stream().filter((pointer) -> values.get(pointer) == null).toList();
	}

	/**
	 * A change of a pace; {@code null} keeps the value of a member.
	 *
	 * @param mode the condition that ends a phase
	 * @param duration the minimum duration of a phase in the mode {@code timed}
	 * @param polls the minimum number of {@code get} calls that show a phase in the mode
	 * {@code polls}
	 */
	record PaceChange(@Nullable PaceMode mode, @Nullable Duration duration, @Nullable Integer polls) {

		static PaceChange of(Pace pace) {
			return new PaceChange(pace.mode(), pace.duration(), pace.polls());
		}

		/**
		 * Changes a pace.
		 * @param pace the pace
		 * @param pointer the JSON pointer to the change in the request
		 * @return the changed pace
		 * @throws BadControlRequestException when a value is out of range
		 */
		Pace applyTo(Pace pace, String pointer) {
			try {
				return new Pace((this.mode != null) ? this.mode : pace.mode(),
						(this.duration != null) ? this.duration : pace.duration(),
						(this.polls != null) ? this.polls : pace.polls());
			}
			catch (IllegalArgumentException ex) {
				boolean badPolls = this.polls != null && this.polls < 0;
				throw new BadControlRequestException(pointer + (badPolls ? "/polls" : "/duration"),
						String.valueOf(ex.getMessage()));
			}
		}

	}

}
