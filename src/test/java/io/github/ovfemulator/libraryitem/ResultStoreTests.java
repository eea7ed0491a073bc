package io.github.ovfemulator.libraryitem;

import java.util.concurrent.atomic.AtomicInteger;

import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.Caller;
import io.github.ovfemulator.vapi.operation.Dialect;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ResultStore}.
 */
class ResultStoreTests {

	private static final CallContext CALL = new CallContext(Dialect.REST, Caller.ANONYMOUS, null, "test", null);

	private static final int MAX_MEMORY = 100_000;

	private final ResultStore results = new ResultStore(MAX_MEMORY);

	private final AtomicInteger calls = new AtomicInteger();

	@Test
	void onceWhenRepeatedThenHasTheFirstResult() {
		assertThat(create("a")).isEqualTo(create("a")).isNotEqualTo(create("b"));
	}

	@Test
	void onceWhenTokensAreLongThenOldestAreForgotten() {
		String first = create("a".repeat(MAX_MEMORY / 3));
		String second = create("b".repeat(MAX_MEMORY / 3));
		create("c".repeat(MAX_MEMORY / 3));
		assertThat(this.results.save()).hasSize(2);
		assertThat(create("b".repeat(MAX_MEMORY / 3))).isEqualTo(second);
		assertThat(create("a".repeat(MAX_MEMORY / 3))).isNotEqualTo(first);
	}

	@Test
	void onceWhenTokenExceedsTheMemoryThenIsNotKept() {
		String token = "a".repeat(MAX_MEMORY);
		assertThat(create(token)).isNotEqualTo(create(token));
		assertThat(this.results.save()).isEmpty();
	}

	@Test
	void onceWhenCallsFailThenTheirTokensAreForgottenToo() {
		String kept = create("kept");
		for (int i = 0; i < 1000; i++) {
			this.results.once(CaptureResult.class, CALL, "x".repeat(1000) + i,
					() -> new CaptureResult(false, null, null));
		}
		assertThat(create("kept")).isNotEqualTo(kept);
	}

	@Test
	void resetWhenMemoryWasUsedThenIsFree() {
		for (int i = 0; i < 5; i++) {
			create("a".repeat(MAX_MEMORY / 2));
			this.results.reset("other");
			this.results.reset((i % 2 == 0) ? "test" : "none");
		}
		this.results.reset();
		String result = create("a".repeat(MAX_MEMORY / 2));
		assertThat(create("a".repeat(MAX_MEMORY / 2))).isEqualTo(result);
	}

	@Test
	void readWhenSnapshotsAreLargerThanTheMemoryThenLatestAreKept() {
		ResultStore large = new ResultStore(10L * MAX_MEMORY);
		for (String name : new String[] { "a", "b", "c" }) {
			large.once(CaptureResult.class, CALL, name.repeat(MAX_MEMORY / 3), this::next);
		}
		this.results.read(large.save()).activate();
		assertThat(this.results.save()).extracting(ResultSnapshot::clientToken)
			.containsExactly("b".repeat(MAX_MEMORY / 3), "c".repeat(MAX_MEMORY / 3));
	}

	private String create(String token) {
		return String.valueOf(this.results.once(CaptureResult.class, CALL, token, this::next).ovfLibraryItemId());
	}

	private CaptureResult next() {
		return new CaptureResult(true, "item-" + this.calls.incrementAndGet(), null);
	}

}
