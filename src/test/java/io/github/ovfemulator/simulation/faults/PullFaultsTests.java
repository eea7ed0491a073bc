package io.github.ovfemulator.simulation.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.simulation.ExchangeKind;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.web.ConnectionEnd;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PullFaults} and the criteria for downloads and phases.
 */
class PullFaultsTests {

	private static final TransferredFile DISK = new TransferredFile("session-1", "a.vmdk", "left");

	private final FaultRegistry faults = new FaultRegistry(10, new MemoryBudget("test", 100_000), new ChangeFeed());

	private final List<String> removed = new ArrayList<>();

	private final List<Duration> pauses = new ArrayList<>();

	private final FaultInjector injector = new FaultInjector(this.faults, new ChangeFeed(), this.removed::add,
			this.pauses::add);

	private final PullFaults pulls = new PullFaults(this.injector, this.removed::add, this.pauses::add);

	@Test
	void strikeWhenThereIsNoRuleThenReturnsNull() {
		assertThat(this.pulls.strike(DISK, "/a.vmdk")).isNull();
	}

	@Test
	void strikeWhenEffectIsErrorThenHasItsStatus() {
		add(null, effect(new FaultEffect.Failure(ErrorType.NOT_FOUND, null, null), null, null, null, null));
		assertThat(strike()).returns("fault-1", PullFault::rule)
			.returns(404, PullFault::status)
			.returns(ConnectionEnd.ANSWER, PullFault::ending);
	}

	@Test
	void strikeWhenEffectIsDelayThenPausesAndDownloads() {
		FaultEffect.Delay delay = new FaultEffect.Delay(Duration.ofSeconds(3), Duration.ofSeconds(5));
		add(null, effect(null, null, delay, null, null));
		for (int i = 0; i < 20; i++) {
			assertThat(strike().status()).isZero();
		}
		assertThat(this.pauses).hasSize(20)
			.allMatch((pause) -> pause.compareTo(Duration.ofSeconds(3)) >= 0
					&& pause.compareTo(Duration.ofSeconds(5)) <= 0);
		assertThat(Set.copyOf(this.pauses)).hasSizeGreaterThan(1);
	}

	@Test
	void strikeWhenEffectIsVanishThenRemovesSession() {
		add(null, effect(null, null, null, null, FaultEffect.SessionEffect.VANISH));
		strike();
		this.pulls.strike(new TransferredFile(null, "a.ovf", null), "/a.ovf");
		assertThat(this.removed).containsExactly("session-1");
	}

	@Test
	void strikeWhenNoRuleMatchesThenReturnsNull() {
		FaultEffect reset = effect(null, null, null, FaultEffect.ConnectionLoss.RESET, null);
		add(match(ExchangeKind.UPLOAD, null, null, null), reset);
		add(match(null, "get", null, null), reset);
		add(match(null, null, "/b*", null), reset);
		add(match(null, null, null, "right"), reset);
		add(null, new FaultEffect(null, null, null, null, new FaultEffect.Transfer(true, null, null), null, null));
		add(null, phase("IMPORT_OVF_TRANSFER"));
		assertThat(this.pulls.strike(DISK, "/a.vmdk")).isNull();
		assertThat(this.faults.list()).allMatch((fault) -> fault.matched() == 0);
		add(match(ExchangeKind.FETCH, null, "/a*", "left"), reset);
		assertThat(strike().rule()).isEqualTo("fault-7");
	}

	@Test
	void failPhaseWhenStateAndScopeMatchThenReturnsErrors() {
		add(null, phase("IMPORT_OVF_TRANSFER"));
		add(match(null, null, null, "right"), phase("IMPORT_INSTANTIATING"));
		assertThat(this.injector.failPhase("session-1", "left", "IMPORT_INSTANTIATING")).isEmpty();
		assertThat(this.injector.failPhase("session-1", null, "IMPORT_INSTANTIATING")).isEmpty();
		assertThat(this.injector.failPhase("session-2", "right", "IMPORT_INSTANTIATING")).hasSize(1);
		assertThat(this.injector.failPhase("session-1", "left", "IMPORT_OVF_TRANSFER")).hasSize(1);
		assertThat(this.faults.list()).extracting(Fault::struck).containsExactly(1L, 1L);
	}

	private PullFault strike() {
		return Objects.requireNonNull(this.pulls.strike(DISK, "/a.vmdk"));
	}

	private void add(@Nullable FaultMatch match, FaultEffect effect) {
		this.faults.add(new FaultRule(match, null, null, null, null, effect), effect);
	}

	private static FaultMatch match(@Nullable ExchangeKind kind, @Nullable String operation, @Nullable String path,
			@Nullable String scope) {
		return new FaultMatch(kind, null, operation, (operation != null) ? Dialect.REST : null, null, null, path,
				scope);
	}

	private static FaultEffect effect(FaultEffect.@Nullable Failure error, FaultEffect.@Nullable PlainResponse http,
			FaultEffect.@Nullable Delay delay, FaultEffect.@Nullable ConnectionLoss connection,
			FaultEffect.@Nullable SessionEffect session) {
		return new FaultEffect(error, http, delay, connection, null, null, session);
	}

	/** The type of the errors is irrelevant to the rule. */
	private static FaultEffect phase(String state) {
		return new FaultEffect(null, null, null, null, null,
				new FaultEffect.Phase(state, List.of(OvfError.validation(List.of()))), null);
	}

}
