package io.github.ovfemulator.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.testkit.control.ControlPlane;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.ClassPathResource;

/**
 * Renders the generated tables of the manual as Markdown.
 */
final class ManualTables {

	private static final Path SOURCES = Path.of("src/main/java/io/github/ovfemulator");

	/** The metrics that exist with every Java, operating system and collector. */
	private static final Pattern METRICS = Pattern.compile("(application|disk|jetty\\.connections\\.current|"
			+ "jvm\\.(memory\\.(committed|max|used)|threads\\.(live|peak))|process\\.(cpu\\.usage|uptime)|"
			+ "system\\.cpu)\\b.*");

	private static final Pattern FIRST_SENTENCE = Pattern.compile("/\\*\\*(.*?)(?:\\.\\s|\\*/)", Pattern.DOTALL);

	private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:code|link|literal)\\s+([^}]+)}");

	private ManualTables() {
	}

	static String operations(OperationCatalogue catalogue) {
		return table(List.of("operation", "path", "path is"),
				catalogue.operations()
					.stream()
					.map(ManualTables::row)
					.sorted(Comparator.comparing((row) -> row.get(0).replace("`", ""), String.CASE_INSENSITIVE_ORDER)));
	}

	private static List<String> row(Operation operation) {
		String routes = Stream.of(operation.rest(), operation.api())
			.flatMap((dialect) -> dialect.list().stream())
			.map((route) -> code(route.toString()))
			.collect(Collectors.joining("<br/>"));
		return List.of(code(operation.service()) + "<br/>" + code(operation.name()), routes,
				operation.rest().status().name().toLowerCase(Locale.ROOT));
	}

	static String properties() {
		return table(List.of("property, environment variable", "default", "meaning"),
				json("META-INF/spring-configuration-metadata.json").path("properties")
					.valueStream()
					.map((property) -> List.of(property(property.path("name").asString()),
							property.has("defaultValue") ? code(property.path("defaultValue").asString()) : "unset",
							markdown(property.path("description").asString())))
					.sorted(Comparator.comparing((row) -> row.get(0))));
	}

	private static String property(String name) {
		return code(name) + "<br/>" + code(name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""));
	}

	/** Lists the managed objects of the server that a client reads. */
	static String places(EmulatorClient client) {
		return table(List.of("kind", "ids"),
				Stream
					.of("resource-pool", "cluster", "host", "folder", "datastore", "network", "datacenter",
							"storage/policies")
					.map((kind) -> List.of(kind.equals("storage/policies") ? "storage policy" : kind.replace('-', ' '),
							places(client, kind))));
	}

	private static String places(EmulatorClient client, String kind) {
		String id = kind.equals("storage/policies") ? "policy" : kind.replace('-', '_');
		return client.get("/rest/vcenter/" + kind)
			.json()
			.path("value")
			.valueStream()
			.map((place) -> code(place.path(id).asString()) + " (" + place.path("name").asString() + ")")
			.sorted()
			.collect(Collectors.joining(", "));
	}

	static String metrics(MeterRegistry registry) {
		return table(List.of("metric", "unit", "meaning"),
				registry.getMeters()
					.stream()
					.map((meter) -> meter.getId())
					.filter((id) -> METRICS.matcher(id.getName()).matches())
					.map((id) -> List.of(code(id.getName()), (id.getBaseUnit() != null) ? id.getBaseUnit() : "",
							(id.getDescription() != null) ? id.getDescription() : ""))
					.distinct()
					.sorted(Comparator.comparing((row) -> row.get(0))));
	}

	static String controlCalls() {
		JsonNode paths = YAMLMapper.shared().readTree(read(Path.of("openapi/admin.yaml"))).path("paths");
		List<List<String>> rows = new ArrayList<>();
		paths.forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
			if (operation.has("summary")) {
				rows.add(List.of(code(method.toUpperCase(Locale.ROOT) + " " + path),
						operation.path("summary").asString()));
			}
		}));
		return table(List.of("call", "effect"), rows.stream());
	}

	static String testKit() {
		Stream<List<String>> groups = publicMethods(ControlPlane.class).filter(ManualTables::isGroup)
			.map((method) -> List.of(code(method.getName() + "()"), names(publicMethods(method.getReturnType()))))
			.sorted(Comparator.comparing((row) -> row.get(0)));
		Stream<List<String>> itself = Stream.of(List.of("`ControlPlane` itself",
				names(publicMethods(ControlPlane.class).filter((method) -> !isGroup(method)))));
		return table(List.of("group", "methods"), Stream.concat(groups, itself));
	}

	private static boolean isGroup(Method method) {
		return method.getParameterCount() == 0 && method.getReturnType().getName().contains("control");
	}

	private static Stream<Method> publicMethods(Class<?> type) {
		return Arrays.stream(type.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()));
	}

	private static String names(Stream<Method> methods) {
		return methods.map(Method::getName)
			.distinct()
			.sorted()
			.map(ManualTables::code)
			.collect(Collectors.joining(", "));
	}

	static String packages() {
		try (Stream<Path> files = Files.list(SOURCES)) {
			return table(List.of("package", "purpose"),
					files.filter((file) -> Files.exists(file.resolve("package-info.java")))
						.map((file) -> List.of(code(file.getFileName().toString()), purpose(file)))
						.sorted(Comparator.comparing((row) -> row.get(0)))
						.toList()
						.stream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String purpose(Path room) {
		Matcher sentence = FIRST_SENTENCE.matcher(read(room.resolve("package-info.java")));
		if (!sentence.find()) {
			throw new IllegalStateException(room + " has no javadoc");
		}
		return markdown(sentence.group(1).replaceAll("\\s*\n \\*\\s*", " ").strip());
	}

	private static String markdown(String javadoc) {
		return INLINE_TAG.matcher(javadoc.replace("|", "\\|")).replaceAll("`$1`");
	}

	private static String code(String text) {
		return "`" + text + "`";
	}

	private static String table(List<String> head, Stream<List<String>> rows) {
		Stream<String> lines = Stream.concat(Stream.of(line(head), "|---".repeat(head.size()) + "|"),
				rows.map(ManualTables::line));
		return lines.collect(Collectors.joining("\n", "", "\n"));
	}

	private static String line(List<String> cells) {
		return String.join(" | ", cells).transform((line) -> "| " + line + " |");
	}

	private static JsonNode json(String resource) {
		try {
			return JsonMapper.shared().readTree(new ClassPathResource(resource).getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
