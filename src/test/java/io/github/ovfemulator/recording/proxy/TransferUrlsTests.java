package io.github.ovfemulator.recording.proxy;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link TransferUrls}.
 */
class TransferUrlsTests {

	private static final String REAL = "AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB";

	private static final String OWN = "01:02:03";

	private final TransferTargets targets = new TransferTargets();

	private final TransferUrls urls = new TransferUrls(this.targets, "https://vc.test:443");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"value": {"files" : [{"name":"a.vmdk", "file_url":"$U","ssl_thumb_print":"$T", "size": 1.50}]}, "x":"\u00e4"}
					{"files":[{"ssl_thumb_print":"$T","file_url":"$U","name":"a.vmdk"}]}
					{"value":{"name":"a.vmdk","upload_endpoint":{"uri":"$U","ssl_certificate_thumbprint":"$T"}}}
					{"files":[{"STRUCTURE":{"com.vmware.x":{"name":"a.vmdk","file_url":{"OPTIONAL":"$U"},"ssl_thumb_print":{"OPTIONAL":"$T"}}}}]}
					{"STRUCTURE":{"com.vmware.i":{"name":"a.vmdk","download_endpoint":{"OPTIONAL":{"STRUCTURE":{"com.vmware.e":{"uri":"$U","ssl_certificate_thumbprint":{"OPTIONAL":"$T"}}}}}}}}
					[{"name":"a.vmdk","file_download_endpoint":"$U"}]
					""")
	void urlWhenOfTransferThenIsReplacedInPlace(String template) {
		String real = "https://esx-7.test/nfc/52ab/disk-0.vmdk?t=1";
		String replaced = replace(template.replace("$U", real).replace("$T", REAL), OWN);
		String path = replaced.substring(replaced.indexOf("/transfer/"), replaced.indexOf("a.vmdk\"", 90) + 6);
		assertThat(replaced).isEqualTo(template.replace("$U", "https://here:8443" + path).replace("$T", OWN));
		TransferTarget target = this.targets.find(path).orElseThrow();
		assertThat(target.url()).hasToString(real);
		assertThat(target.session()).isEqualTo("s-1");
		assertThat(target.file()).isEqualTo("a.vmdk");
		assertThat(target.thumbprint() == null).isEqualTo(!template.contains("$T"));
		assertThat(replace(template.replace("$U", real).replace("$T", REAL), OWN)).isEqualTo(replaced);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"file_url":"https://h/a", "ssl_thumb_print":"%s" , "size":1} | {"file_url":"$" , "size":1}
					{"ssl_thumb_print":"%s","file_url":"https://h/a"}             | {"ssl_thumb_print":null,"file_url":"$"}
					{"file_url":{"OPTIONAL":"https://h/a"},"ssl_thumb_print":{"OPTIONAL":"%s"}} | {"file_url":{"OPTIONAL":"$"},"ssl_thumb_print":{"OPTIONAL":null}}
					""")
	void thumbprintWhenClientUsesHttpThenIsUnset(String response, String expected) {
		String replaced = replace(response.formatted(REAL), null);
		String path = replaced.substring(replaced.indexOf("/transfer/"), replaced.indexOf("/file\"") + 5);
		assertThat(replaced).isEqualTo(expected.strip().replace("$", "https://here:8443" + path));
	}

	@Test
	void certificateWhenBesideTheUrlThenIsUnset() {
		String replaced = replace("{\"upload_endpoint\":{\"uri\":\"https://h/a\",\"ssl_certificate\":\"PEM\","
				+ "\"ssl_certificate_thumbprint\":\"x\"}}", OWN);
		assertThat(replaced).doesNotContain("PEM").endsWith("/file\",\"ssl_certificate_thumbprint\":\"01:02:03\"}}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"uri\":\"https://h/a\"}", "{\"source_endpoint\":{\"uri\":\"https://h/a\"}}",
			"{\"file_url\":\"ds:///vmfs/a\"}", "{\"file_url\":\"https://u:p@h/a\"}", "{\"file_url\":\"https://a b/\"}",
			"{\"file_url\":null}", "{\"message\":\"file_url\"}", "{\"file_url\":\"https://h/a\"", "no JSON", "",
			"\"https://h/a\"", "{\"file_url\":1}", "{\"vendor_url\":\"https://h/a\",\"ssl_thumb_print\":\"AB\"}" })
	void responseWhenWithoutTransferThenStaysAsItIs(String response) {
		assertThat(replace(response, OWN)).isEqualTo(response);
	}

	@Test
	void urlWhenPulledByTheVcenterThenStays() {
		this.urls.learnSources(bytes("{\"create_spec\":{\"pull_source\":\"https://Files.test/x.ovf?sig=1\"}}"));
		String response = "{\"files\":[{\"file_url\":\"https://files.test:443/disk.vmdk\"}]}";
		assertThat(replace(response, OWN)).isEqualTo(response);
	}

	@Test
	void hostWhenAsteriskThenIsTheVcenter() {
		replace("{\"file_url\":\"https://*/nfc/1/a.vmdk\"}", OWN);
		String path = this.targets.path(new TransferTarget(java.net.URI.create("https://vc.test:443/nfc/1/a.vmdk"),
				null, "s-1", "", "https://*/nfc/1/a.vmdk"));
		assertThat(replace("{\"file_url\":\"https://*/nfc/1/a.vmdk\"}", OWN)).contains(path);
	}

	private String replace(String response, @Nullable String thumbprint) {
		return new String(this.urls.replace(bytes(response), "s-1", true,
				new RelayedResponses.OwnAddress("https://here:8443", thumbprint)), StandardCharsets.UTF_8);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
