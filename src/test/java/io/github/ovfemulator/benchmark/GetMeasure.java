package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.ovfemulator.image.TrainingCalls;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast a scripted session of some 12 kB is answered, and what memory that leaves. The
 * emulator remembers no requests; WireMock is measured with its journal and without.
 */
final class GetMeasure {

	private static final String PATH = "/rest/com/vmware/vcenter/ovf/import-session/id:example";

	private static final String CALL = """
			{"jsonrpc": "2.0", "id": "1", "method": "invoke", "params": {
			  "ctx": {"appCtx": {"opId": "1"}, "securityCtx": null}, "serviceId": "com.vmware.vcenter.ovf.import_session",
			  "operationId": "get", "input": {"STRUCTURE": {"operation-input": {"id": "example"}}}}}""";

	private final Servers servers;

	private final Report report;

	private final int rounds;

	private final int seconds;

	GetMeasure(Servers servers, Report report, int rounds, int seconds) {
		this.servers = servers;
		this.report = report;
		this.rounds = rounds;
		this.seconds = seconds;
	}

	void run() throws IOException, InterruptedException {
		compare("WireMock remembers 1,000", 2, "--max-request-journal-entries", "1000");
		compare("WireMock remembers none", 1.4, "--no-request-journal");
	}

	private void compare(String journal, double goal, String... wireMockArguments)
			throws IOException, InterruptedException {
		try (Server emulator = this.servers.emulator();
				Server wireMock = this.servers.wireMock(this.servers.javaHome(), wireMockArguments)) {
			String body = JsonMapper.shared().writeValueAsString(script(emulator));
			new TrainingCalls(wireMock.url()).send("POST", "/__admin/mappings",
					"{\"request\": {\"method\": \"GET\", \"urlPath\": \"" + PATH
							+ "\"}, \"response\": {\"headers\": {\"Content-Type\": \"application/json\"}, \"body\": "
							+ body + "}}");
			List<Load> ours = new ArrayList<>();
			List<Load> theirs = new ArrayList<>();
			List<Load> jsonRpc = new ArrayList<>();
			for (int i = -2; i < this.rounds; i++) {
				if (i == 0) {
					// what came before warmed them up
					List.of(ours, theirs, jsonRpc).forEach(List::clear);
				}
				ours.add(Load.get(emulator.url() + PATH, 16, this.seconds));
				theirs.add(Load.get(wireMock.url() + PATH, 16, this.seconds));
				jsonRpc.add(Load.post(emulator.url() + "/api", CALL, this.seconds));
			}
			String java = "Java " + Runtime.version().feature() + "; emulator as in the image, WireMock without flags";
			double rate = Median.of(ours, Load::rate);
			this.report.atLeast("get, requests/s, " + journal, rate, Median.of(theirs, Load::rate), goal, java);
			this.report.atMost("get, 99% latency in ms, " + journal, Median.of(ours, Load::p99),
					Median.of(theirs, Load::p99), 1, java);
			this.report.atLeast("get by JSON-RPC against /rest, requests/s, " + journal, Median.of(jsonRpc, Load::rate),
					rate, 0.8, java);
			this.report.atMost("resident memory in MB after that, " + journal, emulator.residentMegabytes(),
					wireMock.residentMegabytes(), 0.4, java);
		}
	}

	/** Scripts the session, and gives what a get of it answers. */
	private static String script(Server emulator) throws IOException, InterruptedException {
		String files = IntStream.range(0, 40)
			.mapToObj((i) -> """
					{"name": "disk-%d.vmdk", "file_type": "DISK", "optional_upload": false,
					 "file_url": "https://vcenter.example.test/upload/0123456789abcdef0123456789abcdef-%d",
					 "size": 1073741824, "bytes_transferred": 4096, "sha256": "%s"}""".formatted(i, i,
					"0123456789abcdef".repeat(4)))
			.collect(Collectors.joining(","));
		TrainingCalls calls = new TrainingCalls(emulator.url());
		calls.send("PUT", "/__admin/sessions/example", """
				{"state": "IMPORT_FILE_TRANSFER", "progress": 40, "files": [%s],
				 "errors": [], "warnings": [], "information": []}""".formatted(files));
		return calls.send("GET", PATH, "");
	}

}
