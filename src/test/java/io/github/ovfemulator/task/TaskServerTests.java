package io.github.ovfemulator.task;

import java.util.List;
import java.util.stream.IntStream;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.testkit.control.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests {@code com.vmware.cis.tasks} in all dialects, and the control of tasks.
 */
@EmulatorTest
class TaskServerTests {

	private static final String TIMED_OUT = """
			{"category":"SERVER","error":{"@class":"com.vmware.vapi.std.errors.timed_out","messages":[]}}""";

	@Autowired
	private EmulatorClient client;

	@Autowired
	private TaskService tasks;

	private final TestWork work = new TestWork();

	@AfterEach
	void reset() {
		this.client.control().reset();
	}

	private String start() {
		return this.tasks.start(TestWork.DEFINITION, "mine", (task) -> this.work).value();
	}

	private JsonNode jsonRpc(String operation, String input) {
		Answer answer = this.client.post("/api", """
				{"jsonrpc":"2.0","id":"1","method":"invoke","params":{"serviceId":"com.vmware.cis.tasks",
				"operationId":"%s","ctx":{"appCtx":{}},"input":{"STRUCTURE":{"operation-input":%s}}}}"""
			.formatted(operation, input));
		return answer.json().path("result");
	}

	@Test
	void getWhenSucceededThenResultIsInEachDialect() {
		this.work.ready = true;
		String id = start();
		JsonNode rest = this.client.get("/rest/cis/tasks/" + id).value();
		assertThat(rest.path("status").asString()).isEqualTo("SUCCEEDED");
		assertThat(rest.at("/result/@class").asString()).isEqualTo("com.vmware.vapi.std.dynamic_ID");
		assertThat(rest.at("/result/id").asString()).isEqualTo("vm-1");
		JsonNode api = this.client.get("/api/cis/tasks/" + id).json();
		assertThat(api.path("result").propertyNames()).containsExactly("type", "id");
		assertThat(api.path("end_time").asString()).endsWith("Z");
		JsonNode rpc = jsonRpc("get", "{\"task\":\"" + id + "\"}")
			.at("/output/STRUCTURE/com.vmware.cis.task.info/result/OPTIONAL/STRUCTURE");
		assertThat(rpc.at("/com.vmware.vapi.std.dynamic_ID/id").asString()).isEqualTo("vm-1");
	}

	@Test
	void getWhenFailedThenErrorIsInEachDialect() {
		String id = start();
		this.client.call("POST", "/rest/cis/tasks/" + id + "?action=cancel", null).assertVoid();
		JsonNode rest = this.client.get("/rest/cis/tasks/" + id).value();
		assertThat(rest.at("/error/@class").asString()).isEqualTo("com.vmware.vapi.std.errors.canceled");
		JsonNode api = this.client.get("/api/cis/tasks/" + id).json();
		assertThat(api.path("error").propertyNames()).containsExactlyInAnyOrder("messages", "error_type");
		assertThat(api.at("/error/error_type").asString()).isEqualTo("CANCELED");
		JsonNode rpc = jsonRpc("get", "{\"task\":\"" + id + "\"}")
			.at("/output/STRUCTURE/com.vmware.cis.task.info/error/OPTIONAL/ERROR");
		assertThat(rpc.propertyNames()).containsExactly("com.vmware.vapi.std.errors.canceled");
	}

	@Test
	void getWhenResultIsExcludedThenHasNone() {
		this.work.ready = true;
		String id = start();
		assertThat(this.client.get("/rest/cis/tasks/" + id + "?spec.exclude_result=true").value().has("result"))
			.isFalse();
		assertThat(
				this.client.get("/api/cis/tasks/" + id + "?return_all=true&exclude_result=true").json().has("result"))
			.isFalse();
	}

	@Test
	void getWhenUnknownThenNotFound() {
		this.client.get("/rest/cis/tasks/task-9:none").assertError(404, "not_found");
		assertThat(this.client.get("/api/cis/tasks/task-9:none").status()).isEqualTo(404);
		assertThat(this.client.call("POST", "/api/cis/tasks/task-9:none?action=cancel", null).status()).isEqualTo(404);
	}

	@Test
	void listWhenFilteredThenMatchingTasksAreReturned() {
		String running = start();
		this.work.ready = true;
		String done = start();
		String query = "/rest/cis/tasks?filter_spec.services=some.service";
		assertThat(this.client.get(query).value()).extracting((entry) -> entry.path("key").asString())
			.containsExactly(running, done);
		assertThat(this.client.get(query + "&filter_spec.status=SUCCEEDED&result_spec.exclude_result=true").value())
			.singleElement()
			.satisfies((entry) -> assertThat(entry.at("/value/result").isMissingNode()).isTrue());
		assertThat(this.client.get(query + "&filter_spec.users=nobody").value()).isEmpty();
		assertThat(this.client.get(query + "&filter_spec.operations=other").value()).isEmpty();
		assertThat(this.client
			.post("/api/cis/tasks?action=list",
					"""
							{"filter_spec":{"tasks":["%s"],"targets":[{"type":"ResourcePool","id":"resgroup-8"}]}}"""
						.formatted(done))
			.json()
			.propertyNames()).containsExactly(done);
		assertThat(jsonRpc("list", """
				{"filter_spec":{"OPTIONAL":{"STRUCTURE":{"com.vmware.cis.tasks.filter_spec":
				{"services":{"OPTIONAL":["some.service"]}}}}}}""").path("output")).hasSize(2);
	}

	@Test
	void listWhenOneStatusIsWantedThenCountsPolls() {
		this.client.call("PUT", "/__admin/settings", "{\"pace\":{\"mode\":\"polls\",\"polls\":2}}");
		this.work.ready = true;
		start();
		String query = "/rest/cis/tasks?filter_spec.services=some.service&filter_spec.status=SUCCEEDED";
		List<Integer> sizes = IntStream.range(0, 8).mapToObj((poll) -> this.client.get(query).value().size()).toList();
		assertThat(sizes).startsWith(0).endsWith(1);
	}

	@Test
	void listWhenNothingIsNamedThenInvalidArgument() {
		this.client.get("/rest/cis/tasks").assertError(400, "invalid_argument");
		this.client.get("/rest/cis/tasks?filter_spec.users=root").assertError(400, "invalid_argument");
		assertThat(this.client.post("/api/cis/tasks?action=list", "{}").status()).isEqualTo(400);
	}

	@Test
	void cancelWhenFinishedThenNotAllowed() {
		this.work.ready = true;
		String id = start();
		this.client.call("POST", "/rest/cis/tasks/" + id + "?action=cancel", null)
			.assertError(400, "not_allowed_in_current_state");
	}

	@Test
	void cancelWhenRunningThenNoContentInTheNewDialect() {
		String id = start();
		assertThat(this.client.call("POST", "/api/cis/tasks/" + id + "?action=cancel", null).status()).isEqualTo(204);
		assertThat(this.work.stopped).isTrue();
	}

	@Test
	void controlWhenPaceIsManualThenReleasesPhases() {
		this.client.call("PUT", "/__admin/settings", "{\"pace\":{\"mode\":\"manual\"}}");
		this.work.ready = true;
		String id = start();
		assertThat(this.client.control().tasks().get(id))
			.returns("PENDING", io.github.ovfemulator.testkit.control.Task::state)
			.returns(true, io.github.ovfemulator.testkit.control.Task::waiting)
			.returns("some.service", io.github.ovfemulator.testkit.control.Task::service)
			.returns("root", io.github.ovfemulator.testkit.control.Task::user);
		assertThat(this.client.control().tasks().advance(id).state()).isEqualTo("RUNNING");
		assertThat(this.client.control().tasks().advance(id))
			.returns("SUCCEEDED", io.github.ovfemulator.testkit.control.Task::state)
			.returns(List.of("PENDING", "RUNNING", "SUCCEEDED"), io.github.ovfemulator.testkit.control.Task::history);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.client.control().tasks().advance(id))
			.returns(409, RefusedException::status);
		assertThat(this.client.control().tasks().list("mine")).hasSize(1);
		assertThat(this.client.control().tasks().list("other")).isEmpty();
	}

	@Test
	void controlWhenFailedThenTaskHasTheError() {
		String id = start();
		assertThat(this.client.control().tasks().fail(id, TIMED_OUT).state()).isEqualTo("FAILED");
		assertThat(this.client.get("/api/cis/tasks/" + id).json().at("/error/error_type").asString())
			.isEqualTo("TIMED_OUT");
		assertThat(this.client.get("/__admin/tasks/none").status()).isEqualTo(404);
	}

	@Test
	void faultWhenOfRunningPhaseThenTaskFails() {
		this.client.post("/__admin/faults",
				"{\"effect\":{\"phase\":{\"state\":\"RUNNING\",\"errors\":[" + TIMED_OUT + "]}}}");
		this.work.ready = true;
		String id = start();
		assertThat(this.client.get("/api/cis/tasks/" + id).json().at("/error/error_type").asString())
			.isEqualTo("TIMED_OUT");
		assertThat(this.work.finished).isFalse();
	}

	@Test
	void faultWhenTaskVanishesThenItIsNotFound() {
		String id = start();
		this.client.post("/__admin/faults",
				"{\"match\":{\"session\":\"" + id + "\"},\"times\":1,\"effect\":{\"session\":\"vanish\"}}");
		assertThat(this.client.get("/api/cis/tasks/" + id).status()).isEqualTo(404);
		assertThat(this.work.stopped).isTrue();
	}

	@Test
	void stateWhenRestoredThenFinishedTasksAreBack() {
		this.work.ready = true;
		String id = start();
		JsonNode before = this.client.get("/api/cis/tasks/" + id).json();
		String state = this.client.control().state();
		this.client.control().reset();
		assertThat(this.client.get("/api/cis/tasks/" + id).status()).isEqualTo(404);
		this.client.control().restoreState(state);
		assertThat(this.client.get("/api/cis/tasks/" + id).json()).isEqualTo(before);
		assertThat(start()).startsWith("task-2:");
	}

	@Test
	void stateWhenWorkIsNotSavedThenTaskFails() {
		String id = start();
		String state = this.client.control().state();
		this.client.control().restoreState(state);
		assertThat(this.work.stopped).isTrue();
		JsonNode task = this.client.get("/api/cis/tasks/" + id).json();
		assertThat(task.path("status").asString()).isEqualTo("FAILED");
		assertThat(task.at("/error/messages/0/id").asString()).isEqualTo("emulator.task.not_continued");
	}

	@Test
	void resetWhenOfScopeThenItsTasksStop() {
		String id = start();
		this.client.control().reset("mine");
		assertThat(this.work.stopped).isTrue();
		assertThat(this.client.get("/api/cis/tasks/" + id).status()).isEqualTo(404);
	}

}
