package io.github.ovfemulator.recording;

import io.github.ovfemulator.importsession.ImportSessionService;
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
			ImportSessionService sessions, RecordedAnswers answers) {
		int maxSize = (int) properties.maxSize().toBytes();
		return new RecordingService(() -> new RecordingReader(maxSize, catalogue.getObject(), answers), sessions,
				answers, properties.budget());
	}

}
