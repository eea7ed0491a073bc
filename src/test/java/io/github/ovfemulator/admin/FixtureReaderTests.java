package io.github.ovfemulator.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.ovfemulator.inventory.file.InvalidFixtureException;
import io.github.ovfemulator.login.AuthMode;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.simulation.faults.FaultProperties;
import io.github.ovfemulator.simulation.faults.FaultRule;
import io.github.ovfemulator.support.FixtureSchemas;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.operation.RestRoute;
import io.github.ovfemulator.vapi.operation.UnemulatedOperation;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FixtureReader} and {@link FixtureFolder}.
 */
class FixtureReaderTests {

	private static final String INFO = """
			{"state":"IMPORT_ERROR","progress":40,"files":[],"errors":[],"warnings":[],"information":[]}""";

	@TempDir
	private Path folder;

	@Test
	void readWhenThereIsNothingThenThereIsNothing() {
		assertThat(settings()).isNull();
		assertThat(faults()).isEmpty();
		assertThat(reader().sessions()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "settings.yaml, 'auth: off'", "settings.yml, 'auth: \"off\"'", "settings.json, '{\"auth\":\"off\"}'" })
	void readWhenYamlOrJsonThenSameFixtures(String name, String content) throws IOException {
		write(name, content);
		assertThat(settings())
			.isEqualTo(ControlJson.read("{\"auth\":\"off\"}".getBytes(StandardCharsets.UTF_8), Settings.class))
			.extracting(Settings::auth)
			.isEqualTo(AuthMode.OFF);
	}

	@Test
	void sessionsWhenFilesHoldOneOrMoreInfosThenRead() throws IOException {
		write("sessions/one.json", INFO);
		write("sessions/one.two~3@x.yaml", "- " + INFO + "\n- " + INFO);
		write("sessions/.hidden", "");
		assertThat(reader().sessions()).hasSize(2)
			.hasEntrySatisfying(new SessionId("one"), (infos) -> assertThat(infos).hasSize(1))
			.hasEntrySatisfying(new SessionId("one.two~3@x"), (infos) -> assertThat(infos).hasSize(2));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					settings | yaml | auth: loose                            | 1 | 1  | auth must be one of lenient, strict, off, not 'loose'
					settings | yaml | pace:\\n  mode: fast                   | 2 | 3  | mode must be one of immediate, timed, polls, manual, not 'fast'
					settings | yaml | colour: red                            | 1 | 1  | the field 'colour' is unknown
					settings | json | {\\n  "latency": "5s" }                | 2 | 3  | latency must be a duration such as PT2S
					faults   | yaml | - effect: { session: vanish }\\n- times: 0\\n  effect: { session: vanish } | 2 | 3 | at least 1
					faults   | yaml | - times: 1                             | 1 | 3  | A rule needs an effect.
					faults   | yaml | - effect: { error: { typ: x } }        | 1 | 22 | the field 'typ' is unknown
					faults   | json | [ { "effect": { "http": { "status": 99 } } } ] | 1 | 27 | a status between 200 and 599
					faults   | yaml | - effect: { phase: { state: IMPORT_COMPLETED, errors: [] } } | 1 | 22 | A phase is one of
					faults   | yaml | - effect: { phase: { state: IMPORT_OVF_TRANSFER, errors: [ { category: NONE } ] } } | 1 | 62 | NONE
					faults   | yaml | effect: { session: vanish }            | 1 | 1  | it must be a list
					session  | yaml | state: LOST                            | 1 | 1  | LOST
					session  | yaml | - state: IMPORT_ERROR\\n  progress: 40 | 1 | 3  | files
					session  | json | []                                     | 1 | 1  | at least one info
					""")
	void readWhenFileIsInvalidThenPositionAndReason(String kind, String ending, String content, int line, int column,
			String reason) throws IOException {
		Path file = write((kind.equals("session") ? "sessions/a" : kind) + "." + ending, content.replace("\\n", "\n"));
		assertFault("%s, line %d, column %d: ".formatted(file, line, column), reason);
		assertThat(FixtureSchemas.violations(kind, file)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			settings.yaml   | auth: [                        | , line 1, column 8: | expected
			settings.yaml   | auth: off\\nauth: off          | , line 2, column 5: | Duplicate
			settings.yaml   | ``                             | :                   | the file is empty
			settings.json   | {} {}                          | , line 1, column    | railing
			sessions/a b.json | {}                           | , line 1, column 1: | is not a session id
			sessions/readme.txt | -                          | :                   | must be .yaml, .yml or .json
			setings.yaml    | auth: off                      | :                   | unknown fixture
			""")
	void readWhenFileIsNoFixtureThenPathAndReason(String name, String content, String place, String reason)
			throws IOException {
		Path file = write(name, content.replace("\\n", "\n"));
		assertFault(file + place, reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			settings.yaml   | password: Zx81-secret
			settings.yaml   | [ Zx81-secret
			settings.yaml   | auth: strict\\n  latency: Zx81-secret
			settings.json   | {"auth": "strict", "password": "Zx81-secret
			settings.json   | {"latency": "PT0S", "token": "Zx81-secret"}
			sessions/a.json | {"state":"LOST","progress":40,"files":[{"name":"a","file_url":"/upload/Zx81-secret"}]}
			faults.yaml     | - effect: { http: { status: 99, body: Zx81-secret } }
			""")
	void readWhenFileIsInvalidThenOtherValuesNotDisclosed(String name, String content) throws IOException {
		write(name, content.replace("\\n", "\n"));
		assertThatExceptionOfType(InvalidFixtureException.class).isThrownBy(this::readAll)
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("Zx81-secret"));
	}

	@Test
	void faultsWhenOperationIsUnknownThenPositionAndSimilarOne() throws IOException {
		Path file = write("faults.yaml", "- match: { operation: gett }\n  effect: { session: vanish }");
		assertFault(file + ", line 1, column 12: ", "the most similar one is get.");
	}

	@Test
	void readWhenAFixtureIsThereTwiceThenBothAreNamed() throws IOException {
		write("faults.json", "[]");
		Path other = write("faults.yaml", "[]");
		assertFault(other + ": ", "faults.json exists, too; keep only one of them");
	}

	@Test
	void readWhenYamlFileExceedsLimitThenMessageHasLimit() throws IOException {
		Path file = write("settings.yaml", "auth: " + "x".repeat(3 * 1024 * 1024));
		assertFault(file + ": ", "the limit for YAML is 3145728 bytes");
	}

	private void assertFault(String start, String reason) {
		assertThatExceptionOfType(InvalidFixtureException.class).isThrownBy(this::readAll)
			.withMessageStartingWith(start)
			.withMessageContaining(reason);
	}

	private Map<String, @Nullable Object> readAll() {
		settings();
		faults();
		reader().sessions();
		return Map.of();
	}

	private @Nullable Settings settings() {
		return reader().settings((json) -> ControlJson.read(json, Settings.class));
	}

	private List<FaultRule> faults() {
		OperationCatalogue catalogue = new OperationCatalogue(Map.of(), List.of(),
				List.of(new UnemulatedOperation("test.things", "get", RestRoute.parse("GET /rest/things"),
						ReferenceStatus.DERIVED)));
		return reader().faults(new FaultReader(new FaultProperties(Duration.ofMinutes(1), 10, null), catalogue)::read);
	}

	private FixtureReader reader() {
		return new FixtureReader(new FixtureFolder(this.folder));
	}

	private Path write(String name, String content) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content);
	}

}
