package io.github.ovfemulator.recording;

import io.github.ovfemulator.importsession.ImportSessionService;
import io.github.ovfemulator.session.SessionStore;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.web.OperationInvoker;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the recordings.
 */
@Configuration(proxyBeanMethods = false)
class RecordingConfiguration {

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
	Recorder recorder(RecordProperties properties) {
		return new Recorder(properties);
	}

	@Bean
	RecordingSaver recordingSaver(RecordingService recordings, Recorder recorder, RecordingProperties limits,
			RecordProperties properties) {
		return new RecordingSaver(recordings, recorder, limits.maxSize().toBytes(), properties.directory());
	}

}
