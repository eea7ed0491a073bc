package io.github.ovfemulator.ovf.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The expected contents of a descriptor of the corpus: a line of its index.
 *
 * @param cells the cells by column name
 */
public record CorpusRow(Map<String, String> cells) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * Reads an index.
	 * @param index the index
	 * @return its rows
	 * @throws IOException if it cannot be read
	 */
	public static List<CorpusRow> all(Path index) throws IOException {
		List<String> lines = Files.readAllLines(index);
		List<String> names = List.of(lines.get(0).split("\t", -1));
		List<CorpusRow> rows = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			List<String> values = List.of(line.split("\t", -1));
			Map<String, String> cells = new HashMap<>();
			for (int i = 0; i < names.size(); i++) {
				cells.put(names.get(i), values.get(i));
			}
			rows.add(new CorpusRow(cells));
		}
		return rows;
	}

	/**
	 * The name of the descriptor.
	 */
	public String file() {
		return get("file");
	}

	/**
	 * A cell as text.
	 */
	public String get(String column) {
		return this.cells.getOrDefault(column, "");
	}

	/**
	 * A cell that is a number.
	 */
	public long number(String column) {
		return get(column).isEmpty() ? 0 : Long.parseLong(get(column));
	}

	/**
	 * The entries of a cell that is a JSON list of texts.
	 */
	public List<String> texts(String column) {
		return json(column).stream().map((node) -> node.asString("")).toList();
	}

	/**
	 * One member of each entry of a cell that is a JSON list of lists.
	 */
	public List<String> texts(String column, int member) {
		return json(column).stream().map((node) -> node.get(member).asString("")).toList();
	}

	private List<JsonNode> json(String column) {
		List<JsonNode> nodes = new ArrayList<>();
		if (!get(column).isEmpty()) {
			JSON.readTree(get(column)).forEach(nodes::add);
		}
		return nodes;
	}

	@Override
	public String toString() {
		return file();
	}

}
