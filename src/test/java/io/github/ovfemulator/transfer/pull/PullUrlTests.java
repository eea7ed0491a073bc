package io.github.ovfemulator.transfer.pull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PullUrlTests {

	@ParameterizedTest
	@CsvSource({ "http://h.test/a/b.ovf, disk.vmdk, http://h.test/a/disk.vmdk",
			"http://h.test:81/b.ovf?x=1, disk.vmdk, http://h.test:81/disk.vmdk",
			"http://h.test/a/b.ovf, sub/disk%201.vmdk, http://h.test/a/sub/disk%201.vmdk",
			"http://h.test/a/b.ovf, disk 1.vmdk, http://h.test/a/disk%201.vmdk",
			"http://h.test/a/b.ovf, /disk.vmdk, http://h.test/disk.vmdk",
			"http://h.test/a/b.ovf, HTTPS://other.test/disk.vmdk?y=2, https://other.test/disk.vmdk?y=2",
			"http://u:p@h.test/a/b.ovf, disk.vmdk, http://h.test/a/disk.vmdk" })
	void resolveWhenReferenceIsRelativeThenResolves(String url, String reference, String expected)
			throws PullException {
		assertThat(PullUrl.parse(url).resolve(reference).target()).hasToString(expected);
	}

	@ParameterizedTest
	@CsvSource({ "http://h.test/a/b.ovf, http://h.test/a/b.mf", "http://h.test/a.b/c.d.ovf, http://h.test/a.b/c.d.mf",
			"http://h.test/a.b/c, http://h.test/a.b/c.mf", "http://h.test//b.ovf?x=1, http://h.test//b.mf?x=1" })
	void besideWhenExtensionIsGivenThenReplacesIt(String url, String expected) throws PullException {
		assertThat(PullUrl.parse(url).withExtension(".mf").target()).hasToString(expected);
	}

	@ParameterizedTest
	@CsvSource({ "http://h.test/a/b%20c.ovf?x=y/z, b c.ovf", "http://h.test/a/, ''", "http://h.test, ''" })
	void nameWhenPathHasSegmentsThenIsTheLast(String url, String expected) throws PullException {
		assertThat(PullUrl.parse(url).fileName()).isEqualTo(expected);
	}

	@Test
	void resolveWhenHostDiffersThenDropsCredentials() throws PullException {
		PullUrl url = PullUrl.parse("http://jo:secret@h.test/a.ovf");
		assertThat(url.resolve("disk.vmdk").basicAuthorization()).contains("Basic am86c2VjcmV0");
		assertThat(url.withExtension(".mf").basicAuthorization()).contains("Basic am86c2VjcmV0");
		assertThat(url.resolve("http://other.test/disk.vmdk").basicAuthorization()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://jo:secret@h.test:81/a.ovf?signature=secret#secret", "ftp://jo:secret@h.test/a.ovf",
			"http://jo:secret@/a.ovf", "mailto:secret", "http://jo:secret@h.test:99999/a.ovf" })
	void toStringWhenUrlHasSecretsThenHidesThem(String text) {
		String told;
		try {
			told = PullUrl.parse(text).toString();
		}
		catch (PullException ex) {
			told = ex.getMessage();
		}
		assertThat(told).doesNotContain("secret").doesNotContain("jo:");
	}

	@ParameterizedTest
	@CsvSource({ "file:///etc/passwd, begins with neither", "ftp://h.test/a, begins with neither",
			"a.ovf, begins with neither", "http:///a.ovf, has no host", "http:a.ovf, has no host",
			"http://h.test/a b, malformed", "http://h.test:70000/, invalid port", "'', begins with neither" })
	void ofWhenSchemeIsUnsupportedThenRefuses(String text, String reason) {
		assertThatExceptionOfType(PullException.class).isThrownBy(() -> PullUrl.parse(text))
			.withMessageContaining(reason)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(PullException.Reason.INVALID_URL));
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:///etc/passwd", "ftp://h.test/x", "mailto:x" })
	void resolveWhenReferenceLeavesHostThenRefuses(String reference) throws PullException {
		PullUrl url = PullUrl.parse("http://h.test/a.ovf");
		assertThatExceptionOfType(PullException.class).isThrownBy(() -> url.resolve(reference));
	}

}
