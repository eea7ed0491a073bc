package io.github.ovfemulator.ovf.packaging;

import java.io.InputStream;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the order of the members of an archive.
 */
class MemberOrderTests {

	private final MemberOrder order = new MemberOrder(List.of("de.msg", "disk%201.vmdk", "disk2.vmdk"));

	private static OvaMember member(String name) {
		return new OvaMember(name, 0, 0, InputStream.nullInputStream());
	}

	private void assertRefused(String name, String... parts) {
		assertThatExceptionOfType(InvalidOvaException.class).isThrownBy(() -> this.order.next(member(name)))
			.satisfies((ex) -> assertThat(ex).hasMessageContainingAll(parts));
	}

	@Test
	void nextWhenInOrderOfReferencesThenReference() {
		assertThat(this.order.next(member("a.mf"))).isNull();
		assertThat(this.order.next(member("a.cert"))).isNull();
		assertThat(this.order.next(member("de.msg"))).isEqualTo("de.msg");
		assertThat(this.order.next(member("disk 1.vmdk"))).isEqualTo("disk%201.vmdk");
		assertThat(this.order.next(member("disk2.vmdk"))).isEqualTo("disk2.vmdk");
	}

	@Test
	void nextWhenReferenceHasDotSegmentsThenMemberMatches() {
		MemberOrder dotted = new MemberOrder(List.of("./de.msg", "./disk%201.vmdk", "sub/./disk2.vmdk"));
		assertThat(dotted.next(member("de.msg"))).isEqualTo("./de.msg");
		assertThat(dotted.next(member("disk 1.vmdk"))).isEqualTo("./disk%201.vmdk");
		assertThat(dotted.next(member("sub/disk2.vmdk"))).isEqualTo("sub/./disk2.vmdk");
	}

	@Test
	void nextWhenOutOfOrderThenRefused() {
		this.order.next(member("disk2.vmdk"));
		assertRefused("de.msg", "'de.msg' follows 'disk2.vmdk'");
	}

	@Test
	void nextWhenManifestIsBetweenFilesThenRefused() {
		this.order.next(member("de.msg"));
		assertThat(this.order.next(member("a.mf"))).isNull();
		assertThat(this.order.next(member("a.cert"))).isNull();
		assertRefused("disk2.vmdk", "a.cert", "must precede or follow all files");
	}

	@Test
	void nextWhenThereAreSeveralManifestsThenRefused() {
		this.order.next(member("a.mf"));
		this.order.next(member("a.cert"));
		assertRefused("b.MF", "more than one manifest", "'a.mf'", "'b.MF'");
		assertRefused("A.cert", "more than one certificate", "'a.cert'", "'A.cert'");
	}

	@Test
	void nextWhenMemberIsUnreferencedThenRefused() {
		assertRefused("other.txt", "'other.txt', which the descriptor does not refer to");
		assertRefused("other.ovf", "other.ovf");
	}

}
