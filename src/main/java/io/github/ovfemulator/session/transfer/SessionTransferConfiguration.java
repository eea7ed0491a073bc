package io.github.ovfemulator.session.transfer;

import java.time.Clock;
import java.util.List;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.packaging.CertificateReader;
import io.github.ovfemulator.ovf.packaging.ManifestReader;
import io.github.ovfemulator.ovf.packaging.OvaLimits;
import io.github.ovfemulator.ovf.packaging.TrustedCertificates;
import io.github.ovfemulator.ovf.reader.MessageBundleReader;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import io.github.ovfemulator.session.files.ArchiveProperties;
import io.github.ovfemulator.session.files.CertificateProperties;
import io.github.ovfemulator.session.files.PackageLimits;
import io.github.ovfemulator.session.files.PackageOriginProvider;
import io.github.ovfemulator.session.files.PackageReaders;
import io.github.ovfemulator.session.files.PullEnvironment;
import io.github.ovfemulator.session.files.XmlProperties;
import io.github.ovfemulator.simulation.faults.FaultInjector;
import io.github.ovfemulator.transfer.UploadTargets;
import io.github.ovfemulator.transfer.pull.PullProperties;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.web.ResponseProperties;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Configures the readers and transfers of packages.
 */
@Configuration(proxyBeanMethods = false)
class SessionTransferConfiguration {

	@Bean
	OvfLimits ovfLimits(PackageLimits limits, XmlProperties xml) {
		return new OvfLimits((int) limits.maxDescriptorSize().toBytes(), xml.maxDepth(), xml.maxElements(),
				xml.maxAttributes(), (int) xml.maxAttributeSize().toBytes(), (int) xml.maxTextSize().toBytes(),
				limits.maxIssues(), limits.maxChunks(), limits.maxManifestLines(), limits.maxCertificates(),
				limits.maxMachines());
	}

	@Bean
	OvaLimits ovaLimits(ArchiveProperties limits) {
		return new OvaLimits(limits.maxMembers(), (int) limits.maxHeaderSize().toBytes(), limits.maxNameLength());
	}

	@Bean
	OvfDescriptorReader ovfDescriptorReader(OvfLimits limits) {
		return new OvfDescriptorReader(limits);
	}

	@Bean
	PackageReaders packageReaders(Clock clock, OvfDescriptorReader descriptors, OvfLimits ovfLimits,
			OvaLimits ovaLimits, PackageLimits limits, CertificateProperties trust, ResponseProperties responses,
			MemoryBudget memory) {
		return new PackageReaders(clock, descriptors,
				new MessageBundleReader(ovfLimits.withMaxSize((int) limits.maxMessageBundleSize().toBytes())),
				new ManifestReader(ovfLimits.withMaxSize((int) limits.maxManifestSize().toBytes())),
				new CertificateReader(ovfLimits), new TrustedCertificates(trust.certificates()), ovfLimits, ovaLimits,
				(int) responses.maxSize().toBytes(), memory);
	}

	@Bean
	TransferEnvironment transferEnvironment(PackageReaders readers, PackageLimits limits, UploadTargets uploads,
			PullEnvironment pulling, FaultInjector faults) {
		return new TransferEnvironment(readers, limits, uploads, pulling, faults);
	}

	/**
	 * Pulls end when the server stops; the stop does not wait for them.
	 */
	@Bean(defaultCandidate = false)
	ThreadPoolTaskExecutor pullThreads(PullProperties properties) {
		ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
		threads.setThreadNamePrefix("pull-");
		threads.setCorePoolSize(properties.maxFetches());
		threads.setMaxPoolSize(properties.maxFetches());
		threads.setAllowCoreThreadTimeOut(true);
		// otherwise the first phase of the stop waits for running pulls
		threads.setAcceptTasksAfterContextClose(true);
		return threads;
	}

	@Bean
	PullEnvironment pulling(List<PackageOriginProvider> origins,
			@Qualifier("pullThreads") ThreadPoolTaskExecutor pullThreads, PullProperties properties) {
		return new PullEnvironment(origins, pullThreads, properties.parallel());
	}

}
