package io.github.ovfemulator.deployment;

import java.util.List;
import java.util.Map;

import io.github.ovfemulator.inventory.domain.StartSettings;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestElement.section;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.collection;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MemberTree}.
 */
class MemberTreeTests {

	private static final int MAX_MEMBERS = 4000;

	private static Content content(TestOvfDescriptors source) {
		return new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(), false)
			.descriptor()
			.requireContent();
	}

	private static List<MemberTree.Machine> machines(Content content, Map<String, Long> copies) {
		return MemberTree.of(content, copies, MAX_MEMBERS).stream().flatMap(MemberTree.Member::machines).toList();
	}

	@Test
	void machinesWhenNoCopiesAreSetThenHaveOneInstanceEach() {
		assertThat(machines(content(TestOvfDescriptors.vApp("app", "one", "two")), Map.of()))
			.extracting(MemberTree.Machine::name)
			.containsExactly("one", "two");
	}

	@Test
	void machinesWhenCopiesAreSetThenAreNumbered() {
		assertThat(machines(content(TestOvfDescriptors.vApp("app", "one", "two")), Map.of("one", 2L, "two", 0L)))
			.extracting(MemberTree.Machine::name)
			.containsExactly("one-1", "one-2");
	}

	@Test
	void machinesWhenCollectionHasCopiesThenAreCopiedWithIt() {
		TestElement inner = collection("inner", system("a"), system("b"));
		assertThat(machines(content(TestOvfDescriptors.vApp("app").content(inner)), Map.of("inner", 2L, "b", 2L)))
			.extracting(MemberTree.Machine::name)
			.containsExactly("a-1", "b-1-1", "b-1-2", "a-2", "b-2-1", "b-2-2");
	}

	@Test
	void machinesWhenNamesAreDuplicateThenAreMadeUnique() {
		TestOvfDescriptors source = TestOvfDescriptors.vApp("app", "one", "two", "three");
		source.nth("Name", 2).text("same");
		source.nth("Name", 3).text("same");
		source.nth("Name", 4).text("same");
		assertThat(machines(content(source), Map.of())).extracting(MemberTree.Machine::name)
			.containsExactly("same", "same (2)", "same (3)");
	}

	@Test
	void membersWhenCollectionIsNestedThenContainGroup() {
		List<MemberTree.Member> members = MemberTree.of(
				content(TestOvfDescriptors.vApp("app", "one").content(collection("inner", system("a"), system("b")))),
				Map.of("inner", 2L), MAX_MEMBERS);
		assertThat(members).extracting(MemberTree.Member::name).containsExactly("one", "inner-1", "inner-2");
		assertThat(members.get(2)).isInstanceOfSatisfying(MemberTree.Group.class,
				(group) -> assertThat(group.members()).extracting(MemberTree.Member::name)
					.containsExactly("a-2", "b-2"));
	}

	@Test
	void namesWhenInDifferentVAppsThenMayBeEqual() {
		List<MemberTree.Member> members = MemberTree.of(
				content(TestOvfDescriptors.vApp("app", "x")
					.content(collection("x", system("y"), system("x")), collection("y", system("y")))),
				Map.of(), MAX_MEMBERS);
		assertThat(members).extracting(MemberTree.Member::name).containsExactly("x", "x (2)", "y");
		assertThat(members.stream().flatMap(MemberTree.Member::machines)).extracting(MemberTree.Machine::name)
			.containsExactly("x", "y", "x", "y");
	}

	@Test
	void turnWhenMemberHasCopiesThenIsThatOfEachCopy() {
		TestElement turns = section("StartupSection").add(element("Item").with("ovf:id", "one")
			.with("ovf:order", 3)
			.with("ovf:startDelay", 30)
			.with("ovf:waitingForGuest", true)
			.with("ovf:startAction", "None")
			.with("ovf:stopDelay", 60)
			.with("ovf:stopAction", "guestShutdown"));
		StartSettings turn = new StartSettings(3, 30, true, StartSettings.StartAction.NONE, 60,
				StartSettings.StopAction.GUEST_SHUTDOWN);
		assertThat(MemberTree.of(content(TestOvfDescriptors.vApp("app", "one", "two").content(turns)),
				Map.of("one", 2L), MAX_MEMBERS))
			.extracting(MemberTree.Member::turn)
			.containsExactly(turn, turn, null);
	}

	@Test
	void machinesWhenLimitIsReachedThenListsAll() {
		Content content = content(TestOvfDescriptors.vApp("app").content(collection("inner", system("one"))));
		assertThat(machines(content, Map.of("inner", MAX_MEMBERS / 2L))).hasSize(MAX_MEMBERS / 2);
	}

	@ParameterizedTest
	@CsvSource({ "2001, 1", "1, 4000", "100, 40", "9223372036854775807, 0", "1, 9223372036854775807" })
	void machinesWhenLimitIsExceededThenThrows(long collections, long machines) {
		Content content = content(TestOvfDescriptors.vApp("app").content(collection("inner", system("one"))));
		assertThatExceptionOfType(VapiException.class)
			.isThrownBy(() -> machines(content, Map.of("inner", collections, "one", machines)))
			.satisfies((ex) -> assertThat(ex.error().type()).isEqualTo(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE));
	}

	@Test
	void machinesWhenCollectionIsEmptyThenSkipsCopies() {
		TestElement inner = section("VirtualSystemCollection").with("ovf:id", "inner").add(element("Name").text("x"));
		assertThat(machines(content(TestOvfDescriptors.vApp("app").content(inner)), Map.of("inner", Long.MAX_VALUE)))
			.isEmpty();
	}

}
