package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.ovfemulator.support.EmulatorClient;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests changes of items of the fixtures.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.fixtures=src/test/resources/fixtures/example", "emulator.https.port=-1" })
class FixtureLibraryServerTests {

	private static final Path DISK = Path.of("src/test/resources/fixtures/example/library/tiny/disk.vmdk");

	@Autowired
	private EmulatorClient client;

	@Test
	void completeWhenItemIsAFixtureThenItsFilesStayUntilReset() throws IOException {
		byte[] before = Files.readAllBytes(DISK);
		LibraryClient library = new LibraryClient(this.client, "library-1");
		assertThat(library.files("tiny")).containsExactly("disk.vmdk", "tiny.ovf");
		String session = library.update("tiny");
		library.push(session, "disk.vmdk", new byte[99]).act(session, "complete");
		assertThat(library.session(session).path("state").stringValue()).isEqualTo("ACTIVE");
		this.client
			.post(LibraryClient.UPDATE_FILE + "/id:" + session + "?~action=remove", "{\"file_name\": \"disk.vmdk\"}")
			.assertVoid();
		library.push(session, "disk.vmdk", before)
			.push(session, "notes.txt", new byte[5])
			.act(session, "complete")
			.assertVoid();
		assertThat(library.files("tiny")).contains("notes.txt");
		assertThat(Files.readAllBytes(DISK)).isEqualTo(before);
		this.client.call("POST", "/__admin/reset", null);
		assertThat(library.files("tiny")).containsExactly("disk.vmdk", "tiny.ovf");
	}

}
