package io.github.ovfemulator.libraryitem;

import java.util.stream.Stream;

import io.github.ovfemulator.libraryitem.DeploymentResult.DeployableIdentity;
import io.github.ovfemulator.vapi.operation.BadStateException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests for {@link ResultSnapshot}.
 */
class ResultSnapshotTests {

	private static final CaptureResult CAPTURED = new CaptureResult(true, "item-1", null);

	private static final DeploymentResult DEPLOYED = deployed(new DeployableIdentity("VirtualApp", "resgroup-v1"));

	static Stream<Arguments> incompleteResults() {
		return Stream.of(arguments(null, null, ""), arguments(DEPLOYED, CAPTURED, ""),
				arguments(null, new CaptureResult(false, "item-1", null), "/captured"),
				arguments(new DeploymentResult(false, null, null), null, "/deployed"),
				arguments(null, new CaptureResult(true, null, null), "/captured/ovf_library_item_id"),
				arguments(deployed(null), null, "/deployed/resource_id"), arguments(
						deployed(new DeployableIdentity("HostSystem", "host-9")), null, "/deployed/resource_id/type"));
	}

	@ParameterizedTest
	@MethodSource("incompleteResults")
	void resultWhenIncompleteThenRefusesWithPointer(@Nullable DeploymentResult deployed,
			@Nullable CaptureResult captured, String pointer) {
		assertThatExceptionOfType(BadStateException.class)
			.isThrownBy(() -> new ResultSnapshot("token", null, null, deployed, captured).result())
			.extracting(BadStateException::pointer)
			.isEqualTo(pointer);
	}

	@Test
	void resultWhenCompleteThenIsReturned() {
		assertThat(new ResultSnapshot("token", null, null, DEPLOYED, null).result()).isSameAs(DEPLOYED);
		assertThat(new ResultSnapshot("token", null, null, null, CAPTURED).result()).isSameAs(CAPTURED);
	}

	private static DeploymentResult deployed(@Nullable DeployableIdentity resource) {
		return new DeploymentResult(true, resource, null);
	}

}
