package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.ovfemulator.image.TrainingCalls;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the throughput of {@code get} for a scripted session of about 12 kB and the
 * resident memory afterwards, with a journal of 1,000 entries or without a journal on
 * both servers; and the throughput of servlets that write the same bytes, the one for
 * JSON-RPC after reading the same body, without a journal.
 */
final class GetMeasure implements Benchmark.Measure {

	private static final String PATH = "/rest/com/vmware/vcenter/ovf/import-session/id:example";

	private static final String CALL = """
			{"jsonrpc": "2.0", "id": "1", "method": "invoke", "params": {
			  "ctx": {"appCtx": {"opId": "1"}, "securityCtx": null}, "serviceId": "com.vmware.vcenter.ovf.import_session",
			  "operationId": "get", "input": {"STRUCTURE": {"operation-input": {"id": "example"}}}}}""";

	/** The optimizing compiler is done with the methods of a call after 20 s of load. */
	private static final int WARM_UPS = 4;

	private final Servers servers;

	private final Report report;

	private final int rounds;

	private final int seconds;

	private final boolean journal;

	GetMeasure(Servers servers, Report report, int rounds, int seconds, boolean journal) {
		this.servers = servers;
		this.report = report;
		this.rounds = rounds;
		this.seconds = seconds;
		this.journal = journal;
	}

	@Override
	public void run() throws IOException, InterruptedException {
		try (Server emulator = this.servers
			.emulatorWith(List.of("--emulator.journal.capacity=" + (this.journal ? 1000 : 0)));
				Server wireMock = this.journal ? this.servers.wireMock("--max-request-journal-entries", "1000")
						: this.servers.wireMock("--no-request-journal");
				Server bare = this.servers.bareServlet()) {
			String info = script(emulator);
			String body = JsonMapper.shared().writeValueAsString(info);
			TrainingCalls servlets = new TrainingCalls(bare.url());
			servlets.send("PUT", BareApplication.CONTENT, info);
			servlets.send("PUT", BareApplication.JSON_RPC,
					new TrainingCalls(emulator.url()).send("POST", "/api", CALL));
			new TrainingCalls(wireMock.url()).send("POST", "/__admin/mappings",
					"{\"request\": {\"method\": \"GET\", \"urlPath\": \"" + PATH
							+ "\"}, \"response\": {\"headers\": {\"Content-Type\": \"application/json\"}, \"body\": "
							+ body + "}}");
			List<Load> ours = new ArrayList<>();
			List<Load> theirs = new ArrayList<>();
			List<Load> jsonRpc = new ArrayList<>();
			List<Load> servlet = new ArrayList<>();
			List<Load> jsonRpcServlet = new ArrayList<>();
			for (int i = -WARM_UPS; i < this.rounds; i++) {
				if (i == 0) {
					List.of(ours, theirs, jsonRpc, servlet, jsonRpcServlet).forEach(List::clear);
				}
				ours.add(Load.get(emulator.url() + PATH, 16, this.seconds));
				theirs.add(Load.get(wireMock.url() + PATH, 16, this.seconds));
				jsonRpc.add(Load.post(emulator.url() + "/api", CALL, this.seconds));
				servlet.add(Load.get(bare.url() + BareApplication.CONTENT, 16, this.seconds));
				jsonRpcServlet.add(Load.post(bare.url() + BareApplication.JSON_RPC, CALL, this.seconds));
			}
			report(ours, theirs, jsonRpc);
			this.report.atLeast("get, and the same bytes by a servlet, requests/s" + journal(),
					Median.of(ours, Load::rate), Median.of(servlet, Load::rate), 0.8, this.servers.image());
			this.report.atLeast("get over JSON-RPC, and the same bytes by a servlet, requests/s" + journal(),
					Median.of(jsonRpc, Load::rate), Median.of(jsonRpcServlet, Load::rate), 0.8, this.servers.image());
			this.report.atMost("resident memory in MB after that" + journal(), emulator.residentMegabytes(),
					wireMock.residentMegabytes(), 0.4, this.servers.image());
		}
	}

	private void report(List<Load> ours, List<Load> theirs, List<Load> jsonRpc) {
		String flags = this.servers.image();
		double rate = Median.of(ours, Load::rate);
		this.report.atLeast("get, requests/s" + journal(), rate, Median.of(theirs, Load::rate), this.journal ? 4 : 1.6,
				flags);
		this.report.atMost("get, 99% latency in ms" + journal(), Median.of(ours, Load::p99),
				Median.of(theirs, Load::p99), 1, flags);
		this.report.atLeast("get over JSON-RPC and over /rest, requests/s" + journal(), Median.of(jsonRpc, Load::rate),
				rate, 0.9, flags);
	}

	private String journal() {
		return this.journal ? ", journals on" : ", journals off";
	}

	/** Scripts the session and returns its info. */
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
