package io.github.ovfemulator.importsession;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.ovfemulator.importsession.Preview.PreviewFile;
import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.OvfFileInfo.FileType;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.parameters.DeploymentOptionParams;
import io.github.ovfemulator.ovf.parameters.DeploymentOptionParams.DeploymentOption;
import io.github.ovfemulator.ovf.parameters.EulaParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams;
import io.github.ovfemulator.ovf.parameters.NetworkMappingParams.SourceNetwork;
import io.github.ovfemulator.ovf.parameters.PropertyParams;
import io.github.ovfemulator.ovf.reader.CorpusRow;
import io.github.ovfemulator.ovf.reader.PreviewDescriptorDecoder;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Tests that {@code preview}, a session and {@code try_instantiate} agree with each other
 * and with real descriptors whose contents were counted independently. Runs if the
 * environment variable {@code OVF_CORPUS} is the folder with {@code index.tsv} and
 * {@code descriptors}.
 */
class CorpusAgreementTests {

	private static final Map<String, FileType> TYPES = Map.of("files_disk", FileType.DISK, "files_bundle",
			FileType.MSG_BUNDLE);

	private final PreviewService previews = new PreviewService(
			TestImportSessions.readers(Clock.systemUTC(), new MemoryBudget("test", Long.MAX_VALUE)),
			new PreviewDescriptorDecoder(OvfLimits.defaults()));

	@TestFactory
	Stream<DynamicTest> descriptorWhenReadThenPreviewAndSessionAgree() throws IOException {
		String folder = System.getenv("OVF_CORPUS");
		assumeTrue(folder != null, "The environment variable OVF_CORPUS does not name a corpus of descriptors");
		Path root = Path.of(String.valueOf(folder));
		return CorpusRow.all(root.resolve("index.tsv"))
			.stream()
			.map((row) -> DynamicTest.dynamicTest(row.file(),
					() -> check(row, Files.readAllBytes(root.resolve("descriptors").resolve(row.file())))));
	}

	private void check(CorpusRow row, byte[] content) {
		String text = new String(content, StandardCharsets.UTF_8);
		TestImportSessions session = TestImportSessions.fresh().upload("descriptor.ovf", content);
		if (session.state() == ImportState.IMPORT_ERROR) {
			checkRefused(row, text, issuesOf(session.info()));
			return;
		}
		Preview preview = this.previews.preview(text);
		assertThat(preview.errors()).isEmpty();
		assertThat(preview.warnings()).isEqualTo(session.info().warnings());
		assertThat(preview.files()).extracting(PreviewFile::name).isEqualTo(row.texts("files", 1));
		assertThat(session.info().files().subList(1, session.info().files().size())).extracting(OvfFileInfo::name)
			.isEqualTo(row.texts("files", 1));
		TYPES.forEach((column, type) -> assertThat(namesOf(session, type)).as(column).isEqualTo(hrefs(row, column)));
		session.info()
			.files()
			.stream()
			.filter((file) -> file.fileType() == FileType.MSG_BUNDLE)
			.forEach((file) -> session.upload(file.name(),
					"<Strings xmlns=\"http://schemas.dmtf.org/ovf/envelope/1\"/>"));
		checkParameters(row, session.tryInstantiate().parameters());
	}

	/** What stops a session is an error of preview, or all that preview says. */
	private void checkRefused(CorpusRow row, String text, List<ParseIssue> issues) {
		try {
			Preview preview = this.previews.preview(text);
			assertThat(preview.errors()).flatExtracting((error) -> some(error.issues())).isEqualTo(issues);
		}
		catch (VapiException ex) {
			assertThat(ex.error().data()).isEqualTo(issues.get(0));
			assertThat(row.get("well_formed").equals("false") || !row.get("ovf_generation").equals("1")).isTrue();
		}
	}

	private static void checkParameters(CorpusRow row, List<Structure> parameters) {
		assertThat(of(parameters, NetworkMappingParams.class).flatMap((each) -> some(each.sourceNetworks()).stream()))
			.extracting(SourceNetwork::name)
			.isSubsetOf(row.texts("networks"));
		assertThat(
				of(parameters, DeploymentOptionParams.class).flatMap((each) -> some(each.deploymentOptions()).stream()))
			.extracting(DeploymentOption::key)
			.isEqualTo(row.texts("deployment_options"));
		assertThat(of(parameters, DeploymentOptionParams.class).map((each) -> String.valueOf(each.selectedKey())))
			.allMatch((key) -> key.equals(row.get("deployment_default")));
		assertThat(of(parameters, PropertyParams.class).flatMap((each) -> some(each.properties()).stream()))
			.extracting(CorpusAgreementTests::fullKey)
			.isSubsetOf(row.texts("properties_fq"));
		assertThat(of(parameters, EulaParams.class).mapToLong((each) -> some(each.eulas()).size()).sum())
			.isEqualTo(row.number("eula_count"));
	}

	private static String fullKey(PropertyParams.Property property) {
		return Stream.of(property.classId(), property.id(), property.instanceId())
			.filter((part) -> part != null && !part.isEmpty())
			.reduce((one, other) -> one + "." + other)
			.orElse("");
	}

	private static <T> Stream<T> of(List<Structure> parameters, Class<T> type) {
		return parameters.stream().filter(type::isInstance).map(type::cast);
	}

	private static List<String> namesOf(TestImportSessions session, FileType type) {
		return session.info()
			.files()
			.stream()
			.filter((file) -> file.fileType() == type)
			.map(OvfFileInfo::name)
			.toList();
	}

	private static List<String> hrefs(CorpusRow row, String column) {
		List<String> hrefs = new ArrayList<>();
		List<String> ids = row.texts("files", 0);
		for (int i = 0; i < ids.size(); i++) {
			if (row.texts(column).contains(ids.get(i))) {
				hrefs.add(row.texts("files", 1).get(i));
			}
		}
		return hrefs;
	}

	private static List<ParseIssue> issuesOf(ImportSessionInfo info) {
		return info.errors().stream().flatMap((error) -> some(error.issues()).stream()).toList();
	}

	private static <T> List<T> some(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

}
