package io.github.ovfemulator.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the Dockerfile matches the build.
 */
class DockerfileTests {

	private static final String JAR = pom("build/finalName") + ".jar";

	private static final Pattern COPY_FROM = Pattern.compile("--from=(\\w+) (\\S+) ./");

	private final Dockerfile dockerfile = Dockerfile.load();

	DockerfileTests() throws IOException {
	}

	@Test
	void jarWhenCopiedThenIsTheJarOfTheBuild() {
		assertThat(this.dockerfile.all("build", "RUN")).element(1).asString().contains(" -jar target/" + JAR + " ");
		assertThat(entryPoint()).endsWith("-jar", JAR);
	}

	@Test
	void baseImageWhenStagesDifferThenSameJava() {
		assertThat(this.dockerfile.the("build", "FROM")).contains("-temurin-25 ");
		assertThat(this.dockerfile.the("runtime", "FROM")).startsWith("eclipse-temurin:25-");
		assertThat(this.dockerfile.the("training", "FROM")).startsWith("emulator ");
		assertThat(this.dockerfile.the(Dockerfile.IMAGE, "FROM")).isEqualTo("emulator");
	}

	@Test
	void imageWhenBuiltThenHasOnlyJavaAndTheEmulator() {
		assertThat(this.dockerfile.the("emulator", "FROM")).startsWith("scratch ");
		assertThat(this.dockerfile.all("emulator", "COPY")).first().isEqualTo("--from=runtime /root-files/ /");
		assertThat(this.dockerfile.the("runtime", "COPY")).isEqualTo("src/main/image/jlink.options ./");
		assertThat(this.dockerfile.all("runtime", "RUN")).first()
			.isEqualTo("jlink @jlink.options --output /root-files/opt/java");
		// there is no shell
		assertThat(this.dockerfile.all("emulator", "RUN")).isEmpty();
		assertThat(this.dockerfile.all("training", "RUN")).allMatch((run) -> run.startsWith("["));
	}

	@Test
	void jarWhenBuiltThenBeansAreWiredAndLibrariesOrdered() {
		assertThat(pom("build/plugins/plugin//execution[id='process-aot']//goal")).isEqualTo("process-aot");
		assertThat(pom("build/plugins/plugin//execution[id='order-libraries']//argument[1]"))
			.satisfies(DockerfileTests::isProgramOfTheBuild);
	}

	@Test
	void jarWhenBuiltThenContractsAreJson() {
		assertThat(pom("build/plugins/plugin//execution[id='contracts-to-json']//argument[2]"))
			.satisfies(DockerfileTests::isProgramOfTheBuild);
	}

	@Test
	void buildContextWhenFilteredThenHasItsSources() throws IOException {
		List<String> allowed = allowed();
		Stream<String> sources = Stream
			.concat(Stream.of(this.dockerfile.all("build", "RUN").get(2).split(" ")),
					copied("emulator").map((path) -> path.replaceFirst("^/build/", "")))
			.filter((word) -> word.startsWith("src/"));
		assertThat(sources).hasSize(3)
			.allSatisfy((source) -> assertThat(Path.of(source)).isRegularFile())
			.allSatisfy((source) -> assertThat(allowed).anyMatch(source::startsWith));
		assertThat(allowed).allSatisfy((path) -> assertThat(Path.of(path)).exists());
	}

	@Test
	void layersWhenCopiedThenLeastChangedFirst() {
		assertThat(copied("emulator")).containsExactly("/build/layers/dependencies/",
				"/build/layers/spring-boot-loader/", "/build/layers/snapshot-dependencies/",
				"/build/src/main/image/jvm.options", "/build/layers/application/");
		assertThat(copied(Dockerfile.IMAGE)).containsExactly("/tmp/emulator.aot");
	}

	@Test
	void cacheWhenMadeThenSameCommandAsEntryPoint() {
		String command = String.join(" ", entryPoint());
		String cache = "-XX:AOTCache=emulator.aot ";
		assertThat(command).contains(cache);
		assertThat(this.dockerfile.all("training", "RUN").stream().map((run) -> String.join(" ", Dockerfile.exec(run))))
			.satisfiesExactly(
					(make) -> assertThat(make).endsWith(" "
							+ command.replace(cache, "-XX:-AOTRecordTraining -XX:AOTCacheOutput=/tmp/emulator.aot ")),
					(prove) -> assertThat(prove)
						.endsWith(" " + command.replace(cache, "-XX:AOTMode=on -XX:AOTCache=/tmp/emulator.aot ")))
			.allSatisfy((run) -> assertThat(run).contains(" " + Training.class.getName() + " "));
	}

	@Test
	void portsWhenExposedThenDefaultsOfTheServer() throws IOException {
		Properties properties = PropertiesLoaderUtils
			.loadProperties(new FileSystemResource("src/main/resources/application.properties"));
		JsonNode https = JsonMapper.shared()
			.readTree(new ClassPathResource("META-INF/spring-configuration-metadata.json").getContentAsByteArray())
			.path("properties")
			.valueStream()
			.filter((property) -> property.path("name").stringValue().equals("emulator.https.port"))
			.findFirst()
			.orElseThrow();
		assertThat(this.dockerfile.the("emulator", "EXPOSE"))
			.isEqualTo(properties.get("server.port") + " " + https.path("defaultValue").intValue());
	}

	@Test
	void userWhenSetThenNumericAndNotRoot() {
		assertThat(this.dockerfile.the("emulator", "USER")).matches("[1-9]\\d*:[1-9]\\d*");
		assertThat(this.dockerfile.all(Dockerfile.IMAGE, "USER")).isEmpty();
	}

	@Test
	void environmentWhenSetThenBindsAllAndWritesToTmp() {
		assertThat(this.dockerfile.the("emulator", "ENV").split(" ")).contains("SERVER_ADDRESS=0.0.0.0")
			.filteredOn((variable) -> variable.startsWith("EMULATOR_PORTFILE="))
			.singleElement()
			.asString()
			.startsWith("EMULATOR_PORTFILE=/tmp/");
	}

	@Test
	void healthCheckWhenRunThenIsAClassOfTheJar() throws ReflectiveOperationException {
		List<String> command = Dockerfile.exec(this.dockerfile.the(Dockerfile.IMAGE, "HEALTHCHECK"));
		assertThat(command).startsWith("java").containsSequence("-cp", JAR);
		Class<?> program = Class.forName(command.get(command.size() - 1));
		assertThat(program.getMethod("main", String[].class)).isNotNull();
	}

	@Test
	void labelsWhenSetThenMatchThePom() {
		assertThat(this.dockerfile.the(Dockerfile.IMAGE, "LABEL")).contains(label("title", "name"),
				label("description", "description"), label("licenses", "licenses/license/name"),
				label("version", "version"));
	}

	/** The paths that the build of the image may read. */
	private static List<String> allowed() throws IOException {
		return Files.readAllLines(Path.of(".dockerignore"))
			.stream()
			.filter((line) -> line.startsWith("!"))
			.map((line) -> line.substring(1))
			.toList();
	}

	private static void isProgramOfTheBuild(String argument) throws IOException {
		Path program = Path.of(argument.replace("${project.basedir}/", ""));
		assertThat(program).isRegularFile();
		assertThat(allowed()).anyMatch(program.toString()::startsWith);
	}

	private List<String> entryPoint() {
		return Dockerfile.exec(this.dockerfile.the(Dockerfile.IMAGE, "ENTRYPOINT"));
	}

	/** The files that a stage copies from other stages into its working directory. */
	private Stream<String> copied(String stage) {
		return this.dockerfile.all(stage, "COPY").stream().filter((copy) -> copy.endsWith(" ./")).map((copy) -> {
			Matcher matcher = COPY_FROM.matcher(copy);
			assertThat(matcher.matches()).as(copy).isTrue();
			return matcher.group(2);
		});
	}

	private static String label(String name, String element) {
		return "org.opencontainers.image." + name + "=\"" + pom(element) + "\"";
	}

	private static String pom(String element) {
		try {
			Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
			return XPathFactory.newInstance().newXPath().evaluate("/project/" + element, pom);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
