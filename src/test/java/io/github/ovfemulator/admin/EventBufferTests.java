package io.github.ovfemulator.admin;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventBuffer}.
 */
class EventBufferTests {

	private final EventBuffer buffer = new EventBuffer("run", 3, 1000);

	@Test
	void appendWhenThereIsRoomThenKeepsAll() {
		append(3);
		assertThat(this.buffer.last()).isEqualTo(3);
		assertThat(this.buffer.covers(0)).isTrue();
		assertThat(this.buffer.covers(3)).isTrue();
		assertThat(this.buffer.covers(4)).isFalse();
		EventBuffer.Event first = Objects.requireNonNull(this.buffer.find(1));
		assertThat(new String(first.frame(), StandardCharsets.UTF_8))
			.isEqualTo("id: run-1\nevent: clock\ndata: {}\n\n");
	}

	@Test
	void appendWhenFullThenForgetsTheOldest() {
		append(5);
		assertThat(this.buffer.find(2)).isNull();
		assertThat(this.buffer.find(3)).isNotNull();
		assertThat(this.buffer.covers(1)).isFalse();
		assertThat(this.buffer.covers(2)).isTrue();
	}

	@Test
	void appendWhenTooLargeThenKeepsTheLast() {
		append(2);
		this.buffer.append("clock", null, "x".repeat(2000));
		assertThat(this.buffer.find(2)).isNull();
		assertThat(this.buffer.find(3)).isNotNull();
		append(1);
		assertThat(this.buffer.find(3)).isNull();
		assertThat(this.buffer.find(4)).isNotNull();
	}

	@Test
	void clearWhenThereWereEventsThenNobodyResumes() {
		append(2);
		this.buffer.clear();
		assertThat(this.buffer.covers(2)).isFalse();
		assertThat(this.buffer.covers(this.buffer.last())).isTrue();
		append(1);
		assertThat(this.buffer.find(this.buffer.last())).isNotNull();
	}

	@Test
	void numberWhenIdIsOfAnotherRunThenNone() {
		assertThat(this.buffer.number("run-12")).isEqualTo(12);
		assertThat(this.buffer.number("other-12")).isEqualTo(-1);
		assertThat(this.buffer.number("run-x")).isEqualTo(-1);
		assertThat(this.buffer.number("run-99999999999999999999")).isEqualTo(-1);
		assertThat(this.buffer.covers(-1)).isFalse();
	}

	private void append(int count) {
		for (int i = 0; i < count; i++) {
			this.buffer.append("clock", null, "{}");
		}
	}

}
