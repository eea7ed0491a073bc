package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.HttpArchiveReader;
import io.github.ovfemulator.recording.PseudonymizedCalls;
import io.github.ovfemulator.recording.Pseudonyms;
import io.github.ovfemulator.recording.RecordedCallReader;
import io.github.ovfemulator.recording.RecordedImport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.support.Answer;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.TestArchive;
import io.github.ovfemulator.vapi.operation.Dialect;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Replay}: recordings made of this server are replayed in it, changed
 * and unchanged.
 */
@EmulatorTest
class ReplayServerTests {

	private static final String SCOPE = "replay";

	private static final Set<String> INVENTORY = Set.of("resgroup-8", "network-14", "dvportgroup-15", "datastore-11",
			"datastore-12");

	private static final Map<Dialect, TestArchive> RECORDED = new EnumMap<>(Dialect.class);

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@Autowired
	private OperationCatalogue catalogue;

	/** Lists of machines have those of other tests, too. */
	@BeforeEach
	void removeMachines() {
		this.client.control().reset();
	}

	@ParameterizedTest
	@EnumSource
	void importWhenRecordedHereThenIsEqual(Dialect dialect) throws IOException {
		ComparisonReport report = replay(record(dialect));
		assertThat(report.differences()).isEmpty();
		assertThat(report.notCompared()).isEmpty();
		assertThat(report.equal()).isTrue();
		assertThat(report.operations()).anySatisfy((each) -> {
			assertThat(each.operation()).isEqualTo("com.vmware.vcenter.ovf.import_session.get");
			assertThat(each.compared()).isEqualTo(5);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					"progress":100       | "progress":99               | value     | /progress              | 99   | 100
					"warnings":[],       |                             | extra     | /warnings              |      | a list of 0
					"errors":[]          | "errors":[],"color":"red"   | missing   | /color                 | '"text-1"' |
					"size":100           | "size":"100"                | json_type | /files/1/size          | string | number
					"information":[]     | "information":["x"]         | length    | /information           | 1    | 0
					IMPORT_COMPLETED     | IMPORT_INSTANTIATED         | states    | ''                     | IMPORT_INSTANTIATED | 'IMPORT_FILE_TRANSFER, IMPORT_INSTANTIATING, IMPORT_COMPLETED'
					""")
	void resultWhenChangedThenDifferenceIsNamed(String text, String changed, String kind, String pointer,
			String recorded, String here) throws IOException {
		TestArchive archive = record(Dialect.REST);
		archive.change((entry) -> entry.contains("IMPORT_COMPLETED"),
				(response) -> response.replace(text, (changed != null) ? changed : ""));
		assertThat(replay(archive).differences()).singleElement().satisfies((difference) -> {
			assertThat(difference.kind().word()).isEqualTo(kind);
			assertThat(difference.pointer()).isEqualTo(pointer);
			assertThat(difference.operation()).isEqualTo("com.vmware.vcenter.ovf.import_session.get");
			assertThat(difference.recorded()).isEqualTo(recorded);
			assertThat(difference.here()).isEqualTo(here);
		});
	}

	@Test
	void stateWhenPassedHereThenOnlyStatesAreCompared() throws IOException {
		TestArchive archive = record(Dialect.REST);
		archive.change((entry) -> entry.contains("IMPORT_COMPLETED"),
				(response) -> response.replace("IMPORT_COMPLETED", "IMPORT_INSTANTIATING")
					.replace("\"progress\":100", "\"progress\":98"));
		ComparisonReport report = replay(archive);
		assertThat(report.differences()).isEmpty();
		assertThat(report.operations()).anySatisfy((each) -> assertThat(each.statesOnly()).isEqualTo(1));
	}

	@Test
	void statusWhenChangedThenDifferenceIsNamed() throws IOException {
		TestArchive archive = record(Dialect.API);
		archive.changeStatus(204, 200);
		assertThat(replay(archive).differences()).satisfiesExactly(
				(instantiate) -> assertThat(instantiate).hasToString(
						"Difference[entry=6, entries=1, operation=com.vmware.vcenter.ovf.import_session.instantiate, "
								+ "kind=STATUS, pointer=, recorded=200, here=204]"),
				(delete) -> assertThat(delete.operation()).endsWith(".delete"));
	}

	@Test
	void errorWhenOfAnotherTypeThenDifferenceIsNamed() throws IOException {
		TestArchive archive = record(Dialect.REST);
		archive.change((entry) -> entry.contains("errors.not_found"),
				(response) -> response.replace("errors.not_found", "errors.resource_busy"));
		assertThat(replay(archive).differences()).singleElement().satisfies((difference) -> {
			assertThat(difference.kind()).isEqualTo(Difference.Kind.ERROR_TYPE);
			assertThat(difference.recorded()).startsWith("404 com.vmware.vapi.std.errors.resource_busy (");
			assertThat(difference.here()).startsWith("404 com.vmware.vapi.std.errors.not_found (");
		});
	}

	@Test
	void idWhenItHasTwoCounterpartsThenDifferenceIsNamed() throws IOException {
		TestArchive archive = record(Dialect.REST);
		archive.change((entry) -> entry.contains("\"vm\":"),
				(response) -> response.replace("\"vm\":\"vm-", "\"vm\":\"vm-7"));
		assertThat(replay(archive).differences()).singleElement().satisfies((difference) -> {
			assertThat(difference.kind()).isEqualTo(Difference.Kind.RENAMING);
			assertThat(difference.pointer()).isEqualTo("/0/vm");
		});
	}

	@Test
	void uploadWhenBytesAreMissingThenRestIsNotCompared() throws IOException {
		TestArchive archive = record(Dialect.REST);
		archive.removeUploads();
		ComparisonReport report = replay(archive);
		assertThat(report.differences()).isEmpty();
		assertThat(report.notCompared()).hasSizeGreaterThan(5)
			.allSatisfy((entry) -> assertThat(entry.reason()).containsAnyOf("bytes", "entry 6"));
		assertThat(report.operations().get(0).compared()).isEqualTo(1);
	}

	@Test
	void sourceWhenPulledThenIsNotFetched() throws IOException {
		TestArchive archive = new TestArchive().add("POST",
				"https://vc/rest/com/vmware/vcenter/ovf/import-session/id:resgroup-8?~action=create-for-resource-pool",
				"""
						{"create_spec": {"@class": "com.vmware.vcenter.ovf.import_session.create_spec", "import_flags": [],
						  "source_type": "PULL_SOURCE", "pull_source": "https://repo.corp.test/secret.ovf"}}""",
				200, "{\"value\": \"5f2d\"}")
			.add("GET", "https://vc/rest/com/vmware/vcenter/ovf/import-session/id:5f2d", "", 200,
					"{\"value\": {\"state\": \"IMPORT_COMPLETED\"}}")
			.add("POST", "https://vc/rest/com/vmware/cis/session", "", 200, "{\"value\": \"token\"}")
			.add("GET", "https://vc/ui/", "", 200, "<html>");
		ComparisonReport report = replay(archive);
		assertThat(report.differences()).isEmpty();
		assertThat(report.notCompared()).extracting(ComparisonReport.NotCompared::entry).containsExactly(1, 2, 3, 4);
		assertThat(report.notCompared().get(0).reason()).contains("fetches files by a URL");
		assertThat(report.toString()).doesNotContain("secret", "corp");
	}

	@Test
	void listWhenACallBeforeWasMaskedThenIsNotCompared() throws IOException {
		TestArchive archive = new TestArchive()
			.add("POST", "https://vc/rest/com/vmware/content/local-library", """
					{"create_spec": {"name": "***", "type": "LOCAL",
					  "storage_backings": [{"type": "DATASTORE", "datastore_id": "datastore-11"}]}}""", 200,
					"{\"value\": \"5f2d\"}")
			.add("GET", "https://vc/rest/com/vmware/content/library", "", 200, "{\"value\": [\"5f2d\", \"5f2e\"]}")
			.add("DELETE", "https://vc/rest/com/vmware/content/local-library/id:5f2d", "", 200, "");
		ComparisonReport report = replay(archive);
		assertThat(report.differences()).isEmpty();
		assertThat(report.notCompared()).extracting(ComparisonReport.NotCompared::reason)
			.satisfiesExactly((create) -> assertThat(create).contains("masked"),
					(list) -> assertThat(list).contains("entry 1 was not replayed"),
					(delete) -> assertThat(delete).contains("names an object"));
	}

	/** Each dialect is recorded once. */
	private TestArchive record(Dialect dialect) {
		return RECORDED.computeIfAbsent(dialect, (key) -> {
			TestArchive archive = new TestArchive();
			RecordedImport.run(this.client.inScope(SCOPE).recordedIn(archive), dialect, "replayed-import");
			this.client.control().reset(SCOPE);
			return archive;
		}).copy();
	}

	private ComparisonReport replay(TestArchive archive) throws IOException {
		HttpArchiveReader.Archive read = new HttpArchiveReader(1 << 20)
			.read(new ByteArrayInputStream(archive.json().getBytes(StandardCharsets.UTF_8)));
		RecordedCallReader reader = new RecordedCallReader(this.catalogue);
		ReplayedCalls calls = new ReplayedCalls(read.exchanges(), reader);
		Pseudonyms pseudonyms = new Pseudonyms();
		ComparisonLog log = new ComparisonLog();
		EmulatorClient here = this.client.inScope(SCOPE);
		new Replay(reader, calls, (method, target, body) -> {
			Answer answer = target.startsWith("/upload/")
					? here.upload(method, "http://localhost:" + this.port + target, body)
					: here.attempt(method, target, new String(body, StandardCharsets.UTF_8));
			return new ReplayTarget.Response(answer.status(), answer.body());
		}, new Renaming(INVENTORY), new ShownValues(pseudonyms, new PseudonymizedCalls(pseudonyms)), log,
				PackageFiles.NONE)
			.run(read.exchanges(), () -> false);
		return log.report("built_in", List.copyOf(read.unused()), pseudonyms.counts());
	}

}
