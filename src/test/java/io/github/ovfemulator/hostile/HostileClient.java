package io.github.ovfemulator.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.RawConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client that sends anything, with a proper one at its side.
 */
final class HostileClient {

	static final String PREVIEW = ImportClient.SERVICE + "?~action=preview";

	private final int port;

	private final EmulatorClient proper;

	HostileClient(int port) {
		this.port = port;
		this.proper = new EmulatorClient(port);
	}

	/** The client that keeps to the contract. */
	EmulatorClient proper() {
		return this.proper;
	}

	/** A bare connection to the server. */
	RawConnection connect() throws IOException {
		return new RawConnection("127.0.0.1", this.port);
	}

	/** Sends a request and reads all that comes, head included. */
	String exchange(String method, String path, String headers, String body) {
		try (RawConnection connection = connect()) {
			return connection
				.send(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + this.port + "\r\nConnection: close\r\n"
						+ headers + "Content-Length: " + body.length() + "\r\n\r\n" + body)
				.readAll();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String post(String path, String body) {
		return exchange("POST", path, "", body);
	}

	/** Previews a descriptor as a proper client would. */
	Answer preview(String descriptor) {
		return this.proper.post(PREVIEW,
				JsonMapper.shared().createObjectNode().put("ovf_descriptor", descriptor).toString());
	}

	/** Asks the control plane, and reads all that comes. */
	String control(String method, String path, String body) {
		return exchange(method, "/__admin" + path,
				"Authorization: Bearer " + HostileServerTest.TOKEN + "\r\nContent-Type: application/json\r\n", body);
	}

	/** The sessions that there are. */
	JsonNode sessions() {
		String answer = control("GET", "/sessions?size=1000", "");
		return JsonMapper.shared()
			.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1))
			.path("sessions");
	}

	/** Deletes all sessions, of which one answer shows only so many. */
	void deleteSessions() {
		for (JsonNode some = sessions(); !some.isEmpty(); some = sessions()) {
			for (JsonNode session : some) {
				this.proper.call("DELETE", ImportClient.SERVICE + "/id:" + session.path("id").stringValue(), null)
					.assertVoid();
			}
			assertThat(sessions()).isNotEqualTo(some);
		}
	}

}
