package io.github.ovfemulator.contentlibrary;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.FileServer;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.testkit.control.LibraryItem;
import io.github.ovfemulator.testkit.control.Pace;
import io.github.ovfemulator.testkit.control.RefusedException;
import io.github.ovfemulator.testkit.control.Session;
import io.github.ovfemulator.testkit.control.SessionFile;
import io.github.ovfemulator.testkit.control.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests the pace, the phase faults and the control of update and download sessions.
 */
@EmulatorTest
class LibrarySessionControlServerTests {

	private static final String DOWNLOAD = LibraryClient.ITEM + "/download-session";

	private static final String DOWNLOAD_FILE = LibraryClient.ITEM + "/downloadsession/file";

	private static final TestPackage TINY = TestPackage.of(TestOvfDescriptors.virtualMachine("paced"));

	private static final String TIMED_OUT = """
			{"category":"SERVER","error":{"@class":"com.vmware.vapi.std.errors.timed_out",
			 "messages":[{"id":"some.id","default_message":"Too slow.","args":[]}]}}""";

	private final FileServer source = FileServer.http();

	private final String scope = UUID.randomUUID().toString();

	@Autowired
	private EmulatorClient client;

	private Sessions sessions;

	private LibraryClient library;

	@BeforeEach
	void createLibrary() {
		this.source.file("/tiny.ovf", TINY.descriptor());
		this.sessions = this.client.control().sessions();
		this.library = new LibraryClient(this.client.inScope(this.scope));
	}

	@AfterEach
	void reset() {
		this.source.close();
		this.client.control().reset();
	}

	private void pace(Pace pace) {
		this.client.control().settings().pace(pace);
	}

	private String pull(String item) {
		String session = this.library.update(item);
		this.library
			.tryAdd(session,
					"\"name\": \"tiny.ovf\", \"source_type\": \"PULL\", \"source_endpoint\": {\"uri\": \"%s\"}"
						.formatted(this.source.url("/tiny.ovf")))
			.value();
		return session;
	}

	private String arrived(String session) {
		await().until(() -> this.sessions.files(session).get(0).status(), (status) -> !"TRANSFERRING".equals(status));
		return session;
	}

	private JsonNode update(String session) {
		return this.client.get(LibraryClient.UPDATE + "/id:" + session).value();
	}

	private String state(String session) {
		return update(session).path("state").stringValue();
	}

	private String download() {
		String item = this.library.item("downloaded", "iso");
		String session = this.library.update(item);
		this.library.push(session, "a.iso", new byte[3]).push(session, "b.iso", new byte[3]);
		this.library.act(session, "complete").assertVoid();
		return this.client.inScope(this.scope)
			.post(DOWNLOAD, "{\"create_spec\": {\"library_item_id\": \"" + item + "\"}}")
			.value()
			.stringValue();
	}

	private JsonNode prepare(String session, String file) {
		return this.client
			.post(DOWNLOAD_FILE + "/id:" + session + "?~action=prepare", "{\"file_name\": \"" + file + "\"}")
			.value();
	}

	private List<String> statuses(String session) {
		return this.client.get(DOWNLOAD_FILE + "?download_session_id=" + session).value().findValuesAsString("status");
	}

	@Test
	void pullWhenManualThenWaitsForRelease() {
		pace(Pace.manual());
		String item = this.library.item("pulled", "ovf");
		String session = arrived(pull(item));
		assertThat(this.sessions.files(session)).singleElement().returns("VALIDATING", SessionFile::status);
		assertThat(update(session).at("/preview_info/state").stringValue()).isEqualTo("PREPARING");
		this.client.call("POST", LibraryClient.UPDATE_FILE + "/id:" + session + "?~action=validate", null)
			.assertError(400, "not_allowed_in_current_state");
		this.library.act(session, "complete").assertVoid();
		assertThat(state(session)).isEqualTo("ACTIVE");
		assertThat(this.sessions.get(session)).returns("update", Session::kind)
			.returns(true, Session::waiting)
			.returns(this.scope, Session::scope);
		assertThat(this.sessions.advance(session)).returns("DONE", Session::state)
			.returns(List.of("ACTIVE", "DONE"), Session::history);
		assertThat(this.library.files(item)).containsExactly("tiny.ovf");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.sessions.advance(session))
			.returns(409, RefusedException::status);
	}

	@Test
	void pullWhenPolledThenLastsItsPolls() {
		pace(Pace.polls(2));
		String session = arrived(pull(this.library.item("polled", "ovf")));
		this.library.act(session, "complete").assertVoid();
		assertThat(List.of(state(session), state(session), state(session))).containsExactly("ACTIVE", "ACTIVE", "DONE");
	}

	@Test
	void pullWhenTimedThenFollowsTheClock() {
		pace(Pace.timed(Duration.ofSeconds(30)));
		String session = arrived(pull(this.library.item("timed", "ovf")));
		this.library.act(session, "complete").assertVoid();
		this.client.control().clock().advance(Duration.ofSeconds(20));
		assertThat(this.sessions.get(session).state()).isEqualTo("ACTIVE");
		this.client.control().clock().advance(Duration.ofSeconds(20));
		assertThat(this.sessions.get(session).state()).isEqualTo("DONE");
	}

	@Test
	void pullWhenPhaseFailsThenErrorHasItsMessage() {
		this.client.post("/__admin/faults", "{\"match\": {\"scope\": \"" + this.scope
				+ "\"}, \"effect\": {\"phase\": {\"state\": \"ACTIVE\", \"errors\": [" + TIMED_OUT + "]}}}");
		String session = pull(this.library.item("failing", "ovf"));
		await().until(() -> state(session), "ERROR"::equals);
		assertThat(update(session).at("/error_message/default_message").stringValue()).isEqualTo("Too slow.");
	}

	@Test
	void failWhenActiveThenErrorHasItsMessage() {
		String session = this.library.update(this.library.item("failed", "iso"));
		assertThat(this.sessions.fail(session, TIMED_OUT).state()).isEqualTo("ERROR");
		assertThat(update(session).at("/error_message/id").stringValue()).isEqualTo("some.id");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.sessions.fail(session, TIMED_OUT))
			.returns(409, RefusedException::status);
		this.sessions.delete(session);
		this.client.get(LibraryClient.UPDATE + "/id:" + session).assertError(404, "not_found");
	}

	@Test
	void pushWhenManualThenCompletesAtOnce() {
		pace(Pace.manual());
		String item = this.library.item("pushed", "iso");
		String session = this.library.update(item);
		this.library.push(session, "a.iso", new byte[3]).act(session, "complete").assertVoid();
		assertThat(this.library.files(item)).containsExactly("a.iso");
	}

	@Test
	void prepareWhenManualThenWaitsForRelease() {
		String session = download();
		String first = prepare(session, "a.iso").findValue("uri").stringValue();
		pace(Pace.manual());
		JsonNode requested = prepare(session, "b.iso");
		assertThat(requested.path("status").stringValue()).isEqualTo("PREPARE_REQUESTED");
		assertThat(requested.has("download_endpoint")).isFalse();
		assertThat(statuses(session)).containsExactly("PREPARED", "PREPARING");
		assertThat(this.client.get(URI.create(first).getRawPath()).status()).isEqualTo(200);
		assertThat(this.sessions.advance(session)).returns("download", Session::kind).returns("ACTIVE", Session::state);
		assertThat(statuses(session)).containsExactly("PREPARED", "PREPARED");
	}

	@Test
	void prepareWhenPolledThenLastsItsPolls() {
		String session = download();
		pace(Pace.polls(2));
		prepare(session, "a.iso");
		assertThat(List.of(statuses(session).get(0), statuses(session).get(0), statuses(session).get(0)))
			.containsExactly("PREPARING", "PREPARING", "PREPARED");
	}

	@Test
	void prepareWhenPhaseFailsThenSessionFails() {
		String session = download();
		this.client.post("/__admin/faults", "{\"match\": {\"session\": \"" + session
				+ "\"}, \"effect\": {\"phase\": {\"state\": \"ACTIVE\", \"errors\": [" + TIMED_OUT + "]}}}");
		this.client.post(DOWNLOAD_FILE + "/id:" + session + "?~action=prepare", "{\"file_name\": \"a.iso\"}");
		JsonNode model = this.client.get(DOWNLOAD + "/id:" + session).value();
		assertThat(model.path("state").stringValue()).isEqualTo("ERROR");
		assertThat(model.at("/error_message/default_message").stringValue()).isEqualTo("Too slow.");
	}

	@Test
	void controlWhenReadThenKeepsNoSessionAlive() {
		String session = this.library.update(this.library.item("read", "iso"));
		this.client.control().clock().advance(Duration.ofMinutes(3));
		assertThat(this.sessions.info(session)).contains("\"state\":\"ACTIVE\"");
		assertThat(this.sessions.files(session)).isEmpty();
		assertThat(state(session)).isEqualTo("ACTIVE");
		this.client.control().clock().advance(Duration.ofMinutes(3));
		this.client.get(LibraryClient.UPDATE + "/id:" + session).assertError(404, "not_found");
		assertThat(this.sessions.list(this.scope)).isEmpty();
	}

	@Test
	void itemsWhenListedThenSelectedByScopeAndLibrary() {
		String item = this.library.item("listed", "iso");
		String session = this.library.update(item);
		this.library.push(session, "a.iso", new byte[3]).act(session, "complete").assertVoid();
		assertThat(this.client.control().libraries().items(this.scope)).singleElement()
			.returns(item, LibraryItem::id)
			.returns(this.library.library(), LibraryItem::libraryId)
			.returns(3L, LibraryItem::size)
			.returns(2L, LibraryItem::contentVersion)
			.returns(List.of(new LibraryItem.File("a.iso", 3, true, true)), LibraryItem::files);
		assertThat(this.client.control().libraries().items()).extracting(LibraryItem::id).contains(item);
		assertThat(this.client.control().libraries().item(item).name()).isEqualTo("listed");
		assertThat(this.client.control().libraries().list(this.scope)).singleElement()
			.satisfies((found) -> assertThat(found.items()).extracting(LibraryItem::id).containsExactly(item));
		assertThat(this.client.control().libraries().list()).hasSizeGreaterThan(1);
		Answer page = this.client.get("/__admin/library-items?size=1&library=" + this.library.library());
		assertThat(page.json().path("items")).hasSize(1);
		assertThat(this.client.get("/__admin/library-items?library=none").json().path("total").intValue()).isZero();
		assertThat(this.client.get("/__admin/library-items/none").status()).isEqualTo(404);
	}

}
