package io.github.ovfemulator.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for concurrent calls of one session.
 */
@HostileServerTest
class RaceTests {

	private static final List<String> ORDER = List.of("IMPORT_OVF_TRANSFER", "IMPORT_SELECTING_OVF_PARAMS",
			"IMPORT_FILE_TRANSFER", "IMPORT_INSTANTIATING", "IMPORT_COMPLETED");

	private final TestPackage files = TestPackage.of(TestOvfDescriptors.virtualMachine("vm"))
		.disk("a.vmdk", 20_000)
		.disk("b.vmdk", 30_000);

	private final EmulatorClient client;

	private String name;

	private ImportClient session;

	private Map<String, String> urls;

	RaceTests(HostileClient client) {
		this.client = client.proper();
	}

	@BeforeEach
	void createSession(RepetitionInfo repetition) {
		this.name = "race-" + System.identityHashCode(this) + "-" + repetition.getCurrentRepetition();
		this.session = ImportClient.create(this.client, "NONE").upload("descriptor.ovf", this.files.descriptor());
		this.urls = this.files.files()
			.keySet()
			.stream()
			.collect(Collectors.toMap(Function.identity(),
					(file) -> this.session.file(file).path("file_url").stringValue()));
	}

	@RepeatedTest(10)
	void instantiateWhenConcurrentThenExactlyOneWins() {
		List<Callable<List<String>>> deeds = new ArrayList<>();
		deeds.addAll(Collections.nCopies(6, this::instantiate));
		deeds.addAll(Collections.nCopies(3, this::watch));
		deeds.add(() -> upload("a.vmdk"));
		deeds.add(() -> upload("b.vmdk"));
		List<List<String>> results = ConcurrentCalls.rush(deeds);
		assertThat(results.subList(0, 6)).flatExtracting((answers) -> answers)
			.containsOnly("200", "400 not_allowed_in_current_state")
			.containsOnlyOnce("200");
		results.subList(6, 9)
			.forEach((states) -> assertThat(states.stream().map(ORDER::indexOf)).isSorted().doesNotContain(-1));
		this.session.assertState("IMPORT_COMPLETED");
		assertThat(machines()).isEqualTo(1);
	}

	@RepeatedTest(2)
	void instantiateWhenNamesAreEqualThenExactlyOneWins() {
		List<Callable<String>> deeds = new ArrayList<>();
		List<ImportClient> sessions = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			ImportClient another = ImportClient.create(this.client, "NONE")
				.upload("descriptor.ovf", this.files.descriptor());
			sessions.add(another);
			deeds.add(() -> show(another.tryInstantiate(named())));
		}
		assertThat(ConcurrentCalls.rush(deeds)).containsOnly("200", "400 invalid_argument").containsOnlyOnce("200");
		List<ImportClient> waiting = sessions.stream()
			.filter((each) -> each.state().equals("IMPORT_FILE_TRANSFER"))
			.toList();
		assertThat(waiting).hasSize(1);
		waiting.get(0).delete();
		this.session.instantiate(named());
		sessions.forEach(ImportClient::delete);
	}

	@RepeatedTest(10)
	void deleteWhenConcurrentThenGoneForAll() {
		List<Callable<List<String>>> deeds = new ArrayList<>();
		deeds.addAll(Collections.nCopies(2, this::instantiate));
		deeds.addAll(Collections.nCopies(2, () -> List.of(show(delete()))));
		deeds.addAll(Collections.nCopies(2, this::watch));
		deeds.add(() -> upload("a.vmdk"));
		deeds.add(() -> upload("b.vmdk"));
		List<List<String>> results = ConcurrentCalls.rush(deeds);
		assertThat(results.subList(2, 4)).containsOnly(List.of("200"));
		assertThat(Stream.concat(results.subList(0, 2).stream(), results.subList(6, 8).stream()).flatMap(List::stream))
			.containsAnyOf("200", "404 not_found")
			.allMatch((answer) -> answer.matches("200|404 not_found|400 not_allowed_in_current_state"));
		assertThat(this.client.get(this.session.path()).status()).isEqualTo(404);
		assertThat(upload("a.vmdk")).containsExactly("404 not_found");
		assertThat(machines()).isLessThanOrEqualTo(1);
	}

	@RepeatedTest(5)
	void importWhenConcurrentThenOneMachine() {
		String token = UUID.randomUUID().toString();
		List<ClientResult> courses = ConcurrentCalls.rush(Collections.nCopies(5, () -> wholeImport(token)));
		assertThat(courses).extracting(ClientResult::session).containsOnly(courses.get(0).session());
		assertThat(courses).flatExtracting(ClientResult::instantiations)
			.containsOnly("200", "400 not_allowed_in_current_state")
			.containsOnlyOnce("200");
		assertThat(courses).flatExtracting(ClientResult::uploads)
			.contains("200")
			.allMatch((answer) -> answer.matches("200|400 (not_allowed_in_current_state|resource_busy)"));
		assertThat(courses).extracting(ClientResult::states)
			.allSatisfy((states) -> assertThat(states.stream().map(ORDER::indexOf)).isSorted().doesNotContain(-1));
		assertThat(this.client.get(courses.get(0).session()).value().path("state").stringValue())
			.isEqualTo("IMPORT_COMPLETED");
		assertThat(machines()).isEqualTo(1);
		assertThat(this.client.call("DELETE", courses.get(0).session(), null).status()).isEqualTo(200);
	}

	@RepeatedTest(3)
	void createWhenTokenIsSharedThenOneSession() throws Exception {
		String body = """
				{"client_token": "%s", "create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec",
				  "source_type": "PUSH_SOURCE", "import_flags": [], "push_source_content_type": "OVF_SOURCE"}}"""
			.formatted(UUID.randomUUID());
		Callable<String> create = () -> this.client
			.post(ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool", body)
			.value()
			.stringValue();
		assertThat(ConcurrentCalls.rush(Collections.nCopies(8, create))).hasSize(8).containsOnly(create.call());
	}

	/** Runs a whole import concurrently with other clients. */
	private ClientResult wholeImport(String token) {
		String id = this.client
			.post(ImportClient.SERVICE + "/id:resgroup-8?~action=create-for-resource-pool",
					"""
							{"client_token": "%s", "create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec",
							  "source_type": "PUSH_SOURCE", "import_flags": [], "push_source_content_type": "OVF_SOURCE"}}"""
						.formatted(token))
			.value()
			.stringValue();
		ClientResult course = new ClientResult(ImportClient.SERVICE + "/id:" + id, new ArrayList<>(), new ArrayList<>(),
				new ArrayList<>());
		upload(course, look(course).path("files").path(0), this.files.descriptor());
		while (look(course).path("state").stringValue().equals("IMPORT_OVF_TRANSFER")) {
			Thread.onSpinWait();
		}
		course.instantiations.add(show(this.client.post(course.session + "?~action=instantiate", """
				{"instantiation_parameters": [{"@class": "com.vmware.vcenter.ovf.name_and_product_params",
				  "name": "%s"}]}""".formatted(this.name))));
		look(course).path("files").forEach((file) -> {
			byte[] content = this.files.files().get(file.path("name").stringValue());
			if (content != null) {
				upload(course, file, content);
			}
			look(course);
		});
		return course;
	}

	/** A finished session refuses uploads. */
	private void upload(ClientResult course, JsonNode file, byte[] content) {
		if (file.has("file_url")) {
			course.uploads.add(show(this.client.upload(file.path("file_url").stringValue(), content)));
		}
	}

	private JsonNode look(ClientResult course) {
		JsonNode info = this.client.get(course.session).value();
		course.states.add(info.path("state").stringValue());
		return info;
	}

	private List<String> instantiate() {
		return List.of(show(this.session.tryInstantiate(named())));
	}

	private String named() {
		return """
				{"@class": "com.vmware.vcenter.ovf.name_and_product_params", "name": "%s"}""".formatted(this.name);
	}

	private List<String> upload(String file) {
		return List.of(show(this.client.upload(Objects.requireNonNull(this.urls.get(file)), this.files.content(file))));
	}

	/** The observed states until the session is finished or deleted. */
	private List<String> watch() {
		List<String> states = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			Answer answer = this.client.get(this.session.path());
			if (answer.status() != 200) {
				return states;
			}
			states.add(answer.value().path("state").stringValue());
			if (states.get(i).equals("IMPORT_COMPLETED")) {
				return states;
			}
		}
		return states;
	}

	private Answer delete() {
		return this.client.call("DELETE", this.session.path(), null);
	}

	private int machines() {
		return this.client.get("/rest/vcenter/vm?filter.names=" + this.name).value().size();
	}

	/**
	 * The results of one client.
	 *
	 * @param session the path of the session
	 * @param states the observed states
	 * @param uploads the responses to uploads
	 * @param instantiations the responses to instantiate
	 */
	private record ClientResult(String session, List<String> states, List<String> uploads,
			List<String> instantiations) {

	}

	private static String show(Answer answer) {
		String type = (answer.body().length > 0) ? answer.json().path("type").stringValue("") : "";
		return (answer.status() + type.replace("com.vmware.vapi.std.errors.", " "));
	}

}
