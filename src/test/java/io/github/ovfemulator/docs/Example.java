package io.github.ovfemulator.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.ovfemulator.docs.ManualPage.CodeBlock;
import org.jspecify.annotations.Nullable;

/**
 * An example of the README or the manual that can be executed.
 *
 * @param name the name of its page and its number there
 * @param heading the heading above it
 * @param language its language
 * @param code its code
 * @param output the output that the page shows, {@code null} where it shows none
 */
record Example(String name, String heading, String language, String code, @Nullable CodeBlock output) {

	/** Returns the examples of a language in the order of their pages. */
	static List<Example> all(String language) {
		return ManualPage.all()
			.stream()
			.flatMap((page) -> of(page).stream())
			.filter((example) -> example.language().equals(language))
			.toList();
	}

	private static List<Example> of(ManualPage page) {
		List<CodeBlock> blocks = page.blocks();
		List<Example> examples = new ArrayList<>();
		for (int i = 0; i < blocks.size(); i++) {
			CodeBlock block = blocks.get(i);
			CodeBlock next = (i + 1 < blocks.size()) ? blocks.get(i + 1) : null;
			examples.add(new Example(page.name() + "_" + i, block.heading(), block.language(), block.code(),
					isOutput(block, next) ? next : null));
		}
		return examples;
	}

	/** Whether a block shows the output of the block before it. */
	static boolean isOutput(CodeBlock block, @Nullable CodeBlock next) {
		return next != null && block.language().equals("bash") && next.heading().equals(block.heading())
				&& List.of("json", "text").contains(next.language());
	}

	/** Returns the code for a server at other ports. */
	String codeFor(int port, int httpsPort) {
		return this.code.replace("http://localhost:8080", "http://localhost:" + port)
			.replace("https://localhost:8443", "https://localhost:" + httpsPort);
	}

	/** Whether it needs a server with the fixtures that the manual shows. */
	boolean needsFixtures() {
		return this.name.startsWith("fixtures_");
	}

	/** Returns its name as an identifier. */
	String identifier() {
		return this.name.toLowerCase(Locale.ROOT).replace('-', '_');
	}

	@Override
	public String toString() {
		return this.name + " " + this.heading;
	}

}
