import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Orders the libraries of the runnable jar by the number of classes that a start loads
 * from them. The build runs this file after Spring Boot has made the jar.
 */
final class OrderLibraries {

	private static final String LIBRARIES = "BOOT-INF/lib/";

	private static final String INDEX = "BOOT-INF/classpath.idx";

	/** The libraries with most of the loaded classes, without versions. */
	private static final List<String> FIRST = List.of("spring-boot", "jackson-databind", "spring-core", "spring-web",
			"spring-beans", "spring-context", "jetty-util", "spring-webmvc", "logback-core", "micrometer-core",
			"jackson-core", "jetty-http", "jetty-server", "spring-boot-actuator", "jetty-ee11-servlet", "jetty-io",
			"logback-classic", "spring-boot-autoconfigure", "spring-boot-webmvc", "spring-boot-health",
			"spring-boot-web-server", "jakarta.servlet-api", "spring-boot-micrometer-metrics",
			"spring-boot-actuator-autoconfigure", "re2j", "spring-expression", "spring-boot-jetty", "slf4j-api",
			"jetty-security", "spring-boot-jackson", "jetty-ee11-webapp", "jackson-annotations",
			"micrometer-observation", "jetty-session", "spring-boot-http-converter", "woodstox-core",
			"spring-boot-micrometer-observation", "micrometer-commons", "spring-aop", "commons-logging",
			"jetty-http2-hpack", "jetty-http2-common", "spring-boot-servlet", "stax2-api", "jetty-http2-server",
			"jspecify", "jetty-ee-webapp");

	private OrderLibraries() {
	}

	/**
	 * Orders the libraries of a jar in place.
	 * @param args the path of the jar
	 * @throws IOException if the jar cannot be read or written
	 */
	public static void main(String[] args) throws IOException {
		Path jar = Path.of(args[0]);
		// a temporary file could be read by its owner only
		Path ordered = jar.resolveSibling(jar.getFileName() + ".ordered");
		try (ZipFile from = new ZipFile(jar.toFile());
				OutputStream file = new BufferedOutputStream(Files.newOutputStream(ordered));
				ZipOutputStream to = new ZipOutputStream(file)) {
			for (ZipEntry entry : order(from)) {
				write(entry, content(from, entry), to);
			}
		}
		Files.move(ordered, jar, StandardCopyOption.REPLACE_EXISTING);
	}

	/** The entries, with the libraries at the place of the first of them. */
	private static List<ZipEntry> order(ZipFile jar) {
		List<ZipEntry> entries = new ArrayList<>();
		jar.stream().filter((entry) -> !isLibrary(entry)).forEach(entries::add);
		int place = entries.stream().map(ZipEntry::getName).toList().indexOf(LIBRARIES) + 1;
		entries.addAll(place, libraries(jar));
		return entries;
	}

	private static List<ZipEntry> libraries(ZipFile jar) {
		List<ZipEntry> libraries = new ArrayList<>();
		jar.stream().filter(OrderLibraries::isLibrary).forEach(libraries::add);
		List<String> names = libraries.stream().map(OrderLibraries::name).toList();
		List<String> unknown = FIRST.stream().filter((name) -> !names.contains(name)).toList();
		if (!unknown.isEmpty()) {
			throw new IllegalStateException("The jar has no libraries " + unknown);
		}
		libraries.sort(Comparator.comparingInt(OrderLibraries::rank));
		return libraries;
	}

	private static int rank(ZipEntry library) {
		int rank = FIRST.indexOf(name(library));
		return (rank < 0) ? FIRST.size() : rank;
	}

	private static boolean isLibrary(ZipEntry entry) {
		return entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar");
	}

	/** The name of a library without its version. */
	private static String name(ZipEntry library) {
		return library.getName().substring(LIBRARIES.length()).replaceFirst("-\\d[^/]*$", "");
	}

	private static byte[] content(ZipFile jar, ZipEntry entry) throws IOException {
		if (entry.getName().equals(INDEX)) {
			return libraries(jar).stream()
				.map((library) -> "- \"" + library.getName() + "\"\n")
				.collect(Collectors.joining())
				.getBytes(StandardCharsets.UTF_8);
		}
		return jar.getInputStream(entry).readAllBytes();
	}

	private static void write(ZipEntry entry, byte[] content, ZipOutputStream to) throws IOException {
		ZipEntry written = new ZipEntry(entry);
		if (written.getMethod() == ZipEntry.DEFLATED) {
			// the sizes follow the content
			written.setCompressedSize(-1);
		}
		to.putNextEntry(written);
		to.write(content);
		to.closeEntry();
	}

}
