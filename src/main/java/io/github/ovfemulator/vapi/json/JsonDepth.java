package io.github.ovfemulator.vapi.json;

/**
 * Computes the nesting depth of objects and arrays before a document is parsed. The
 * result for malformed JSON is undefined; the parser rejects it.
 */
public final class JsonDepth {

	private JsonDepth() {
	}

	public static int of(byte[] json) {
		int depth = 0;
		int deepest = 0;
		boolean quoted = false;
		for (int i = 0; i < json.length; i++) {
			switch (json[i]) {
				case '"' -> quoted = !quoted;
				case '\\' -> i += quoted ? 1 : 0;
				case '[', '{' -> deepest = Math.max(deepest, quoted ? 0 : ++depth);
				case ']', '}' -> depth -= quoted ? 0 : 1;
				default -> {
					// only brackets count
				}
			}
		}
		return deepest;
	}

}
