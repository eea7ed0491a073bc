package io.github.ovfemulator.admin;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.contentlibrary.LibraryState;
import io.github.ovfemulator.exportsession.ExportState;
import io.github.ovfemulator.importsession.ImportState;
import io.github.ovfemulator.probesession.ProbeState;
import io.github.ovfemulator.simulation.faults.FaultEffect;
import io.github.ovfemulator.simulation.faults.FaultMatch;
import io.github.ovfemulator.simulation.faults.FaultProperties;
import io.github.ovfemulator.simulation.faults.FaultRule;
import io.github.ovfemulator.task.TaskStatus;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads and validates fault rules.
 */
@Component
final class FaultReader {

	/** The states that a session or task leaves without a call, when its work is done. */
	private static final Set<String> PHASES = Stream
		.concat(Stream.of(ImportState.IMPORT_OVF_TRANSFER, ImportState.IMPORT_MSG_BUNDLES_TRANSFER,
				ImportState.IMPORT_FILE_TRANSFER, ImportState.IMPORT_INSTANTIATING,
				ProbeState.PROBE_IMPORT_OVF_TRANSFER, ProbeState.PROBE_IMPORT_MSG_BUNDLES_TRANSFER,
				ExportState.EXPORT_PREPARING, ExportState.EXPORT_IN_PROGRESS, TaskStatus.PENDING, TaskStatus.RUNNING)
			.map(Enum::name), Stream.of(LibraryState.PHASE))
		.collect(Collectors.toCollection(LinkedHashSet::new));

	private final Duration maxDelay;

	private final OperationCatalogue catalogue;

	FaultReader(FaultProperties properties, OperationCatalogue catalogue) {
		this.maxDelay = properties.maxDelay();
		this.catalogue = catalogue;
	}

	/**
	 * Reads and validates a rule. Its service and operation must be known, and its
	 * criteria must not exclude each other; a rule of a state document may never match.
	 * @param json the rule
	 * @return the valid rule
	 * @throws BadControlRequestException if the rule is invalid
	 */
	FaultRule read(byte[] json) {
		FaultRule rule = ControlJson.read(json, FaultRule.class);
		check(rule);
		if (rule.match() != null) {
			new OperationNames(this.catalogue).check(rule.match());
			String contradiction = rule.match().contradiction();
			if (contradiction != null) {
				throw new BadControlRequestException("/match", "Nothing can match this rule. " + contradiction);
			}
		}
		return rule;
	}

	/**
	 * Validates a rule.
	 * @param rule the rule
	 * @return the effect of the rule
	 * @throws BadControlRequestException if the rule is invalid
	 */
	FaultEffect check(FaultRule rule) {
		require(isBetween(rule.probability(), 0, 1), "/probability", "A probability is between 0 and 1.");
		require(isBetween(rule.skip(), 0, Integer.MAX_VALUE), "/skip", "The value must not be negative.");
		require(isBetween(rule.times(), 1, Integer.MAX_VALUE), "/times", "The value must be at least 1.");
		FaultEffect effect = rule.effect();
		if (effect == null) {
			throw new BadControlRequestException("/effect", "A rule needs an effect.");
		}
		require(count(effect.error(), effect.http(), effect.delay(), effect.connection(), effect.transfer(),
				effect.phase(), effect.session()) == 1, "/effect",
				"A rule has exactly one effect: error, http, delay, connection, transfer, phase or session.");
		check(effect);
		if (rule.match() != null) {
			check(rule.match(), effect);
		}
		return effect;
	}

	private void check(FaultEffect effect) {
		if (effect.error() != null) {
			require(effect.error().type() != null, "/effect/error/type", "An error needs a type.");
			require(isBetween(effect.error().status(), 200, 599), "/effect/error/status",
					"A status is between 200 and 599.");
		}
		if (effect.http() != null) {
			require(effect.http().status() != null && isBetween(effect.http().status(), 200, 599),
					"/effect/http/status", "A response needs a status between 200 and 599.");
		}
		if (effect.delay() != null) {
			check(effect.delay());
		}
		if (effect.phase() != null) {
			check(effect.phase());
		}
		if (effect.transfer() != null) {
			FaultEffect.Transfer transfer = effect.transfer();
			require(count(isTrue(transfer.refuse()), transfer.cutAfter(), isTrue(transfer.corrupt())) == 1,
					"/effect/transfer", "A transfer fault has exactly one of refuse, cut_after and corrupt.");
			require(isBetween(transfer.cutAfter(), 0, Long.MAX_VALUE), "/effect/transfer/cut_after",
					"The value must not be negative.");
		}
	}

	private static void check(FaultMatch match, FaultEffect effect) {
		require(match.path() == null || isPath(match.path()), "/match/path",
				"A path begins with '/' and may contain '*', '**' and '?', but no braces.");
		require(match.path() == null || match.path().length() <= FaultMatch.MAX_PATH_LENGTH, "/match/path",
				"A path has at most " + FaultMatch.MAX_PATH_LENGTH + " characters.");
		require(effect.transfer() == null || match.fitsTransfers(), "/match",
				"A transfer fault matches only 'session', 'file' and 'scope'.");
		require(effect.phase() == null || match.fitsPhases(), "/match",
				"A phase fault matches only 'session' and 'scope'.");
	}

	private static boolean isPath(String path) {
		return path.startsWith("/") && path.indexOf('{') < 0 && path.indexOf('}') < 0;
	}

	private static void check(FaultEffect.Phase phase) {
		require(phase.state() != null && PHASES.contains(phase.state()), "/effect/phase/state",
				"A phase is one of " + PHASES + ".");
		require(phase.errors() != null && !phase.errors().isEmpty(), "/effect/phase/errors",
				"A failed phase needs at least one error.");
	}

	private void check(FaultEffect.Delay delay) {
		requireDelay(delay.from(), "/effect/delay/from");
		if (delay.to() != null) {
			requireDelay(delay.to(), "/effect/delay/to");
			require(delay.from() != null && delay.to().compareTo(delay.from()) >= 0, "/effect/delay/to",
					"The duration must not be shorter than 'from'.");
		}
	}

	/** Validates a delay against {@code emulator.faults.max-delay}. */
	void requireDelay(@Nullable Duration delay, String pointer) {
		require(delay != null && !delay.isNegative() && delay.compareTo(this.maxDelay) <= 0, pointer,
				"Expected a duration between PT0S and " + this.maxDelay + " (emulator.faults.max-delay).");
	}

	private static @Nullable Object isTrue(@Nullable Boolean flag) {
		return Boolean.TRUE.equals(flag) ? flag : null;
	}

	private static long count(@Nullable Object... effects) {
		return Stream.of(effects).filter(Objects::nonNull).count();
	}

	private static boolean isBetween(@Nullable Number number, double least, double most) {
		return number == null || (number.doubleValue() >= least && number.doubleValue() <= most);
	}

	private static void require(boolean condition, String pointer, String message) {
		if (!condition) {
			throw new BadControlRequestException(pointer, message);
		}
	}

}
