package io.github.ovfemulator.ovf.hardware;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.WholeNumber;
import io.github.ovfemulator.ovf.hardware.ControllerKind.Bus;
import org.jspecify.annotations.Nullable;

/**
 * Assigns a bus number to each controller and a unit number to each drive. Numbers in the
 * descriptor are assigned first; the other devices get the lowest free numbers. A drive
 * without {@code Parent} is attached to an IDE channel, as reported for vCenter. A device
 * without a free number is left out: it was reported as an error, or it is not required.
 */
public final class HardwareLayout {

	private final Issues issues;

	private final List<Controller> controllers = new ArrayList<>();

	private final List<Drive> drives = new ArrayList<>();

	private final Map<Bus, Map<Integer, BusSlots>> buses = new HashMap<>();

	private final Map<String, BusSlots> byInstance = new HashMap<>();

	private HardwareLayout(Issues issues) {
		this.issues = issues;
		open(ControllerKind.IDE, 0);
		open(ControllerKind.IDE, 1);
		open(ControllerKind.FLOPPY, 0);
	}

	/**
	 * Assigns the numbers for the items of a virtual machine.
	 * @param items the items of the virtual machine
	 * @param issues collects the issues
	 * @return the controllers and drives with their numbers
	 */
	public static HardwareLayout of(List<HardwareItem> items, Issues issues) {
		HardwareLayout layout = new HardwareLayout(issues);
		layout.placeControllers(items.stream().filter((item) -> ControllerKind.of(item).isPresent()).toList());
		layout.placeDrives(items.stream().filter((item) -> DriveKind.of(item).isPresent()).toList());
		return layout;
	}

	/** The controllers, in the order of their items. */
	public List<Controller> controllers() {
		return List.copyOf(this.controllers);
	}

	/** The drives, in the order of their items. */
	public List<Drive> drives() {
		return List.copyOf(this.drives);
	}

	private void placeControllers(List<HardwareItem> items) {
		IdentityHashMap<HardwareItem, Controller> placed = new IdentityHashMap<>();
		Map<Bus, boolean[]> taken = new HashMap<>();
		for (HardwareItem item : items) {
			ControllerKind kind = ControllerKind.of(item).orElseThrow();
			boolean[] ofKind = taken.computeIfAbsent(kind.bus(), (bus) -> new boolean[kind.buses()]);
			long stated = (item.address() != null) ? WholeNumber.parse(item.address()).orElse(-1) : -1;
			if (stated >= 0 && stated < kind.buses() && !ofKind[(int) stated]) {
				ofKind[(int) stated] = true;
				placed.put(item, new Controller(item, kind, (int) stated));
			}
			else if (item.address() != null) {
				reportAddress(item, item.address(), kind, stated);
			}
		}
		for (HardwareItem item : items) {
			Controller controller = placed.get(item);
			if (controller == null) {
				controller = lowestFreeBus(item, taken);
			}
			if (controller != null) {
				this.controllers.add(controller);
				BusSlots slots = open(controller.kind(), controller.bus());
				slots.known = ControllerKind.isKnown(item);
				this.byInstance.putIfAbsent(item.instanceId(), slots);
			}
		}
	}

	/**
	 * The controller gets another bus number, because drives refer to its instance id.
	 */
	private void reportAddress(HardwareItem item, String address, ControllerKind kind, long stated) {
		if (stated >= 0 && stated < kind.buses()) {
			this.issues.warning(Category.VALUE_ILLEGAL, item.positionOf("Address"), "emulator.ovf.hardware.bus_taken",
					"Value ''%s'' of Address element is already the bus number of another controller; this one gets the "
							+ "lowest free bus number.",
					address);
		}
		else {
			this.issues.warning(Category.VALUE_ILLEGAL, item.positionOf("Address"), "emulator.ovf.hardware.bus",
					"Value ''%s'' of Address element is not a bus number from 0 to %s. The "
							+ "controller gets the lowest free bus number.",
					address, kind.buses() - 1);
		}
	}

	private @Nullable Controller lowestFreeBus(HardwareItem item, Map<Bus, boolean[]> taken) {
		ControllerKind kind = ControllerKind.of(item).orElseThrow();
		boolean[] ofKind = taken.getOrDefault(kind.bus(), new boolean[0]);
		for (int bus = 0; bus < ofKind.length; bus++) {
			if (!ofKind[bus]) {
				ofKind[bus] = true;
				return new Controller(item, kind, bus);
			}
		}
		HardwareIssues.report(this.issues, item, Category.VALUE_ILLEGAL, "emulator.ovf.hardware.buses",
				"There is no free bus number for the controller ''%s''; the maximum is %s controllers of its kind.",
				item.instanceId(), ofKind.length);
		return null;
	}

	private BusSlots open(ControllerKind kind, int bus) {
		return this.buses.computeIfAbsent(kind.bus(), (any) -> new HashMap<>())
			.computeIfAbsent(bus, (any) -> new BusSlots(kind, bus));
	}

	private void placeDrives(List<HardwareItem> items) {
		IdentityHashMap<HardwareItem, Drive> placed = new IdentityHashMap<>();
		for (HardwareItem item : items) {
			checkParent(item);
			stated(item).ifPresent((drive) -> placed.put(item, drive));
		}
		for (HardwareItem item : items) {
			Drive drive = placed.get(item);
			if (drive == null) {
				drive = lowestFreeUnit(item);
			}
			if (drive != null) {
				this.drives.add(drive);
			}
		}
	}

	private void checkParent(HardwareItem item) {
		if (item.parent() == null || DriveKind.of(item).orElseThrow() == DriveKind.FLOPPY) {
			return;
		}
		BusSlots parent = this.byInstance.get(item.parent());
		if (parent == null || (!parent.isKnown() && !this.issues.isLax())) {
			HardwareIssues.report(this.issues, item, Category.VALUE_ILLEGAL, "emulator.ovf.hardware.parent",
					"Value ''%s'' of Parent element does not refer to a ref of type DiskControllerReference.",
					item.parent());
		}
		else if (candidates(item).isEmpty()) {
			HardwareIssues.report(this.issues, item, Category.VALUE_ILLEGAL, "emulator.ovf.hardware.cdrom_parent",
					"Value ''%s'' of Parent element does not refer to an IDE or SATA controller, which a CD-ROM drive "
							+ "needs.",
					item.parent());
		}
	}

	/** The unit number in the descriptor, if there is one and it is free. */
	private Optional<Drive> stated(HardwareItem item) {
		String address = item.addressOnParent();
		List<BusSlots> candidates = candidates(item);
		if (address == null || candidates.isEmpty()) {
			return Optional.empty();
		}
		long unit = WholeNumber.parse(address).orElse(-1);
		ControllerKind kind = candidates.get(0).kind();
		if (!kind.hasUnit(unit)) {
			HardwareIssues.reportUnlessLax(this.issues, item, Category.VALUE_ILLEGAL, "emulator.ovf.hardware.unit",
					"Value ''%s'' of AddressOnParent element is not a unit number of the controller; expected %s.",
					address, kind.unitNumbers());
			return Optional.empty();
		}
		for (BusSlots slots : candidates) {
			if (slots.take((int) unit, item) == null) {
				return Optional.of(new Drive(item, slots.kind().bus(), slots.bus(), (int) unit));
			}
		}
		HardwareIssues.reportUnlessLax(this.issues, item, Category.VALUE_ILLEGAL, "emulator.ovf.hardware.unit_taken",
				"Value ''%s'' of AddressOnParent element is already used by the item in line %s.", address,
				candidates.get(0).lineAt((int) unit));
		return Optional.empty();
	}

	private @Nullable Drive lowestFreeUnit(HardwareItem item) {
		List<BusSlots> candidates = candidates(item);
		for (BusSlots slots : candidates) {
			int unit = slots.takeLowest(item);
			if (unit >= 0) {
				return new Drive(item, slots.kind().bus(), slots.bus(), unit);
			}
		}
		if (!candidates.isEmpty()) {
			HardwareIssues.report(this.issues, item, Category.VALUE_ILLEGAL, "emulator.ovf.hardware.no_unit",
					"There is no free unit number for the item ''%s'' on its controller.", item.instanceId());
		}
		return null;
	}

	private List<BusSlots> candidates(HardwareItem item) {
		DriveKind kind = DriveKind.of(item).orElseThrow();
		if (kind == DriveKind.FLOPPY) {
			return List.of(open(ControllerKind.FLOPPY, 0));
		}
		if (item.parent() == null) {
			return List.of(open(ControllerKind.IDE, 0), open(ControllerKind.IDE, 1));
		}
		BusSlots parent = this.byInstance.get(item.parent());
		return (parent != null && kind.fits(parent.kind())) ? List.of(parent) : List.of();
	}

	/**
	 * A controller and its bus number.
	 *
	 * @param item the item that describes it
	 * @param kind its kind
	 * @param bus the number of its bus, from 0
	 */
	public record Controller(HardwareItem item, ControllerKind kind, int bus) {

	}

	/**
	 * A disk, CD-ROM or floppy drive and its unit number.
	 *
	 * @param item the item that describes it
	 * @param bus the kind of bus
	 * @param busNumber the number of the bus, from 0
	 * @param unit the number on the bus, from 0
	 */
	public record Drive(HardwareItem item, Bus bus, int busNumber, int unit) {

	}

	/** The unit numbers of a bus. */
	private static final class BusSlots {

		private final ControllerKind kind;

		private final int bus;

		private final Map<Integer, HardwareItem> taken = new HashMap<>();

		private boolean known = true;

		BusSlots(ControllerKind kind, int bus) {
			this.kind = kind;
			this.bus = bus;
		}

		ControllerKind kind() {
			return this.kind;
		}

		int bus() {
			return this.bus;
		}

		boolean isKnown() {
			return this.known;
		}

		long lineAt(int unit) {
			HardwareItem item = this.taken.get(unit);
			return (item != null) ? item.position().line() : -1;
		}

		@Nullable HardwareItem take(int unit, HardwareItem item) {
			return this.taken.putIfAbsent(unit, item);
		}

		int takeLowest(HardwareItem item) {
			for (int unit = 0; unit < this.kind.units(); unit++) {
				if (this.kind.hasUnit(unit) && take(unit, item) == null) {
					return unit;
				}
			}
			return -1;
		}

	}

}
