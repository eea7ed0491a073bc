package io.github.ovfemulator.recording;

import java.util.Objects;

import io.github.ovfemulator.contentlibrary.LibraryStore;
import io.github.ovfemulator.importsession.ImportSessionService;
import io.github.ovfemulator.session.SessionStore;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.web.OperationInvoker;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/**
 * Configures the recordings.
 */
@Configuration(proxyBeanMethods = false)
class RecordingConfiguration {

	/** The part of the heap that a file may have that is uploaded in a comparison. */
	private static final int UPLOAD_SHARE = 16;

	@Bean
	RecordedAnswers recordedAnswers(OperationInvoker invoker) {
		return new RecordedAnswers(invoker);
	}

	@Bean
	RecordingService recordingService(RecordingProperties properties, ObjectProvider<OperationCatalogue> catalogue,
			ImportSessionService sessions, SessionStore store, RecordedAnswers answers) {
		int maxSize = (int) properties.maxSize().toBytes();
		return new RecordingService(() -> new RecordingReader(maxSize, catalogue.getObject(), answers), sessions, store,
				answers, properties.budget());
	}

	@Bean
	RecordingComparison recordingComparison(RecordingProperties properties,
			ObjectProvider<OperationCatalogue> catalogue, ApplicationContext context, Recorder recorder,
			RecordProperties record, LibraryStore libraries) {
		int maxSize = (int) properties.maxSize().toBytes();
		return new RecordingComparison(maxSize, () -> new RecordedCallReader(catalogue.getObject()),
				(inventory) -> ReplayServer.start(application(context), context.getEnvironment(), inventory),
				(record.vcenter() != null) ? recorder : null,
				new LibraryFiles(libraries, Math.min(maxSize, Runtime.getRuntime().maxMemory() / UPLOAD_SHARE)));
	}

	/** The main class, which this package does not know. */
	private static Class<?> application(ApplicationContext context) {
		String name = context.getBeanNamesForAnnotation(SpringBootConfiguration.class)[0];
		return ClassUtils.getUserClass(Objects.requireNonNull(context.getType(name)));
	}

	@Bean
	Recorder recorder(RecordProperties properties) {
		return new Recorder(properties);
	}

	@Bean
	RecordingSaver recordingSaver(RecordingService recordings, Recorder recorder, RecordingProperties limits,
			RecordProperties properties) {
		return new RecordingSaver(recordings, recorder, limits.maxSize().toBytes(), properties.directory());
	}

}
