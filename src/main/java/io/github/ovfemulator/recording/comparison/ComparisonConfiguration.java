package io.github.ovfemulator.recording.comparison;

import java.util.Objects;

import io.github.ovfemulator.contentlibrary.LibraryStore;
import io.github.ovfemulator.recording.RecordProperties;
import io.github.ovfemulator.recording.RecordedCallReader;
import io.github.ovfemulator.recording.Recorder;
import io.github.ovfemulator.recording.RecordingProperties;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

/**
 * Configures the comparison of recordings.
 */
@Configuration(proxyBeanMethods = false)
class ComparisonConfiguration {

	/** The part of the heap that a file may have that is uploaded in a comparison. */
	private static final int UPLOAD_SHARE = 16;

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

}
