package io.github.ovfemulator.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs {@link BareApplication} as the emulator is packed: the same loader, the same
 * server, and the libraries of the starters for web and Jetty in the same order.
 */
final class BareJar {

	private static final String CLASSES = "BOOT-INF/classes/";

	private static final String LIBRARIES = "BOOT-INF/lib/";

	private static final String INDEX = "BOOT-INF/classpath.idx";

	/** What a bare application does not depend on. */
	private static final List<String> OTHERS = List.of("bc", "common", "http", "itu", "json-schema",
			"jackson-dataformat", "snakeyaml-engine", "re2j", "micrometer-core", "micrometer-jakarta", "HdrHistogram",
			"LatencyUtils", "spring-boot-actuator", "spring-boot-health", "spring-boot-micrometer", "jetty-http2",
			"jetty-alpn", "stax2", "woodstox", "swagger-ui", "htm");

	private BareJar() {
	}

	/**
	 * Writes the jar.
	 * @param emulator the jar of the emulator
	 * @param bare the jar to write
	 */
	static void write(Path emulator, Path bare) throws IOException {
		try (ZipFile from = new ZipFile(emulator.toFile());
				OutputStream file = Files.newOutputStream(bare);
				ZipOutputStream to = new ZipOutputStream(file)) {
			for (ZipEntry entry : from.stream().filter((entry) -> isKept(entry.getName())).toList()) {
				to.putNextEntry(copy(entry));
				if (entry.getName().equals("META-INF/MANIFEST.MF")) {
					manifest(from, entry).write(to);
				}
				else if (entry.getName().equals(INDEX)) {
					to.write(index(from, entry));
				}
				else {
					from.getInputStream(entry).transferTo(to);
				}
				to.closeEntry();
				if (entry.getName().equals(CLASSES)) {
					add(BareApplication.class, to);
					add(BareServlet.class, to);
				}
			}
		}
	}

	private static boolean isKept(String name) {
		if (name.startsWith(LIBRARIES)) {
			String library = name.substring(LIBRARIES.length());
			return library.startsWith("commons-logging") || OTHERS.stream().noneMatch(library::startsWith);
		}
		return name.equals(CLASSES) || name.equals("BOOT-INF/") || name.startsWith("org/")
				|| name.equals("META-INF/MANIFEST.MF") || name.equals(INDEX);
	}

	/** The order of the libraries, without those that are left out. */
	private static byte[] index(ZipFile jar, ZipEntry entry) throws IOException {
		String lines = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
		return lines.lines()
			.filter((line) -> isKept(line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'))))
			.map((line) -> line + "\n")
			.collect(Collectors.joining())
			.getBytes(StandardCharsets.UTF_8);
	}

	private static ZipEntry copy(ZipEntry entry) {
		ZipEntry copied = new ZipEntry(entry);
		if (copied.getMethod() == ZipEntry.DEFLATED) {
			copied.setCompressedSize(-1);
		}
		return copied;
	}

	private static Manifest manifest(ZipFile jar, ZipEntry entry) throws IOException {
		Manifest manifest = new Manifest(jar.getInputStream(entry));
		Attributes attributes = manifest.getMainAttributes();
		attributes.putValue("Start-Class", BareApplication.class.getName());
		attributes.remove(new Attributes.Name("Spring-Boot-Layers-Index"));
		return manifest;
	}

	private static void add(Class<?> added, ZipOutputStream to) throws IOException {
		String name = added.getName().replace('.', '/') + ".class";
		to.putNextEntry(new ZipEntry(CLASSES + name));
		try (InputStream content = BareJar.class.getClassLoader().getResourceAsStream(name)) {
			Objects.requireNonNull(content, name).transferTo(to);
		}
		to.closeEntry();
	}

}
