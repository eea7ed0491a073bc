package io.github.ovfemulator.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A transcript: a list of requests and their responses. A step starts with {@code ###}
 * and a title, followed by the request line, headers, an empty line and the body as in
 * HTTP, and then {@code ---}, the status, headers and body of the response.
 * {@code {{name}}} is a value from an earlier response; {@code {{*}}} in a response
 * matches any value. Additional headers of a response are ignored.
 *
 * @param steps the steps
 */
record Transcript(List<Step> steps) {

	private static final String STEP = "### ";

	private static final String ANSWER = "--- ";

	static Transcript read(Path file) throws IOException {
		List<Step> steps = new ArrayList<>();
		for (String step : Files.readString(file).split("(?m)^" + STEP, -1)) {
			// the text before the first step describes the transcript
			if (step.contains("\n" + ANSWER)) {
				steps.add(Step.read(step));
			}
		}
		return new Transcript(steps);
	}

	/**
	 * A step.
	 *
	 * @param title the title
	 * @param request the request, with method and path as its first line
	 * @param answer the response, with the status as its first line
	 */
	record Step(String title, Message request, Message answer) {

		private static Step read(String text) {
			String[] title = text.split("\n", 2);
			String[] messages = title[1].split("(?m)^" + ANSWER, 2);
			return new Step(title[0], Message.read(messages[0]), Message.read(messages[1]));
		}

	}

	/**
	 * A request or a response.
	 *
	 * @param start the first line
	 * @param headers the headers as {@code name: value}
	 * @param body the body, empty if there is none
	 */
	record Message(String start, List<String> headers, String body) {

		private static Message read(String text) {
			String[] parts = text.split("\n\n", 2);
			List<String> head = Arrays.stream(parts[0].split("\n")).map(String::strip).toList();
			return new Message(head.get(0), head.subList(1, head.size()), (parts.length > 1) ? parts[1].strip() : "");
		}

	}

}
