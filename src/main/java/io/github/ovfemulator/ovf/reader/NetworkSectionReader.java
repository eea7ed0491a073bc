package io.github.ovfemulator.ovf.reader;

import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.Network;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;

/**
 * Reads {@code NetworkSection}.
 */
final class NetworkSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.ovf("NetworkSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.ENVELOPE);
	}

	@Override
	public boolean repeatable() {
		return false;
	}

	@Override
	public void read(XmlElement section, Scope scope) {
		for (XmlElement child : scope.children(section)) {
			if (child.name().equals(ElementName.ovf("Network"))) {
				network(child, scope);
			}
			else {
				scope.unknownElement(child);
			}
		}
	}

	private static void network(XmlElement network, Scope scope) {
		String name = network.requireOvf("name");
		Text description = null;
		for (XmlElement child : network.children()) {
			if (child.name().localName().equals("Description")) {
				description = Values.first(description, child, scope);
			}
			else {
				scope.unknownElement(child);
			}
		}
		// A network without a name cannot be mapped.
		if (name != null) {
			scope.envelope().networks.add(new Network(name, description, network.position()));
		}
	}

}
