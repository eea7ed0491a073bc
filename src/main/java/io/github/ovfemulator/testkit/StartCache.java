package io.github.ovfemulator.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The start cache in the folder of the user: extracted jars with archives of loaded
 * classes. An entry belongs to the digests of a jar, of the JVM and of its options. A
 * failure of the cache makes a start slower, and never fails it.
 */
final class StartCache {

	/**
	 * The system property that disables the cache ({@code false}) or names its folder.
	 */
	static final String PROPERTY = "ovf-emulator.cache";

	private static final int MAX_ENTRIES = 4;

	/** An entry that was started in this time may be in use. */
	private static final Duration IN_USE = Duration.ofHours(1);

	private static final int KEY_LENGTH = 32;

	/** Digests of jars by path, size and time, for the runs of this JVM. */
	private static final Map<String, String> DIGESTS = new ConcurrentHashMap<>();

	private StartCache() {
	}

	/**
	 * Chooses what to start.
	 * @param jar the runnable jar
	 * @param options the options of its JVM
	 * @return an entry of the cache, or the jar
	 */
	static Launch launch(Path jar, JvmOptions options) {
		Path folder = folder(System.getProperty(PROPERTY, ""));
		if (folder == null || !options.allowArchive()) {
			return Launch.plain(jar);
		}
		try {
			Path entry = folder.resolve(key(jar, options));
			Launch launch = new CacheEntry(entry).launch(jar);
			prune(folder, entry);
			return launch;
		}
		catch (IOException ex) {
			return Launch.plain(jar);
		}
	}

	/**
	 * The folder of the cache.
	 * @param property the value of the property, or an empty text
	 * @return the folder, or {@code null} if the cache is disabled
	 */
	static @Nullable Path folder(String property) {
		if (property.equals("false")) {
			return null;
		}
		if (property.isEmpty() || property.equals("true")) {
			return userFolder(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv())
				.resolve("vcenter-ovf-emulator");
		}
		return Path.of(property).toAbsolutePath();
	}

	/**
	 * The folder of the user for caches.
	 * @param system the name of the operating system
	 * @param home the home directory
	 * @param variables the environment variables
	 * @return the folder by the conventions of the system
	 * @see <a href="https://specifications.freedesktop.org/basedir/latest/">XDG Base
	 * Directory Specification</a>
	 */
	static Path userFolder(String system, Path home, Map<String, String> variables) {
		String name = system.toLowerCase(Locale.ROOT);
		if (name.startsWith("windows")) {
			String local = variables.get("LOCALAPPDATA");
			return (local != null) ? Path.of(local) : home.resolve("AppData/Local");
		}
		if (name.startsWith("mac")) {
			return home.resolve("Library/Caches");
		}
		// the specification ignores relative paths
		String xdg = variables.getOrDefault("XDG_CACHE_HOME", "");
		return xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".cache");
	}

	private static String key(Path jar, JvmOptions options) throws IOException {
		Path java = Path.of(System.getProperty("java.home"));
		Path modules = java.resolve("lib/modules");
		String jvm = java.toRealPath() + " " + System.getProperty("java.vm.name")
				+ System.getProperty("java.runtime.version") + " " + System.getProperty("os.arch")
				+ (Files.exists(modules) ? version(modules) : "");
		MessageDigest digest = sha256();
		digest.update((digest(jar) + jvm + options.fingerprint()).getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_LENGTH);
	}

	private static String digest(Path jar) throws IOException {
		String version = jar + " " + version(jar);
		String known = DIGESTS.get(version);
		if (known != null) {
			return known;
		}
		MessageDigest digest = sha256();
		try (InputStream content = new DigestInputStream(Files.newInputStream(jar), digest)) {
			byte[] block = new byte[1 << 16];
			while (content.read(block) >= 0) {
				// the stream computes the digest
			}
		}
		String computed = HexFormat.of().formatHex(digest.digest());
		DIGESTS.put(version, computed);
		return computed;
	}

	private static String version(Path file) throws IOException {
		return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Removes the entries that were used longest ago. */
	static void prune(Path folder, Path current) throws IOException {
		FileTime unused = FileTime.from(Clock.systemUTC().instant().minus(IN_USE));
		try (Stream<Path> entries = Files.list(folder)) {
			entries.filter((entry) -> !entry.equals(current))
				.sorted(Comparator.comparing(StartCache::lastUse).reversed())
				.skip(MAX_ENTRIES - 1)
				.filter((entry) -> lastUse(entry).compareTo(unused) < 0)
				.forEach(Folders::delete);
		}
	}

	private static FileTime lastUse(Path entry) {
		try {
			return Files.getLastModifiedTime(entry);
		}
		catch (IOException ex) {
			return FileTime.fromMillis(0);
		}
	}

}
