package io.github.ovfemulator.docs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs what the README asks its reader to paste, to the letter. It needs what the README
 * says that the reader needs: bash, curl, sed and sha256sum.
 */
@EnabledOnOs(value = { OS.LINUX, OS.MAC }, disabledReason = "the README's examples are for bash")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReadmeExamplesTests {

	private final Readme readme = Readme.load();

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	ReadmeExamplesTests() throws IOException {
	}

	@Test
	void pushImportWhenPastedThenItIsCompleted() throws Exception {
		Readme section = this.readme.section("A push import, by hand");
		List<String> output = paste(section.blocks("bash").get(0));
		String completed = "{\"value\":{\"state\":\"IMPORT_COMPLETED\",\"progress\":100,";
		assertThat(section.text()).contains(completed);
		assertThat(output).hasSize(4);
		assertThat(output.get(0)).startsWith("session ");
		assertThat(output.get(1)).contains("IMPORT_OVF_TRANSFER");
		assertThat(output.get(2)).startsWith(completed);
		String machine = json(output.get(2)).at("/value/vm_id").asString();
		assertThat(json(output.get(3)).at("/value/0/vm").asString()).isEqualTo(machine);
	}

	@Test
	void choicesWhenPastedThenTheyAreAnswered() throws Exception {
		List<String> output = paste(this.readme.section("What can be chosen").blocks("bash").get(0));
		assertThat(output).hasSize(2);
		assertThat(json(output.get(0)).at("/value/parameters/0/selected_key").asString()).isEqualTo("small");
		assertThat(json(output.get(1)).at("/value/parameters/0/selected_key").asString()).isEqualTo("large");
		assertThat(json(output.get(1)).at("/value/errors")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "What an error looks like", "A scripted session", "Calls that break the contract" })
	void exampleWhenPastedThenItAnswersWhatStandsBelowIt(String heading) throws Exception {
		Readme section = this.readme.section(heading);
		String output = String.join("\n", paste(section.blocks("bash").get(0)));
		assertThat(json(output)).isEqualTo(json(section.blocks("json").get(0)));
	}

	@Test
	void placesWhenListedThenTheyAreTheInventory() {
		assertThat(this.readme.section("What there is to import into").rows()).hasSize(7).allSatisfy((row) -> {
			String kind = row.get(0).replace(' ', '-');
			HttpRequest request = HttpRequest.newBuilder(URI.create(server() + "/rest/vcenter/" + kind)).build();
			HttpResponse<String> response = HttpClient.newHttpClient()
				.send(request, HttpResponse.BodyHandlers.ofString());
			Stream<String> ids = json(response.body()).path("value")
				.valueStream()
				.map((place) -> place.path(kind.replace('-', '_')).asString());
			assertThat(Readme.quoted(row.get(1))).containsExactlyInAnyOrderElementsOf(ids.toList());
		});
	}

	/** Runs a block in bash. */
	private List<String> paste(String block) throws IOException, InterruptedException {
		Path output = this.folder.resolve("output");
		ProcessBuilder bash = new ProcessBuilder("bash", "-c", block).redirectErrorStream(true)
			.redirectOutput(output.toFile());
		bash.environment().put("VC", server());
		bash.environment().put("TMPDIR", this.folder.toString());
		bash.environment().put("no_proxy", "localhost");
		Process process = bash.start();
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		return Files.readAllLines(output, StandardCharsets.UTF_8);
	}

	private String server() {
		return "http://localhost:" + this.port;
	}

	private static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

}
