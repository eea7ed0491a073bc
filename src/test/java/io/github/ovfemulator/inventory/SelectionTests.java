package io.github.ovfemulator.inventory;

import java.util.List;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.ManagedObjectId.StoragePolicyId;
import io.github.ovfemulator.inventory.domain.StoragePolicy;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.inventory.VapiErrorAssert.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

class SelectionTests {

	private static final List<StoragePolicy> POLICIES = List.of(policy("a", "gold"), policy("b", "gold"),
			policy("c", "silver"));

	@Test
	void atMostWhenNoFilterThenAll() {
		assertThat(select(null)).containsExactly("a", "b", "c");
	}

	@Test
	void whereWhenFieldIsUnsetOrEmptyThenAll() {
		assertThat(select(new Filter(null, null))).containsExactly("a", "b", "c");
		assertThat(select(new Filter(Set.of(), Set.of()))).containsExactly("a", "b", "c");
	}

	@Test
	void whereWhenFieldHasSeveralValuesThenAnyMatches() {
		assertThat(select(new Filter(Set.of("a", "c", "unknown"), null))).containsExactly("a", "c");
	}

	@Test
	void whereWhenSeveralFieldsThenAllMustMatch() {
		assertThat(select(new Filter(Set.of("a", "c"), Set.of("gold")))).containsExactly("a");
	}

	@Test
	void atMostWhenOverLimitThenUnableToAllocateResource() {
		assertThat(assertFails(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, "list.too_long",
				() -> Selection.of(null, POLICIES).atMost(2, StoragePolicy::name)))
			.containsExactly("3", "2");
	}

	private static List<String> select(@Nullable Filter filter) {
		return Selection.of(filter, POLICIES)
			.whereId(Filter::ids, StoragePolicy::id)
			.where(Filter::names, StoragePolicy::name)
			.atMost(3, (policy) -> policy.id().value());
	}

	private static StoragePolicy policy(String id, String name) {
		return new StoragePolicy(new StoragePolicyId(id), name, "");
	}

	private record Filter(@Nullable Set<String> ids, @Nullable Set<String> names) {

	}

}
