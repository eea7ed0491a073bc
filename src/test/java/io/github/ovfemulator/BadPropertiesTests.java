package io.github.ovfemulator;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.util.ExceptionUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests that invalid properties abort the startup.
 */
class BadPropertiesTests {

	private static final String NUMBER = "java.lang.Integer";

	private static final String SIZE = "org.springframework.util.unit.DataSize";

	private static final String TIME = "java.time.Duration";

	private static final List<Limit> LIMITS = List.of(size("emulator.admin.max-state-size", 1),
			size("emulator.contract-backlog", 0), size("emulator.contract-max-size", 0),
			memory("emulator.contract-max-memory"), number("emulator.contract-max-violations", 1),
			time("emulator.faults.max-delay", 0), memory("emulator.faults.max-memory"),
			number("emulator.faults.max-rules", 1), number("emulator.https.port", -1, 65_535),
			number("emulator.inventory.max-machines", 1), memory("emulator.inventory.max-memory"),
			number("emulator.journal.capacity", 0), size("emulator.journal.max-body-size", 0),
			memory("emulator.journal.max-memory"), memory("emulator.library.max-memory"),
			size("emulator.record.max-body-size", 1), memory("emulator.record.max-memory"),
			time("emulator.record.read-timeout", 1), size("emulator.recordings.max-size", 1),
			memory("emulator.recordings.max-memory"), number("emulator.library.max-objects", 1),
			new Limit("emulator.library.max-size", SIZE, List.of("0B", "1MB", "100TB"), List.of("-1B", "-1MB"),
					List.of("many", "1.5MB", "99999999999999999999B")),
			new Limit("emulator.library.max-state-file", SIZE, List.of("0B", "1MB", "100TB"), List.of("-1B", "-1MB"),
					List.of("many", "1.5MB", "99999999999999999999B")),
			time("emulator.library.session-idle", 1), time("emulator.login.idle", 1), time("emulator.login.max", 1),
			number("emulator.login.max-per-user", 1), number("emulator.login.max-sessions", 1),
			size("emulator.ovf.archive.max-header-size", 1), number("emulator.ovf.archive.max-members", 1),
			number("emulator.ovf.archive.max-name-length", 1), size("emulator.ovf.max-certificate-size", 1),
			number("emulator.ovf.max-certificates", 1), number("emulator.ovf.max-chunks", 1),
			size("emulator.ovf.max-descriptor-size", 1), number("emulator.ovf.max-issues", 1),
			number("emulator.ovf.max-machines", 1), number("emulator.ovf.max-manifest-lines", 1),
			size("emulator.ovf.max-manifest-size", 1), size("emulator.ovf.max-message-bundle-size", 1),
			size("emulator.ovf.xml.max-attribute-size", 1), number("emulator.ovf.xml.max-attributes", 1),
			number("emulator.ovf.xml.max-depth", 1), number("emulator.ovf.xml.max-elements", 1),
			size("emulator.ovf.xml.max-text-size", 1), time("emulator.pace.duration", 0),
			number("emulator.pace.polls", 0), time("emulator.pull.connect-timeout", 1),
			number("emulator.pull.max-fetches", 1), number("emulator.pull.max-redirects", 0),
			time("emulator.pull.max-time", 1), number("emulator.pull.parallel", 1),
			time("emulator.pull.read-timeout", 1), time("emulator.request.drain-time", 0),
			number("emulator.request.max-depth", 1, 1000), number("emulator.request.max-headers", 1),
			size("emulator.request.max-size", 1), memory("emulator.request.max-total-size"),
			number("emulator.request.max-total-values", 1), size("emulator.response.max-size", 1024),
			time("emulator.sessions.finished", 1), time("emulator.sessions.idle", 1),
			number("emulator.sessions.max", 1), memory("emulator.sessions.max-memory"),
			number("emulator.sessions.max-per-scope", 1), number("emulator.sessions.max-per-user", 1),
			time("emulator.tasks.finished", 1), number("emulator.tasks.max", 1),
			number("emulator.transfer.max-uploads", 1));

	private final JsonNode declared;

	BadPropertiesTests() throws IOException {
		this.declared = JsonMapper.shared()
			.readTree(new ClassPathResource("META-INF/spring-configuration-metadata.json").getContentAsByteArray())
			.path("properties");
	}

	static List<Limit> limits() {
		return LIMITS;
	}

	@Test
	void propertyWhenNumericThenHasBounds() {
		assertThat(LIMITS).extracting(Limit::name, Limit::type)
			.containsExactlyInAnyOrderElementsOf(this.declared.valueStream()
				.filter((property) -> List.of(NUMBER, SIZE, TIME).contains(property.path("type").stringValue()))
				.map((property) -> tuple(property.path("name").stringValue(), property.path("type").stringValue()))
				.toList());
	}

	@ParameterizedTest
	@MethodSource("limits")
	void propertyWhenWithinBoundsThenIsAccepted(Limit limit) {
		assertThat(limit.good())
			.allSatisfy((value) -> assertThatCode(() -> bind(limit, value)).doesNotThrowAnyException());
	}

	@ParameterizedTest
	@MethodSource("limits")
	void propertyWhenOutOfBoundsThenIsRefusedByName(Limit limit) {
		assertThat(limit.bad()).allSatisfy((value) -> assertThatException().isThrownBy(() -> bind(limit, value))
			.havingRootCause()
			.isInstanceOf(IllegalArgumentException.class)
			.withMessageStartingWith(limit.name() + " must be "));
	}

	@ParameterizedTest
	@MethodSource("limits")
	void propertyWhenMalformedThenIsRefusedByName(Limit limit) {
		assertThat(limit.unreadable()).allSatisfy((value) -> assertThatException().isThrownBy(() -> bind(limit, value))
			.satisfies((ex) -> assertThat(ex).hasMessageContaining(limit.name())
				.hasStackTraceContaining(value.isEmpty() ? limit.name() : value)));
	}

	@ParameterizedTest
	@CsvSource({ "emulator.seed, x", "emulator.external-url, ftp://x.test", "emulator.external-url, localhost",
			"emulator.admin.token, ' '", "emulator.admin.token, geheimü", "emulator.admin.token, a b",
			"emulator.ovf.max-machines, 0", "emulator.request.max-size, many", "emulator.pace.mode, fast",
			"emulator.allowed-origins, null", "emulator.allowed-origins, *", "emulator.allowed-origins, http://x.test/",
			"emulator.auth, perhaps", "emulator.server-guid, x" })
	void startWhenPropertyIsBadThenFailsWithItsName(String name, String value) {
		new ApplicationContextRunner().withUserConfiguration(Properties.class)
			.withPropertyValues(name + "=" + value)
			.run((context) -> assertThat(context.getStartupFailure()).hasStackTraceContaining(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a b", "http://x.test", "x.test:443", "münchen.example", "a..example", ".example", "a,",
			"*", "a.*.example", "1:2", "x/y" })
	void startWhenHostNameIsBadThenFailsWithPropertyAndValue(String value) {
		assertThat(Stream.of("emulator.https.names", "emulator.allowed-hosts", "emulator.pull.allowed-hosts"))
			.allSatisfy((name) -> {
				String shown = value.endsWith(",") ? "''" : "'" + value + "'";
				new ApplicationContextRunner().withUserConfiguration(Properties.class)
					.withPropertyValues(name + "=" + value)
					.run((context) -> assertThat(context.getStartupFailure())
						.hasStackTraceContaining(name + " must be a list of host names in ASCII")
						.hasStackTraceContaining("not " + shown));
			});
	}

	@Test
	void startWhenPasswordIsSetAloneThenHidesIt() {
		assertRefusedAndNotTold("emulator.password", "hunter2-Zx81");
	}

	private static void assertRefusedAndNotTold(String name, String value) {
		new ApplicationContextRunner().withUserConfiguration(Properties.class)
			.withPropertyValues(name + "=" + value)
			.run((context) -> assertThat(
					ExceptionUtils.readStackTrace(Objects.requireNonNull(context.getStartupFailure())))
				.contains(name)
				.doesNotContain(value));
	}

	/** Binds a property as at startup. */
	private Object bind(Limit limit, String value) throws ClassNotFoundException {
		String source = this.declared.valueStream()
			.filter((property) -> property.path("name").stringValue().equals(limit.name()))
			.findFirst()
			.orElseThrow()
			.path("sourceType")
			.stringValue();
		Class<?> properties = Class.forName(source);
		String prefix = properties.getAnnotation(ConfigurationProperties.class).value();
		return new Binder(new MapConfigurationPropertySource(Map.of(limit.name(), value))).bindOrCreate(prefix,
				Bindable.of(properties));
	}

	private static Limit number(String name, int least) {
		return number(name, least, Integer.MAX_VALUE);
	}

	private static Limit number(String name, int least, int greatest) {
		List<String> below = List.of(String.valueOf(least - 1L), "-2147483648");
		List<String> above = (greatest < Integer.MAX_VALUE) ? List.of(String.valueOf(greatest + 1), "2147483647")
				: List.of();
		return new Limit(name, NUMBER, List.of(String.valueOf(least), String.valueOf(greatest)),
				Stream.of(below, above).flatMap(List::stream).toList(),
				List.of("many", "1.5", "2147483648", "99999999999999999999"));
	}

	private static Limit size(String name, int least) {
		return new Limit(name, SIZE, List.of(least + "B", "1MB", "2147483646B"),
				List.of((least - 1) + "B", "-1MB", "2GB", "1TB"), List.of("many", "1.5MB", "99999999999999999999B"));
	}

	/** A share of the heap. */
	private static Limit memory(String name) {
		return new Limit(name, SIZE, List.of("1B", "1MB"), List.of("0B", "-1MB", "100TB"),
				List.of("many", "1.5MB", "99999999999999999999B"));
	}

	private static Limit time(String name, int leastMillis) {
		boolean pace = name.equals("emulator.pace.duration");
		return new Limit(name, TIME, List.of(leastMillis + "ms", "PT1M", pace ? "365d" : "36500d"),
				List.of((leastMillis - 1) + "ms", "-PT1H", pace ? "366d" : "36501d", "PT2562047788015215H"),
				List.of("long", "PT1X", "99999999999999999999s"));
	}

	/**
	 * A property with limits.
	 *
	 * @param name the name
	 * @param type the type
	 * @param good values at the limits
	 * @param bad values beyond the limits
	 * @param unreadable a text that cannot be converted
	 */
	record Limit(String name, String type, List<String> good, List<String> bad, List<String> unreadable) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties
	@ConfigurationPropertiesScan
	static class Properties {

	}

}
