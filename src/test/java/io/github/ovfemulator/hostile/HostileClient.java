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
 * A client that sends arbitrary requests.
 */
final class HostileClient {

	static final String PREVIEW = ImportClient.SERVICE + "?~action=preview";

	private final int port;

	private final EmulatorClient proper;

	HostileClient(int port) {
		this.port = port;
		this.proper = new EmulatorClient(port);
	}

	/** The client that complies with the contract. */
	EmulatorClient proper() {
		return this.proper;
	}

	/** Opens a connection. */
	RawConnection connect() throws IOException {
		return new RawConnection("127.0.0.1", this.port);
	}

	/** Sends a request and returns the whole response. */
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

	/** Previews a descriptor with a valid request. */
	Answer preview(String descriptor) {
		return this.proper.post(PREVIEW,
				JsonMapper.shared().createObjectNode().put("ovf_descriptor", descriptor).toString());
	}

	/** Calls the control plane and returns the whole response. */
	String control(String method, String path, String body) {
		return exchange(method, "/__admin" + path,
				"Authorization: Bearer " + HostileServerTest.TOKEN + "\r\nContent-Type: application/json\r\n", body);
	}

	/** The sessions of the server. */
	JsonNode sessions() {
		String answer = control("GET", "/sessions?size=1000", "");
		return JsonMapper.shared()
			.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1))
			.path("sessions");
	}

	/** Deletes all sessions, page by page. */
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
