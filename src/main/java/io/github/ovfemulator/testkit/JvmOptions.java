package io.github.ovfemulator.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The options of the JVM of an emulator, and its kind of start archive: an ahead-of-time
 * cache with Java 25 and newer, otherwise an archive of class data.
 *
 * @see <a href="https://openjdk.org/jeps/514">JEP 514</a>
 * @see <a href="https://openjdk.org/jeps/350">JEP 350</a>
 */
final class JvmOptions {

	private static final int FIRST_WITH_AOT_CACHE = 25;

	/** A test makes few calls, so its server gains more from a quick start. */
	private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

	private static final String SMALL_COLLECTOR = "-XX:+UseSerialGC";

	/** Options with which a JVM does not use an archive, or uses another one. */
	private static final List<String> OWN_ARCHIVE = List.of("-Xshare", "-XX:SharedArchiveFile", "-XX:ArchiveClasses",
			"-XX:+AutoCreateSharedArchive", "-XX:AOT", "-javaagent", "-agentlib", "-agentpath");

	private final List<String> options = new ArrayList<>();

	private final List<String> inherited;

	/**
	 * Creates the options.
	 * @param given the options of the builder, which override the defaults
	 */
	JvmOptions(List<String> given) {
		this.inherited = Stream.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")
			.map(System::getenv)
			.filter(Objects::nonNull)
			.flatMap((variable) -> Stream.of(variable.strip().split("\\s+", -1)))
			.toList();
		List<String> all = Stream.concat(given.stream(), this.inherited.stream()).toList();
		if (all.stream().noneMatch((option) -> option.startsWith("-XX:TieredStopAtLevel"))) {
			this.options.add(QUICK_COMPILER);
		}
		if (all.stream().noneMatch((option) -> option.startsWith("-XX:+Use") && option.endsWith("GC"))) {
			this.options.add(SMALL_COLLECTOR);
		}
		this.options.addAll(given);
	}

	List<String> list() {
		return List.copyOf(this.options);
	}

	/** What decides whether an archive fits. */
	String fingerprint() {
		return this.options + " " + this.inherited;
	}

	boolean allowArchive() {
		return Stream.concat(this.options.stream(), this.inherited.stream())
			.noneMatch((option) -> OWN_ARCHIVE.stream().anyMatch(option::startsWith));
	}

	/**
	 * The options to write an archive when the JVM exits.
	 * @param archive the file to write
	 */
	static List<String> recording(Path archive) {
		return List.of((hasAotCache() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive);
	}

	/**
	 * The options to start with an archive. The JVM exits if it cannot use it, and maps
	 * it at the address that it was written for.
	 * @param archive the file
	 */
	static List<String> using(Path archive) {
		List<String> used = hasAotCache() ? List.of("-XX:AOTCache=" + archive, "-XX:AOTMode=on")
				: List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:on");
		return Stream.concat(Stream.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"), used.stream())
			.toList();
	}

	private static boolean hasAotCache() {
		return Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
	}

	/** The JVM that runs emulators: that of the tests. */
	static Path java() {
		return Path.of(System.getProperty("java.home"), "bin", "java");
	}

}
