package io.github.ovfemulator.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The files of the dashboard: its own, and those of its libraries. Nothing is read before
 * the dashboard is opened, and each file is read once.
 */
@Component
class DashboardFiles {

	/** The path below which the files are served. */
	static final String PATH = "/dashboard";

	private static final String FOLDER = "dashboard/static/";

	private static final Library HTM = new Library("org.mvnpm/htm", "META-INF/resources/_static/htm/%s/preact/");

	/** The build unpacks the files in use. */
	private static final Library SWAGGER_UI = new Library("org.webjars/swagger-ui", "dashboard/swagger-ui/");

	private final SingletonSupplier<Catalogue> catalogue = SingletonSupplier.of(DashboardFiles::list);

	private final SingletonSupplier<DashboardFile> page = SingletonSupplier.of(this::readPage);

	private final Map<String, DashboardFile> files = new ConcurrentHashMap<>();

	/** Returns the page, whose links lead to the current version of the files. */
	DashboardFile page() {
		return this.page.obtain();
	}

	/**
	 * Returns a file.
	 * @param version the version of all files; a different one has no files
	 * @param path the path below the version
	 */
	Optional<DashboardFile> find(String version, String path) {
		Resource resource = this.catalogue.obtain().files().get(path);
		if (resource == null || !version.equals(this.catalogue.obtain().version())) {
			return Optional.empty();
		}
		return Optional.of(this.files.computeIfAbsent(path, (key) -> DashboardFile.of(key, read(resource))));
	}

	private DashboardFile readPage() {
		String html = new String(read(new ClassPathResource("dashboard/index.html")), StandardCharsets.UTF_8);
		String base = PATH + "/" + this.catalogue.obtain().version();
		return DashboardFile.of("index.html", html.replace("{base}", base).getBytes(StandardCharsets.UTF_8));
	}

	private static Catalogue list() {
		Map<String, Resource> files = new TreeMap<>();
		StringBuilder digests = new StringBuilder();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:" + FOLDER + "**/*.*")) {
				String url = file.getURL().toString();
				files.put(url.substring(url.lastIndexOf(FOLDER) + FOLDER.length()), file);
			}
			for (Map.Entry<String, Resource> file : files.entrySet()) {
				digests.append(file.getKey()).append(DashboardFile.digest(read(file.getValue())));
			}
			String htm = HTM.version();
			files.put("lib/htm.js", HTM.file(htm, "standalone.module.js"));
			String swagger = SWAGGER_UI.version();
			for (String name : new String[] { "swagger-ui.css", "swagger-ui-bundle.js" }) {
				files.put("swagger-ui/" + name, SWAGGER_UI.file(swagger, name));
			}
			digests.append(htm).append(' ').append(swagger);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Catalogue(DashboardFile.digest(digests.toString().getBytes(StandardCharsets.UTF_8)), files);
	}

	private static byte[] read(Resource resource) {
		try {
			return resource.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * All files.
	 *
	 * @param version a digest of all files, which is part of their addresses
	 * @param files the files by their path
	 */
	private record Catalogue(String version, Map<String, Resource> files) {

	}

	/**
	 * A library that comes as a Maven artifact.
	 *
	 * @param artifact group and artifact id
	 * @param folder the folder of its files, with {@code %s} for its version, if it has
	 * one
	 */
	private record Library(String artifact, String folder) {

		String version() throws IOException {
			Properties properties = PropertiesLoaderUtils
				.loadProperties(new ClassPathResource("META-INF/maven/" + this.artifact + "/pom.properties"));
			return properties.getProperty("version");
		}

		Resource file(String version, String name) {
			return new ClassPathResource(this.folder.formatted(version) + name);
		}

	}

}
