package io.github.ovfemulator.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.ImportClient;
import io.github.ovfemulator.support.TestPackage;
import io.github.ovfemulator.support.browser.Browser;
import io.github.ovfemulator.support.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes the picture of the README. With {@code -Ddashboard.picture=true}, it replaces the
 * one in the project.
 */
@EmulatorTest
@BrowserTest
class DashboardPictureBrowserTests {

	private static final Path PICTURE = Path.of("src/site/resources/dashboard.png");

	private static final int MAX_SIZE = 200_000;

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@TempDir
	private Path folder;

	@Test
	void pictureWhenTakenThenSmallEnoughForTheReadme(Browser browser) throws IOException {
		this.client.control().reset();
		String descriptor = new String(
				TestPackage.of(TestOvfDescriptors.virtualMachine("web-server")).disk("disk-1.vmdk", 1000).descriptor(),
				StandardCharsets.UTF_8);
		ImportClient session = ImportClient.create(this.client.inScope("checkout-test"), "NONE")
			.upload("descriptor.ovf",
					descriptor.replaceFirst("(ResourceType>)17", "$1seventeen").getBytes(StandardCharsets.UTF_8))
			.assertState("IMPORT_ERROR");
		browser.size(1200, 800);
		new DashboardPage(browser, this.port).open("sessions/" + session.id())
			.await(".issue mark", "seventeen")
			.await(".live", "Live");
		boolean kept = Boolean.getBoolean("dashboard.picture");
		Path picture = kept ? PICTURE : this.folder.resolve("dashboard.png");
		browser.screenshot(picture);
		assertThat(Files.size(picture)).isBetween(10_000L, (long) MAX_SIZE);
		assertThat(PICTURE).exists();
	}

}
