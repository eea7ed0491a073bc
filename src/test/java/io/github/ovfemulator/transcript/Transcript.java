package io.github.ovfemulator.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A transcript: steps of a request and its answer. A step begins with {@code ###} and a
 * title; then come the request line, headers, an empty line and the body, all as in HTTP;
 * then {@code ---} and the status, and the rest of the answer likewise. {@code {{name}}}
 * stands for a value that an answer gave first and that is the same ever after,
 * {@code {{*}}} in an answer for any value. Headers that an answer has beside those of
 * the transcript do not matter.
 *
 * @param steps the steps
 */
record Transcript(List<Step> steps) {

	private static final String STEP = "### ";

	private static final String ANSWER = "--- ";

	static Transcript read(Path file) throws IOException {
		List<Step> steps = new ArrayList<>();
		for (String step : Files.readString(file).split("(?m)^" + STEP, -1)) {
			// what stands before the first step tells about the transcript
			if (step.contains("\n" + ANSWER)) {
				steps.add(Step.read(step));
			}
		}
		return new Transcript(steps);
	}

	/**
	 * One step.
	 *
	 * @param title what it does
	 * @param request the request; its first line is method and path
	 * @param answer the answer; its first line is the status
	 */
	record Step(String title, Message request, Message answer) {

		private static Step read(String text) {
			String[] title = text.split("\n", 2);
			String[] messages = title[1].split("(?m)^" + ANSWER, 2);
			return new Step(title[0], Message.read(messages[0]), Message.read(messages[1]));
		}

	}

	/**
	 * A request or an answer.
	 *
	 * @param start its first line
	 * @param headers its headers, {@code name: value} each
	 * @param body its body, empty where there is none
	 */
	record Message(String start, List<String> headers, String body) {

		private static Message read(String text) {
			String[] parts = text.split("\n\n", 2);
			List<String> head = Arrays.stream(parts[0].split("\n")).map(String::strip).toList();
			return new Message(head.get(0), head.subList(1, head.size()), (parts.length > 1) ? parts[1].strip() : "");
		}

	}

}
