package io.github.ovfemulator.vapi.operation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MemoryBudgetTests {

	private final MemoryBudget budget = new MemoryBudget("emulator.test.max-memory", 100);

	@Test
	void reserveWhenExhaustedThenUnableToAllocateResource() {
		this.budget.reserve(100);
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> this.budget.reserve(1))
			.withMessageContaining("100 bytes that emulator.test.max-memory allows")
			.extracting((ex) -> ex.error().type())
			.isEqualTo(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE);
		this.budget.release(40);
		assertThat(this.budget.hasRoom(40)).isTrue();
		assertThat(this.budget.hasRoom(41)).isFalse();
	}

	@Test
	void changeWhenMoreIsNeededThanLeftThenKeepsReservation() {
		this.budget.reserve(60);
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> this.budget.change(50, 91));
		this.budget.change(50, 90);
		assertThat(this.budget.used()).isEqualTo(100);
		this.budget.change(90, 10);
		assertThat(this.budget.used()).isEqualTo(20);
	}

	@Test
	void reserveWhenSomethingIsUnusedThenRemovesIt() {
		Deque<Long> unused = new ArrayDeque<>(List.of(30L, 30L, 40L));
		this.budget.occupy(100);
		this.budget.cleanUpBy(() -> {
			Long size = unused.poll();
			this.budget.release((size != null) ? size : 0);
			return size != null;
		});
		this.budget.reserveWithCleanup(50);
		assertThat(unused).containsExactly(40L);
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> this.budget.reserveWithCleanup(101));
		assertThat(unused).containsExactly(40L);
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> this.budget.reserveWithCleanup(100));
		assertThat(unused).isEmpty();
	}

	@Test
	void reservationWhenClosedThenReservesNothing() {
		MemoryBudget.Reservation reservation = this.budget.reservation();
		reservation.addWithCleanup(30);
		reservation.change(0, 20);
		reservation.occupy(60);
		assertThat(this.budget.used()).isEqualTo(110);
		reservation.close();
		reservation.addWithCleanup(30);
		reservation.change(0, 20);
		reservation.occupy(60);
		assertThat(this.budget.used()).isZero();
	}

	@Test
	void limitWhenUnsetThenShareOfHeap() {
		long heap = Runtime.getRuntime().maxMemory();
		assertThat(Limits.memory("emulator.test", null, 25)).isBetween(heap / 4 - 100, heap / 4);
		assertThat(Limits.memory("emulator.test", DataSize.ofKilobytes(1), 25)).isEqualTo(1024);
		assertThatIllegalArgumentException().isThrownBy(() -> Limits.memory("emulator.test", DataSize.ofBytes(0), 25));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Limits.memory("emulator.test", DataSize.ofBytes(heap + 1), 25))
			.withMessageContaining("emulator.test must be between 1B and");
	}

}
