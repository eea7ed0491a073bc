package io.github.ovfemulator.ovf;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.InlineType;
import io.github.ovfemulator.ovf.descriptor.Localization;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.ovf.descriptor.Property;
import io.github.ovfemulator.ovf.packaging.CertificateReader;
import io.github.ovfemulator.ovf.packaging.CertificateReading;
import io.github.ovfemulator.ovf.packaging.InvalidOvaException;
import io.github.ovfemulator.ovf.packaging.ManifestReader;
import io.github.ovfemulator.ovf.packaging.ManifestReading;
import io.github.ovfemulator.ovf.packaging.OvaLimits;
import io.github.ovfemulator.ovf.packaging.OvaMember;
import io.github.ovfemulator.ovf.packaging.OvaReader;
import io.github.ovfemulator.ovf.parameters.OvfParams;
import io.github.ovfemulator.ovf.parameters.resolver.DeployablePackage;
import io.github.ovfemulator.ovf.parameters.resolver.ParameterResolver;
import io.github.ovfemulator.ovf.reader.DescriptorReading;
import io.github.ovfemulator.ovf.reader.MalformedPreviewException;
import io.github.ovfemulator.ovf.reader.MessageBundleReader;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import io.github.ovfemulator.ovf.reader.PreviewDescriptorDecoder;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fuzz tests of the readers: each input is read, or refused with the documented exception
 * or issues.
 */
class PackageFuzzTests {

	/** Small limits, so that inputs exceed them. */
	private static final OvfLimits LIMITS = new OvfLimits(1 << 16, 16, 2_000, 32, 1 << 10, 1 << 12, 50, 100, 1000, 4,
			100);

	private static final OvfDescriptorReader DESCRIPTORS = new OvfDescriptorReader(LIMITS);

	private static final MessageBundleReader BUNDLES = new MessageBundleReader(LIMITS);

	private static final ManifestReader MANIFESTS = new ManifestReader(LIMITS);

	private static final CertificateReader CERTIFICATES = new CertificateReader(LIMITS);

	private static final PreviewDescriptorDecoder DECODER = new PreviewDescriptorDecoder(LIMITS);

	@FuzzTest(maxDuration = "10m")
	void readDescriptorWhenFuzzedThenReadOrRefused(byte[] content) {
		DescriptorReading reading = read(content, content.length % 2 == 0);
		if (reading != null) {
			assertThat(reading.errors()).hasSizeLessThanOrEqualTo(LIMITS.maxIssues() + 1);
			OvfDescriptor descriptor = reading.descriptor();
			descriptor.deploymentOptions().forEach((option) -> descriptor.forOption(option.id()));
			descriptor.virtualSystems()
				.map(VirtualSystem::operatingSystem)
				.filter(Objects::nonNull)
				.forEach((system) -> assertThat(system.guests()).hasSizeLessThan(3).doesNotContain(""));
			if (reading.errors().isEmpty()) {
				descriptor.properties().forEach(PackageFuzzTests::assertDefaultsFit);
				assertThat(parameters(descriptor)).isNotEmpty();
			}
		}
	}

	@FuzzTest(maxDuration = "10m")
	void readMessageBundleWhenFuzzedThenReadOrRefused(byte[] content) {
		assertThat(BUNDLES.read("da.msg", content, null).bundle()).isNotNull();
		assertThat(BUNDLES.read("da.msg", content, "gzip").bundle()).isNotNull();
	}

	@FuzzTest(maxDuration = "10m")
	void readManifestWhenFuzzedThenReadOrRefused(byte[] content) {
		ManifestReading reading = MANIFESTS.read("vm.mf", content);
		assertThat(reading.errors()).hasSizeLessThanOrEqualTo(LIMITS.maxIssues() + 1);
		String text = new String(content, StandardCharsets.UTF_8);
		reading.manifest().entries().forEach((entry) -> {
			String line = text.split("\n", -1)[entry.line() - 1];
			assertThat(line).startsWith(entry.algorithm() + "(");
			assertThat(entry.name()).isNotEmpty().isEqualTo(PackagePath.normalize(entry.name()));
			assertThat(entry.digest()).matches("[0-9a-f]{" + entry.algorithm().digits() + "}");
		});
		if (reading.errors().isEmpty()) {
			long lines = text.chars().filter((character) -> character == '\n').count() + (text.endsWith("\n") ? 0 : 1);
			assertThat(reading.manifest().entries()).hasSize(text.isEmpty() ? 0 : Math.toIntExact(lines));
		}
	}

	private static void assertDefaultsFit(Property property) {
		InlineType type = Objects.requireNonNull(InlineType.of(property.type()));
		if (type.isRestricted()) {
			Stream.concat(Stream.ofNullable(property.value()), property.optionValues().values().stream())
				.filter((value) -> !value.isEmpty())
				.forEach((value) -> assertThat(type.permits(value)).as(property.type()).isTrue());
		}
	}

	@FuzzTest(maxDuration = "10m")
	void readCertificateWhenFuzzedThenReadOrRefused(byte[] content) {
		CertificateReading reading = CERTIFICATES.read("vm.cert", content);
		assertThat(reading.file() == null).isNotEqualTo(reading.errors().isEmpty());
	}

	@FuzzTest(maxDuration = "10m")
	void decodePreviewWhenFuzzedThenReadOrRefused(byte[] content) {
		try {
			byte[] descriptor = DECODER.decode(new String(content, StandardCharsets.UTF_8));
			assertThat(descriptor).hasSizeLessThanOrEqualTo(4 * LIMITS.maxSize());
			read(descriptor, false);
		}
		catch (MalformedPreviewException ex) {
			assertThat(ex.reason().defaultMessage()).isNotBlank();
		}
	}

	@FuzzTest(maxDuration = "10m")
	void readArchiveWhenFuzzedThenReadOrRefused(byte[] content) throws IOException {
		OvaReader reader = new OvaReader(new ByteArrayInputStream(content), new OvaLimits(20, 4096, 100));
		Set<String> names = new HashSet<>();
		try {
			for (OvaMember member = reader.next(); member != null; member = reader.next()) {
				assertThat(names.add(member.name())).isTrue();
				assertThat(member.name()).isNotEmpty().doesNotStartWith("/").doesNotContain("\\", "\0");
				assertThat(member.name().split("/", -1)).doesNotContain("..");
				// every other content stays unread
				if (names.size() % 2 == 1) {
					assertThat(member.content().readAllBytes()).hasSize(Math.toIntExact(member.size()));
				}
			}
		}
		catch (InvalidOvaException ex) {
			assertThat(ex.reason().defaultMessage()).isNotBlank();
		}
		catch (EOFException ex) {
			assertThat(content.length).as("only a truncated archive causes an EOFException").isPositive();
		}
	}

	private static List<OvfParams> parameters(OvfDescriptor descriptor) {
		DeployablePackage source = new DeployablePackage("vm.ovf", false, descriptor,
				Localization.of(descriptor, Map.of(), null), null, LIMITS.maxMachines());
		return ParameterResolver.resolve(List.of(), source, null).parameters();
	}

	private static @Nullable DescriptorReading read(byte[] content, boolean lax) {
		try {
			return DESCRIPTORS.read("vm.ovf", content, lax);
		}
		catch (UnreadableDescriptorException ex) {
			assertThat(ex.issue().message().defaultMessage()).isNotBlank();
			return null;
		}
	}

}
