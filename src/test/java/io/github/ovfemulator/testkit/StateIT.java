package io.github.ovfemulator.testkit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.TestHttpClient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that another process can restore a state.
 */
class StateIT {

	private static final String EXTERNAL = "http://vcenter.example.test:8080";

	private static final String SESSIONS = "/rest/com/vmware/vcenter/ovf/import-session";

	private static final Pattern UPLOAD_URL = Pattern.compile("\"file_url\":\"" + EXTERNAL + "(/upload/[^\"]+)\"");

	@Test
	void restoreWhenOtherProcessThenImportContinues() throws Exception {
		String session;
		String info;
		String state;
		String next;
		try (OvfEmulator first = start("1")) {
			session = create(first);
			send(first, "PUT", upload(first, session), TestOvfDescriptors.virtualMachine("moved").xml());
			info = send(first, "GET", SESSIONS + "/id:" + session, "");
			state = first.control().state();
			next = create(first);
		}
		try (OvfEmulator second = start("2")) {
			String other = create(second);
			second.control().restoreState(state);
			assertThat(send(second, "GET", SESSIONS + "/id:" + session, "")).isEqualTo(info)
				.contains("IMPORT_SELECTING_OVF_PARAMS", EXTERNAL);
			assertThat(send(second, "GET", SESSIONS + "/id:" + other, "")).contains("not_found");
			assertThat(create(second)).isEqualTo(next);
			send(second, "POST", SESSIONS + "/id:" + session + "?~action=instantiate",
					"{\"instantiation_parameters\": []}");
			assertThat(send(second, "GET", SESSIONS + "/id:" + session, "")).contains("IMPORT_COMPLETED", "vm-101");
		}
	}

	private static OvfEmulator start(String seed) {
		return OvfEmulator.builder()
			.jar(Jars.SERVER)
			.property("emulator.seed", seed)
			.property("emulator.external-url", EXTERNAL)
			.start();
	}

	private String create(OvfEmulator emulator) throws Exception {
		String answer = send(emulator, "POST", SESSIONS + "/id:resgroup-8?~action=create-for-resource-pool", """
				{"create_spec": {"import_flags": [], "source_type": "PUSH_SOURCE"}}""");
		return answer.replaceAll(".*\"value\":\"([^\"]+)\".*", "$1");
	}

	private String upload(OvfEmulator emulator, String session) throws Exception {
		Matcher url = UPLOAD_URL.matcher(send(emulator, "GET", SESSIONS + "/id:" + session, ""));
		assertThat(url.find()).isTrue();
		return url.group(1);
	}

	private String send(OvfEmulator emulator, String method, String path, String body) throws Exception {
		return TestHttpClient.to(emulator.uri().toString()).send(method, path, body).body();
	}

}
