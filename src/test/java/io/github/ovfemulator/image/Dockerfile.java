package io.github.ovfemulator.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parsed Dockerfile.
 *
 * @param stages the instructions of each stage by stage name; the last stage has the name
 * {@link #IMAGE}
 */
record Dockerfile(Map<String, List<Instruction>> stages) {

	/** The name of the last stage, which is the image. */
	static final String IMAGE = "";

	static Dockerfile load() throws IOException {
		String text = Files.readString(Path.of("Dockerfile"));
		Map<String, List<Instruction>> stages = new LinkedHashMap<>();
		List<Instruction> stage = new ArrayList<>();
		for (String line : text.strip()
			.replaceAll("(?m)^#.*\n", "")
			.replaceAll("\\s*\\\\\n\\s*", " ")
			.split("\n+", -1)) {
			Instruction instruction = Instruction.parse(line);
			if (instruction.name().equals("FROM")) {
				int name = instruction.arguments().indexOf(" AS ");
				stage = stages.computeIfAbsent((name < 0) ? IMAGE : instruction.arguments().substring(name + 4),
						(key) -> new ArrayList<>());
			}
			stage.add(instruction);
		}
		return new Dockerfile(stages);
	}

	/** The arguments of all instructions with a name, in order. */
	List<String> all(String stage, String name) {
		return this.stages.getOrDefault(stage, List.of())
			.stream()
			.filter((instruction) -> instruction.name().equals(name))
			.map(Instruction::arguments)
			.toList();
	}

	/** The arguments of the only instruction with a name. */
	String the(String stage, String name) {
		List<String> all = all(stage, name);
		if (all.size() != 1) {
			throw new AssertionError(all.size() + " times " + name + " in the stage '" + stage + "'");
		}
		return all.get(0);
	}

	/** The elements of the exec form of an instruction. */
	static List<String> exec(String arguments) {
		String words = arguments.substring(arguments.indexOf('[') + 1, arguments.lastIndexOf(']'));
		return Arrays.stream(words.split(","))
			.map(String::strip)
			.map((word) -> word.substring(1, word.length() - 1))
			.toList();
	}

	/**
	 * An instruction.
	 *
	 * @param name the name in upper case
	 * @param arguments the arguments in one line
	 */
	record Instruction(String name, String arguments) {

		static Instruction parse(String line) {
			String[] parts = line.split(" ", 2);
			return new Instruction(parts[0], parts[1]);
		}

	}

}
