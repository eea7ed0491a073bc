package io.github.ovfemulator.simulation;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RandomSequence} and {@link UuidSource}.
 */
class RandomSequenceTests {

	private static final long SEED = -4711;

	@Test
	void nextWhenSeededThenEqualsRandomOfSeed() {
		RandomSequence sequence = new RandomSequence(SEED, 0);
		Random random = new Random(SEED);
		assertThat(sequence.nextLong()).isEqualTo(random.nextLong());
		assertThat(sequence.nextDouble()).isEqualTo(random.nextDouble());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 7, 64, 1001 })
	void createWhenStepsAreSkippedThenContinuesSequence(int steps) {
		RandomSequence first = new RandomSequence(SEED, 0);
		for (int i = 0; i < steps; i++) {
			first.nextInt();
		}
		assertThat(first.drawn()).isEqualTo(steps);
		RandomSequence second = new RandomSequence(SEED, first.drawn());
		for (int i = 0; i < 5; i++) {
			assertThat(second.nextLong()).isEqualTo(first.nextLong());
		}
		assertThat(second.drawn()).isEqualTo(first.drawn());
	}

	@Test
	void moveToWhenSourceHasPositionThenContinuesFromIt() {
		UuidSource first = new UuidSource(SEED);
		String begin = first.next().toString();
		UuidSource second = new UuidSource(null);
		second.moveTo(first.position());
		assertThat(second.next()).isEqualTo(first.next());
		assertThat(second.position()).isEqualTo(first.position());
		first.reset();
		assertThat(first.next()).hasToString(begin);
		second.reset();
		assertThat(second.position()).isEqualTo(new UuidSource.Position(null, 0));
		assertThat(second.next()).isNotEqualTo(second.next());
	}

	@Test
	void positionWhenNegativeThenThrows() {
		assertThatIllegalArgumentException().isThrownBy(() -> new UuidSource.Position(SEED, -1));
	}

	@Test
	void resetWhenSeededThenRepeatsIds() {
		UuidSource uuids = new UuidSource(7L);
		Object first = uuids.next();
		assertThat(uuids.next()).isNotEqualTo(first);
		uuids.reset();
		assertThat(uuids.next()).isEqualTo(first);
	}

}
