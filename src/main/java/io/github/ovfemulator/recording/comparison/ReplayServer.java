package io.github.ovfemulator.recording.comparison;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.ovfemulator.inventory.InventoryStore;
import io.github.ovfemulator.inventory.file.InventoryFileReader;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.CustomizableThreadCreator;

/**
 * A second emulator in this process, with an inventory of its own and default settings.
 * It opens no port, reads no file but those of the program, and writes none but the
 * temporary ones of a content library. Of the configuration of the running server it has
 * the limits of packages and requests. Its threads, which the log names, begin with
 * {@value #THREADS}.
 */
final class ReplayServer implements ReplayTarget, AutoCloseable {

	/** The groups of properties that are the same as those of the running server. */
	private static final List<String> SHARED = List.of("emulator.ovf", "emulator.request", "emulator.response");

	/** A call is answered within this time, or not at all. */
	private static final Duration MAX_CALL = Duration.ofSeconds(20);

	/** What the second emulator may occupy of the heap besides the running one. */
	private static final int HEAP_PERCENT = 4;

	private static final String THREADS = "comparison";

	private static final char DELETE = 0x7F;

	private final ConfigurableApplicationContext context;

	private final LocalConnector connector;

	private ReplayServer(ConfigurableApplicationContext context, LocalConnector connector) {
		this.context = context;
		this.connector = connector;
	}

	/**
	 * Starts an emulator.
	 * @param application the main class of the application
	 * @param environment the environment of the running server
	 * @param inventory the inventory in the form of an inventory file, or {@code null}
	 * for the built-in one
	 * @throws io.github.ovfemulator.inventory.file.InvalidFixtureException if the
	 * inventory is invalid
	 */
	static ReplayServer start(Class<?> application, Environment environment, @Nullable JsonNode inventory) {
		LocalServerCustomizer customizer = new LocalServerCustomizer();
		SpringApplication emulator = new SpringApplication(application);
		emulator.setEnvironment(environment(environment));
		// the wiring that the build has computed is found by its name
		emulator.setMainApplicationClass(application);
		emulator.setBannerMode(Banner.Mode.OFF);
		emulator.setLogStartupInfo(false);
		emulator.setRegisterShutdownHook(false);
		// the logging of the process is that of the running server
		emulator.setListeners(emulator.getListeners()
			.stream()
			.filter((listener) -> !(listener instanceof LoggingApplicationListener))
			.toList());
		emulator.addInitializers(
				(context) -> context.getBeanFactory().registerSingleton("localServerCustomizer", customizer));
		ConfigurableApplicationContext context = emulator.run();
		try {
			context.getBeansOfType(CustomizableThreadCreator.class)
				.values()
				.forEach((threads) -> threads.setThreadNamePrefix(THREADS + "-"));
			if (inventory != null) {
				context.getBean(InventoryStore.class).replace(InventoryFileReader.read(inventory));
			}
			return new ReplayServer(context, customizer.connector());
		}
		catch (RuntimeException ex) {
			context.close();
			throw ex;
		}
	}

	private static StandardEnvironment environment(Environment running) {
		Map<String, Object> properties = new LinkedHashMap<>();
		for (String group : SHARED) {
			Binder.get(running)
				.bind(group, Bindable.mapOf(String.class, String.class))
				.ifBound((values) -> values.forEach((name, value) -> properties.put(group + "." + name, value)));
		}
		long share = Runtime.getRuntime().maxMemory() / 100 * HEAP_PERCENT;
		List.of("sessions", "inventory", "library")
			.forEach((group) -> properties.put("emulator." + group + ".max-memory", share + "B"));
		properties.put("emulator.auth", "off");
		properties.put("emulator.contract", "off");
		properties.put("emulator.dashboard", "false");
		properties.put("emulator.https.port", "-1");
		properties.put("emulator.journal.capacity", "0");
		// nothing is fetched: a recording has none of the files
		properties.put("emulator.pull.allowed-hosts", "none.invalid");
		properties.put("server.port", "0");
		properties.put("spring.config.location", "classpath:/application.properties");
		StandardEnvironment environment = new StandardEnvironment() {

			/** No system properties and environment variables. */
			@Override
			protected void customizePropertySources(MutablePropertySources propertySources) {
				propertySources.addLast(new MapPropertySource("replay", properties));
			}

		};
		return environment;
	}

	@Override
	public Response send(String method, String target, byte[] body) throws ReplayException {
		if (!isVisible(method) || !isVisible(target)) {
			throw new ReplayException("The method or the URL of the request is not valid.");
		}
		String head = "%s %s HTTP/1.0\r\nHost: localhost\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
			.formatted(method, target, body.length);
		byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
		ByteBuffer request = ByteBuffer.allocate(start.length + body.length).put(start).put(body).flip();
		try {
			ByteBuffer response = this.connector.getResponse(request, method.equals("HEAD"), MAX_CALL.toMillis(),
					TimeUnit.MILLISECONDS);
			if (response == null) {
				throw new ReplayException("There was no answer within %s seconds.".formatted(MAX_CALL.toSeconds()));
			}
			byte[] bytes = new byte[response.remaining()];
			response.get(bytes);
			return parse(bytes);
		}
		catch (ReplayException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ReplayException("The request could not be sent: " + ex.getClass().getSimpleName() + ".");
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** Whether a text can be a part of the first line of a request. */
	private static boolean isVisible(String text) {
		return text.chars().allMatch((each) -> each > ' ' && each < DELETE);
	}

	/** Parses a response of HTTP whose body ends with the bytes. */
	private static Response parse(byte[] bytes) throws ReplayException {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		int end = text.indexOf("\r\n\r\n");
		int status = text.indexOf(' ') + 1;
		if (end < 0 || status <= 0 || status + 3 > end) {
			throw new ReplayException("The response is not valid HTTP.");
		}
		return new Response(Integer.parseInt(text.substring(status, status + 3)),
				Arrays.copyOfRange(bytes, end + 4, bytes.length));
	}

	/**
	 * Replaces the port by a connector within the process.
	 */
	private static final class LocalServerCustomizer
			implements WebServerFactoryCustomizer<JettyServletWebServerFactory>, JettyServerCustomizer {

		private @Nullable LocalConnector connector;

		@Override
		public void customize(JettyServletWebServerFactory factory) {
			factory.addServerCustomizers(this);
		}

		@Override
		public void customize(Server server) {
			HttpConnectionFactory http = server.getConnectors()[0].getConnectionFactory(HttpConnectionFactory.class);
			this.connector = new LocalConnector(server, http);
			server.setConnectors(new Connector[] { this.connector });
			if (server.getThreadPool() instanceof QueuedThreadPool threads) {
				threads.setName(THREADS);
			}
			else if (server.getThreadPool() instanceof VirtualThreadPool threads) {
				threads.setName(THREADS + "-");
			}
		}

		LocalConnector connector() {
			if (this.connector == null) {
				throw new IllegalStateException("The server has no connector");
			}
			return this.connector;
		}

	}

}
