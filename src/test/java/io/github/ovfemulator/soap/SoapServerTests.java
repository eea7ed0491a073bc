package io.github.ovfemulator.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import io.github.ovfemulator.support.EmulatorClient;
import io.github.ovfemulator.support.EmulatorTest;
import io.github.ovfemulator.support.RawConnection;
import io.github.ovfemulator.support.TestHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the responses of {@code /sdk}.
 */
@EmulatorTest
class SoapServerTests {

	private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

	private static final String RETRIEVE = """
			<?xml version="1.0" encoding="UTF-8"?>
			<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body><RetrieveServiceContent xmlns="urn:vim25">\
			<_this type="ServiceInstance">ServiceInstance</_this></RetrieveServiceContent></Body></Envelope>""";

	@LocalServerPort
	private int port;

	@Autowired
	private EmulatorClient client;

	@ParameterizedTest
	@ValueSource(strings = { "/sdk", "/sdk/", "/sdk/vimService", "/sdk?x=y" })
	void callWhenSoapThenAnswersAFault(String path) throws Exception {
		HttpResponse<String> response = post(path, RETRIEVE);
		assertThat(response.statusCode()).isEqualTo(500);
		assertThat(response.headers().firstValue("content-type").orElseThrow().replace(" ", ""))
			.isEqualToIgnoringCase("text/xml;charset=utf-8");
		Element fault = fault(response);
		assertThat(text(fault, "faultcode")).isEqualTo("ServerFaultCode");
		assertThat(text(fault, "faultstring")).startsWith("This server has no SOAP API")
			.contains("RetrieveServiceContent", "vcsim", "/rest", "/api");
		Element detail = detail(fault);
		assertThat(detail.getNamespaceURI()).isEqualTo("urn:vim25");
		assertThat(detail.getLocalName()).isEqualTo("MethodNotFoundFault");
		assertThat(detail.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type"))
			.isEqualTo("MethodNotFound");
		assertThat(text(detail, "method")).isEqualTo("RetrieveServiceContent");
		assertThat(text(detail, "receiver")).isEqualTo("ServiceInstance");
		assertThat(((Element) detail.getElementsByTagNameNS("urn:vim25", "receiver").item(0)).getAttribute("type"))
			.isEqualTo("ServiceInstance");
	}

	@Test
	void soapCallWhenItHasPrefixesAndAHeaderThenItsOperationIsTold() throws Exception {
		Element fault = fault(post("/sdk",
				"""
						<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:v="urn:vim25">
						<soapenv:Header><operationID>1-2</operationID></soapenv:Header>
						<soapenv:Body><v:PowerOnVM_Task><v:_this type="VirtualMachine">vm-1 &lt;&amp;></v:_this></v:PowerOnVM_Task>
						</soapenv:Body></soapenv:Envelope>"""));
		assertThat(text(fault, "faultstring")).contains("asked for PowerOnVM_Task.");
		assertThat(text(detail(fault), "receiver")).isEqualTo("vm-1 <&>");
	}

	@Test
	void callWhenLargerThanLimitThenNamesOperation() throws Exception {
		String large = RETRIEVE.replace("</_this>", "</_this><spec>" + "x".repeat(2 << 20) + "</spec>");
		assertThat(text(fault(post("/sdk", large)), "faultstring")).contains("asked for RetrieveServiceContent.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					''
					no XML
					{"jsonrpc":"2.0"}
					<Envelope/>
					<Envelope><Body/></Envelope>
					<Envelope><Body>
					<html><Body><Login/></Body></html>
					<!DOCTYPE Envelope [<!ENTITY e SYSTEM "file:///etc/passwd">]><Envelope><Body><Login>&e;</Login></Body></Envelope>
					<!DOCTYPE e [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Envelope><Body>&b;<Login/></Body></Envelope>
					""")
	void postWhenItIsNoSoapThenTheFaultSaysSo(String body) throws Exception {
		HttpResponse<String> response = post("/sdk", body);
		assertThat(response.statusCode()).isEqualTo(500);
		Element fault = fault(response);
		assertThat(text(fault, "faultstring")).contains("asked for an operation that could not be read");
		assertThat(detail(fault).getLocalName()).isEqualTo("InvalidRequestFault");
	}

	@Test
	void postWhenTheOperationComesTooLateThenItIsNotRead() throws Exception {
		String late = RETRIEVE.replace("<Body>",
				"<Header>" + "x".repeat(SoapRequestReader.MAX_SIZE) + "</Header><Body>");
		assertThat(text(fault(post("/sdk", late)), "faultstring")).contains("could not be read");
	}

	@Test
	void postWhenTheOperationIsLongThenItIsCut() throws Exception {
		String name = "A".repeat(5000);
		String faultText = text(fault(post("/sdk", RETRIEVE.replace("RetrieveServiceContent", name))), "faultstring");
		assertThat(faultText).contains("A".repeat(128)).doesNotContain("A".repeat(129));
	}

	@ParameterizedTest
	@CsvSource({ "GET, /sdk, 405", "GET, /sdk/, 405", "PUT, /sdk, 405", "DELETE, /sdk, 405", "OPTIONS, /sdk, 405",
			"FOO, /sdk, 405", "GET, /sdk/vimServiceVersions.xml, 404", "GET, /sdk/vimService.wsdl, 404" })
	void requestWhenNotSoapThenAnswersPlainText(String method, String path, int status) throws IOException {
		try (RawConnection connection = new RawConnection("localhost", this.port)) {
			String head = connection.send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").readHead();
			assertThat(RawConnection.status(head)).isEqualTo(status);
			assertThat(head.toLowerCase(Locale.ROOT)).contains("content-type: text/plain");
			assertThat(head.toLowerCase(Locale.ROOT).contains("\r\nallow: post\r\n")).isEqualTo(status == 405);
			assertThat(new String(connection.readBody(head), StandardCharsets.UTF_8))
				.startsWith("This server has no SOAP API. ")
				.contains("vcsim");
		}
	}

	@Test
	void loginWhenSoapThenJournalHidesPassword() throws Exception {
		post("/sdk?case=login", """
				<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body><Login xmlns="urn:vim25">
				<_this type="SessionManager">SessionManager</_this><userName>u</userName><password>geheim-8</password>
				</Login></Body></Envelope>""");
		String journal = this.client.get("/__admin/requests?path=/sdk").text();
		assertThat(journal).contains("/sdk?***").doesNotContain("geheim-8");
	}

	private HttpResponse<String> post(String path, String body) throws Exception {
		return TestHttpClient.to(this.port)
			.send("POST", path, body, "Content-Type", "text/xml; charset=\"utf-8\"", "SOAPAction", "urn:vim25/8.0.2.0");
	}

	private static Element fault(HttpResponse<String> response) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		Document document = factory.newDocumentBuilder()
			.parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
		assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo(SOAP);
		return (Element) document.getElementsByTagNameNS(SOAP, "Fault").item(0);
	}

	private static Element detail(Element fault) {
		return (Element) fault.getElementsByTagName("detail").item(0).getFirstChild();
	}

	private static String text(Element parent, String name) {
		return parent.getElementsByTagName(name).item(0).getTextContent();
	}

}
