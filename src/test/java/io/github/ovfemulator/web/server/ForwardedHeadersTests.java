package io.github.ovfemulator.web.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link ForwardedHeaders} and {@code emulator.trusted-proxies}.
 */
class ForwardedHeadersTests {

	private static final AccessProperties ACCESS = access("10.1.2.3", "172.16.0.0/12", "2001:db8::/32");

	private final RequestCheck check = new RequestCheck(10, new ForwardedHeaders(ACCESS.proxies()));

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, true", "127.8.9.1, true", "::1, true", "10.1.2.3, true", "10.1.2.4, false",
			"172.17.0.1, true", "172.32.0.1, false", "2001:db8::7, true", "2001:db9::7, false" })
	void headersWhenClientIsNoTrustedProxyThenAreRemoved(String client, boolean kept) throws Exception {
		HttpFields left = left(client, "X-Forwarded-Host", "vcenter.example.test");
		assertThat(left.contains("X-Forwarded-Host")).isEqualTo(kept);
		assertThat(left.get("X-Other")).isEqualTo("other");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			X-Forwarded-Proto  | https
			X-Forwarded-Proto  | https, http
			X-Forwarded-Host   | vcenter.example.test:8443
			X-Forwarded-Host   | [2001:db8::1]:80
			X-Forwarded-Port   | 443
			X-Forwarded-Ssl    | on
			X-Forwarded-For    | 10.0.0.1, [::1]
			Forwarded          | for=1.2.3.4;proto=https;host="a.test:80", for=_x
			""")
	void headersWhenValidThenAreKept(String name, String value) throws Exception {
		assertThat(left("127.0.0.1", name, value).get(name)).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			X-Forwarded-Proto  | javascript
			x-forwarded-proto  | https, javascript
			X-Forwarded-Host   | a b
			X-Forwarded-Host   | a.test/path
			X-Forwarded-Host   | a.test:x
			X-Forwarded-Port   | 99999
			X-Forwarded-Ssl    | perhaps
			Forwarded          | proto=javascript
			Forwarded          | for=x;Host="a/b"
			""")
	void headersWhenOneIsInvalidThenAllAreRemoved(String name, String value) throws Exception {
		HttpFields left = left("127.0.0.1", name, value);
		assertThat(left.contains(name)).isFalse();
		assertThat(left.contains("X-Forwarded-Prefix")).isFalse();
	}

	@Test
	void requestWhenItHasNoSuchHeadersThenIsTheSame() throws Exception {
		Request request = request("10.9.9.9", HttpFields.build().add("X-Other", "other"));
		assertThat(this.check.customize(request, HttpFields.build())).isSameAs(request);
	}

	@ParameterizedTest
	@ValueSource(strings = { "proxy.example.test", "10.0.0.0/33", "10.0.0.1/8", "", "10.0.0", "10.0.0.1-10.0.0.9" })
	void proxyWhenNoAddressOrNetworkThenIsRefused(String proxy) {
		assertThatIllegalArgumentException().isThrownBy(() -> access(proxy))
			.withMessageStartingWith("emulator.trusted-proxies must be a list of addresses or networks");
	}

	private static AccessProperties access(String... proxies) {
		return new AccessProperties(List.of(), List.of(), List.of(proxies));
	}

	private HttpFields left(String client, String name, String value) throws UnknownHostException {
		HttpFields fields = HttpFields.build()
			.add("X-Other", "other")
			.add("X-Forwarded-Prefix", "/app")
			.add(name, value);
		return this.check.customize(request(client, fields), HttpFields.build()).getHeaders();
	}

	private static Request request(String client, HttpFields fields) throws UnknownHostException {
		ConnectionMetaData connection = mock();
		given(connection.getRemoteSocketAddress())
			.willReturn(new InetSocketAddress(InetAddress.getByName(client), 12_345));
		Request request = mock();
		given(request.getConnectionMetaData()).willReturn(connection);
		given(request.getHeaders()).willReturn(fields);
		given(request.getMethod()).willReturn("GET");
		given(request.getHttpURI()).willReturn(HttpURI.from("http://localhost/"));
		return request;
	}

}
