package io.github.ovfemulator.testkit;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the test kit has no transitive dependencies.
 */
class OptionalDependenciesTests {

	@Test
	void pomWhenReadThenDependenciesAreOptionalOrTest() throws Exception {
		assertThat(artifacts("/project/dependencies/dependency")).contains("spring-boot-starter-web");
		assertThat(artifacts("/project/dependencies/dependency[not(optional='true') and not(scope='test')]")).isEmpty();
	}

	private static Stream<String> artifacts(String dependencies) throws Exception {
		Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile());
		NodeList names = (NodeList) XPathFactory.newInstance()
			.newXPath()
			.evaluate(dependencies + "/artifactId/text()", pom, XPathConstants.NODESET);
		return IntStream.range(0, names.getLength()).mapToObj((i) -> names.item(i).getNodeValue());
	}

}
