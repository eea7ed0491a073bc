package io.github.ovfemulator.recording;

import io.github.ovfemulator.importsession.ImportSessionService;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the recordings.
 */
@Configuration(proxyBeanMethods = false)
class RecordingConfiguration {

	@Bean
	RecordedAnswers recordedAnswers() {
		return new RecordedAnswers();
	}

	@Bean
	RecordingService recordingService(RecordingProperties properties, ObjectProvider<OperationCatalogue> catalogue,
			ImportSessionService sessions, RecordedAnswers answers) {
		return new RecordingService((int) properties.maxSize().toBytes(), catalogue::getObject, sessions, answers);
	}

}
