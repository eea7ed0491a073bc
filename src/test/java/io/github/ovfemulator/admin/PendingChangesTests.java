package io.github.ovfemulator.admin;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PendingChanges}.
 */
class PendingChangesTests {

	private int firsts;

	private final PendingChanges changes = new PendingChanges(4, () -> this.firsts++);

	@Test
	void changedWhenListIsEmptyThenListenerIsNotifiedOnce() {
		this.changes.changed("session", "a");
		this.changes.happened("request", 1);
		assertThat(this.firsts).isEqualTo(1);
		assertThat(taken()).hasSize(2);
		assertThat(this.firsts).isEqualTo(1);
		this.changes.changed("session", "a");
		assertThat(this.firsts).isEqualTo(2);
	}

	@Test
	void changedWhenRepeatedThenIsFoldedIntoTheLatest() {
		this.changes.changed("session", "a");
		this.changes.changed("session", "b");
		this.changes.changed("session", "a");
		assertThat(taken()).containsExactly("session b", "session a");
		assertThat(taken()).isEmpty();
	}

	@Test
	void happenedWhenRepeatedThenEachIsKept() {
		this.changes.happened("request", 1);
		this.changes.changed("session", "a");
		this.changes.happened("request", 1);
		assertThat(taken()).containsExactly("request ", "session a", "request ");
	}

	@Test
	void changedWhenEverythingChangesThenOnlyThatIsTold() {
		this.changes.changed("session", "a");
		this.changes.changed(PendingChanges.RESET, "");
		this.changes.changed("session", "b");
		assertThat(taken()).containsExactly("reset ", "session b");
	}

	@Test
	void happenedWhenThereAreTooManyThenEverythingChanged() {
		for (int i = 0; i < 5; i++) {
			this.changes.happened("request", i);
		}
		assertThat(taken()).containsExactly("reset ", "request ");
	}

	private List<String> taken() {
		return this.changes.take().stream().map((change) -> change.kind() + " " + change.id()).toList();
	}

}
