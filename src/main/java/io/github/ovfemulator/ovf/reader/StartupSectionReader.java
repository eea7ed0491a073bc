package io.github.ovfemulator.ovf.reader;

import java.util.Locale;
import java.util.Set;

import io.github.ovfemulator.ovf.descriptor.StartupItem;
import io.github.ovfemulator.ovf.reader.Scope.Place;
import io.github.ovfemulator.ovf.xml.ElementName;
import io.github.ovfemulator.ovf.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code StartupSection}: the start order of the members of a collection.
 */
final class StartupSectionReader implements SectionReader {

	@Override
	public Set<ElementName> names() {
		return Set.of(ElementName.ovf("StartupSection"));
	}

	@Override
	public Set<Place> places() {
		return Set.of(Place.COLLECTION);
	}

	@Override
	public boolean repeatable() {
		return false;
	}

	private static final Set<String> START_ACTIONS = Set.of("poweron", "none");

	private static final Set<String> STOP_ACTIONS = Set.of("poweroff", "guestshutdown", "suspend", "none");

	@Override
	public void read(XmlElement section, Scope scope) {
		for (XmlElement child : scope.children(section)) {
			if (child.name().equals(ElementName.ovf("Item"))) {
				item(child, scope);
			}
			else {
				scope.unknownElement(child);
			}
		}
	}

	private static void item(XmlElement item, Scope scope) {
		String id = item.requireOvf("id");
		item.requireOvf("order");
		int order = Values.smallCount(item, "order", scope);
		int startDelay = Values.smallCount(item, "startDelay", scope);
		int stopDelay = Values.smallCount(item, "stopDelay", scope);
		boolean waitingForGuest = Values.flag(item, "waitingForGuest", false, scope);
		String startAction = action(item, "startAction", "powerOn", START_ACTIONS, scope);
		String stopAction = action(item, "stopAction", "powerOff", STOP_ACTIONS, scope);
		scope.attributesOnly(item);
		if (id != null) {
			scope.content().startup.add(new StartupItem(id, order, startDelay, waitingForGuest, startAction, stopDelay,
					stopAction, item.position()));
		}
	}

	private static String action(XmlElement item, String attribute, String absent, Set<String> permitted, Scope scope) {
		String action = Values.presence(item.ovf(attribute));
		if (action == null) {
			return absent;
		}
		if (!permitted.contains(action.toLowerCase(Locale.ROOT))) {
			scope.illegalValue(item, attribute, action, "an action of OVF");
			return absent;
		}
		return action;
	}

}
