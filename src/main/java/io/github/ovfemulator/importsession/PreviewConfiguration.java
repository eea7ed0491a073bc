package io.github.ovfemulator.importsession;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import io.github.ovfemulator.ovf.reader.PreviewDescriptorDecoder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the preview.
 */
@Configuration(proxyBeanMethods = false)
class PreviewConfiguration {

	@Bean
	PreviewService previewService(OvfDescriptorReader descriptors, OvfLimits ovfLimits) {
		return new PreviewService(descriptors, new PreviewDescriptorDecoder(ovfLimits));
	}

}
