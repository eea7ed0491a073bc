package io.github.ovfemulator.transcript;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.github.ovfemulator.support.TestCalls;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends the requests of transcripts and compares the responses.
 */
final class TranscriptReplay {

	private final int port;

	TranscriptReplay(int port) {
		this.port = port;
	}

	/**
	 * Replays all transcripts of a folder in order.
	 * @param folder the folder, without its subfolders
	 * @param before runs before each transcript
	 * @return a test for each transcript
	 */
	Stream<DynamicTest> tests(Path folder, Runnable before) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile)
				.sorted()
				.toList()
				.stream()
				.map((file) -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
					before.run();
					replay(file);
				}));
		}
	}

	/**
	 * Replays a transcript.
	 * @param file the file
	 */
	void replay(Path file) throws IOException {
		TranscriptValues values = new TranscriptValues();
		Transcript transcript = Transcript.read(file);
		assertThat(transcript.steps()).isNotEmpty();
		transcript.steps().forEach((step) -> replay(step, values));
	}

	private void replay(Transcript.Step step, TranscriptValues values) {
		Transcript.Message request = step.request();
		String[] start = values.fill(request.start()).split(" ", 2);
		String[] headers = request.headers()
			.stream()
			.flatMap((header) -> Stream.of(values.fill(header).split(":", 2)).map(String::strip))
			.toArray(String[]::new);
		HttpResponse<String> actual = TestCalls.to(this.port)
			.send(start[0], start[1].replaceFirst("^http://localhost:" + this.port, ""), values.fill(request.body()),
					headers);
		Transcript.Message answer = step.answer();
		assertThat(actual.statusCode()).as("%s: %s", step.title(), actual.body())
			.isEqualTo(Integer.parseInt(answer.start()));
		answer.headers().forEach((header) -> {
			String[] parts = header.split(": ", 2);
			values.match(parts[1], actual.headers().firstValue(parts[0]).orElse(""), step.title() + ", " + parts[0]);
		});
		if (answer.body().isEmpty()) {
			assertThat(actual.body()).as(step.title()).isEmpty();
		}
		else {
			values.match(JsonMapper.shared().readTree(answer.body()), TestCalls.json(actual), step.title());
		}
	}

}
