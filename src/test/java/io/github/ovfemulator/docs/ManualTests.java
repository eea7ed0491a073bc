package io.github.ovfemulator.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.ovfemulator.docs.ManualPage.CodeBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the links, the code blocks and the order of the README and the manual.
 */
class ManualTests {

	private static final int MAX_README_SIZE = 12_000;

	/** Languages whose blocks another test executes, or compares with a file. */
	private static final Set<String> CHECKED = Set.of("bash", "python", "go", "java", "yaml", "xml", "sh");

	/** Programs that need a build, Docker or root, and whose calls no test executes. */
	private static final Pattern UNCHECKED_PROGRAMS = Pattern
		.compile("(mvn|docker|java|git|cd|sudo|npx|\\./mvnw|\\.ci/[a-z-]+)( .*)?|#.*|");

	private static final Pattern MENU_ITEM = Pattern.compile("<item name=\"([^\"]+)\" href=\"([a-z-]+)\\.html\"");

	private static final Pattern PAGE_LINK = Pattern.compile("\\[([^]]+)]\\(([a-z-]+)\\.md\\)");

	static Stream<ManualPage> pages() {
		return ManualPage.all().stream();
	}

	@Test
	void readmeWhenReadThenItIsShortAndLeadsWithTwoCommands() throws IOException {
		ManualPage readme = ManualPage.readme();
		assertThat(Files.size(readme.file())).isLessThanOrEqualTo(MAX_README_SIZE);
		List<String> commands = readme.blocks()
			.get(0)
			.code()
			.lines()
			.map((line) -> line.replaceAll(" +#.*", ""))
			.toList();
		assertThat(commands).contains("mvn spring-boot:run", "mvn verify").first().isEqualTo("mvn spring-boot:run");
	}

	@ParameterizedTest
	@MethodSource("pages")
	void linksWhenRelativeThenTheyLeadToFilesAndHeadings(ManualPage page) {
		assertThat(page.anchors()).doesNotHaveDuplicates().containsAll(page.explicitAnchors());
		assertThat(page.links()).allSatisfy((link) -> {
			if (link.startsWith("https://")) {
				return;
			}
			String[] target = link.split("#", 2);
			Path file = page.file().resolveSibling(target[0]);
			assertThat(target[0].isEmpty() ? page.file() : file).exists();
			if (target.length > 1) {
				ManualPage linked = target[0].isEmpty() ? page : new ManualPage(file, Files.readString(file));
				assertThat(linked.explicitAnchors()).contains(target[1]);
			}
		});
	}

	@Test
	void linksWhenOnManualPagesThenTheyLeadToPagesOnly() {
		assertThat(ManualPage.manual()).allSatisfy((page) -> assertThat(page.links())
			.allMatch((link) -> link.matches("https://.*|[a-z-]+\\.md(#.*)?|#.*")));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void blockWhenShownThenATestExecutesIt(ManualPage page) {
		List<CodeBlock> blocks = page.blocks();
		for (int i = 0; i < blocks.size(); i++) {
			CodeBlock block = blocks.get(i);
			boolean output = i > 0 && Example.isOutput(blocks.get(i - 1), block);
			assertThat(output || block.language().equals("text") || CHECKED.contains(block.language()))
				.as("%s: a block of %s", block.heading(), block.language())
				.isTrue();
			if (block.language().equals("sh")) {
				assertThat(block.code().lines()).allMatch((line) -> UNCHECKED_PROGRAMS.matcher(line).matches());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("pages")
	void yamlWhenShownThenItCanBeRead(ManualPage page) {
		assertThat(page.blocks("yaml"))
			.allSatisfy((block) -> assertThat(YAMLMapper.shared().readTree(block)).isNotEmpty());
	}

	@Test
	void dependencyWhenShownThenItIsTheTestKit() throws IOException {
		String pom = Files.readString(Path.of("pom.xml"));
		String version = pom.replaceFirst("(?s).*?<artifactId>vcenter-ovf-emulator</artifactId>\\s*<version>([^<]+)<.*",
				"$1");
		assertThat(ManualPage.all().stream().flatMap((page) -> page.blocks("xml").stream())).isNotEmpty()
			.allSatisfy((block) -> assertThat(block).contains("<version>" + version + "</version>",
					"<classifier>testkit</classifier>", "<artifactId>vcenter-ovf-emulator</artifactId>"));
	}

	@Test
	void pagesWhenInTheIndexThenTheyAreAllAndInTheMenu() throws IOException {
		List<String> index = PAGE_LINK.matcher(ManualPage.named("index").text())
			.results()
			.map((link) -> link.group(1) + " " + link.group(2))
			.toList();
		String site = Files.readString(Path.of("src/site/site.xml"));
		List<String> menu = MENU_ITEM.matcher(site)
			.results()
			.map((item) -> item.group(1) + " " + item.group(2))
			.filter((item) -> !item.endsWith(" index"))
			.toList();
		assertThat(menu).containsExactlyElementsOf(index);
		assertThat(ManualPage.manual()).extracting(ManualPage::name)
			.filteredOn((name) -> !name.equals("index"))
			.containsExactlyInAnyOrderElementsOf(index.stream().map((item) -> item.replaceFirst(".* ", "")).toList());
	}

	@Test
	void sampleWhenPackedThenItIsTheExampleOfTheFixtures() throws IOException {
		Path example = Path.of("src/test/resources/fixtures/example/library/tiny");
		try (Stream<Path> files = Files.list(example)) {
			assertThat(files)
				.allSatisfy((file) -> assertThat(Path.of("src/site/resources/samples").resolve(file.getFileName()))
					.hasSameBinaryContentAs(file));
		}
	}

	@Test
	void workflowsWhenReadThenTheyPinActionsAndNameNoRegistry() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(".github"))) {
			assertThat(files.filter((file) -> file.toString().endsWith(".yml"))).hasSizeGreaterThan(5)
				.allSatisfy((file) -> {
					String text = Files.readString(file);
					assertThat(YAMLMapper.shared().readTree(text).isObject()).isTrue();
					assertThat(text.lines().filter((line) -> line.contains("uses:")))
						.allMatch((line) -> line.matches(".*uses: [a-z-]+/[a-z-]+@v\\d+(\\.\\d+)*"));
					assertThat(text.lines().filter((line) -> line.contains("registry:")))
						.allMatch((line) -> line.endsWith("${{ vars.REGISTRY }}"));
				});
		}
	}

}
