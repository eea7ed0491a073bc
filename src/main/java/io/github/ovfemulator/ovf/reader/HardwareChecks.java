package io.github.ovfemulator.ovf.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.DeploymentOption;
import io.github.ovfemulator.ovf.descriptor.HardwareFamilies;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.HardwareItem.Bound;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import io.github.ovfemulator.ovf.hardware.DriveKind;
import io.github.ovfemulator.ovf.hardware.HardwareLayout;
import io.github.ovfemulator.ovf.hardware.HardwareTotals;
import org.jspecify.annotations.Nullable;

/**
 * Checks that hardware is supported: its family, the models and sizes of its items, and
 * the bus and unit numbers under each deployment option.
 */
final class HardwareChecks {

	/** The maximum number of items over all options, which bounds the time. */
	private static final long MAX_ITEMS = 500_000;

	private final OvfDescriptor descriptor;

	private final Issues issues;

	HardwareChecks(OvfDescriptor descriptor, Issues issues) {
		this.descriptor = descriptor;
		this.issues = issues;
	}

	void run() {
		this.descriptor.virtualSystems().forEach((system) -> {
			checkFamilies(system);
			system.selectedHardware().ifPresent((hardware) -> {
				duplicates(hardware);
				check(hardware);
			});
		});
		layOut();
	}

	/**
	 * Unlike vCenter, which reports no line, the issue has the line of the section.
	 */
	private void checkFamilies(VirtualSystem system) {
		List<VirtualHardware> hardware = system.hardware();
		if (!hardware.isEmpty() && hardware.stream().noneMatch(VirtualHardware::isSupported)) {
			List<String> families = hardware.stream().flatMap((each) -> each.families().stream()).toList();
			this.issues.errorUnlessLax(Category.VALUE_ILLEGAL, hardware.get(0).position(),
					"emulator.ovf.hardware.family", "No supported hardware versions among %s; supported: %s.", families,
					HardwareFamilies.supported());
		}
	}

	/**
	 * Only items for deployment options can have the instance id of another item. Of two
	 * items for one option, the last one counts, as {@code ItemSelection} describes.
	 */
	private void duplicates(VirtualHardware hardware) {
		Map<String, Position> general = new HashMap<>();
		Map<String, Map<String, Position>> byOption = new HashMap<>();
		for (HardwareItem item : hardware.items()) {
			if (item.instanceId().isEmpty() || item.bound() != Bound.NORMAL) {
				continue;
			}
			Position first = item.options().isEmpty() ? general.putIfAbsent(item.instanceId(), item.position()) : null;
			if (first != null) {
				ReferenceIssues.duplicate(this.issues, item.position(), "Instance id", item.instanceId(), first);
			}
			item.options()
				.stream()
				.sorted()
				.forEach((option) -> optionDuplicate(item, option,
						byOption.computeIfAbsent(option, (any) -> new HashMap<>())));
		}
	}

	private void optionDuplicate(HardwareItem item, String option, Map<String, Position> seen) {
		Position first = seen.putIfAbsent(item.instanceId(), item.position());
		if (first != null) {
			this.issues.warning(Category.VALUE_ILLEGAL, item.position(), "emulator.ovf.hardware.instance_of_option",
					"Instance id '%s' is already used in line %s for the deployment option '%s', where this item "
							+ "replaces that one.",
					item.instanceId(), first.line(), option);
		}
	}

	private void check(VirtualHardware hardware) {
		Set<String> ids = hardware.items().stream().map(HardwareItem::instanceId).collect(Collectors.toSet());
		for (HardwareItem item : hardware.items()) {
			QuantityChecks.check(item, this.issues);
			DeviceModelChecks.check(item, this.issues);
			UnusedValues.check(item, this.issues);
			hardware.version().ifPresent((version) -> DeviceModelChecks.checkVersion(item, version, this.issues));
			boolean laidOut = DriveKind.of(item).filter((kind) -> kind != DriveKind.FLOPPY).isPresent();
			if (!laidOut && item.parent() != null && !ids.contains(item.parent())) {
				ReferenceIssues.dangling(this.issues, item, "element 'Parent'", item.parent(), "controller");
			}
		}
	}

	/**
	 * Lays out the hardware under each option, or under the default option only if there
	 * are too many items. The selected option is laid out again at deployment.
	 */
	private void layOut() {
		@Nullable String defaultOption = this.descriptor.defaultOption().map(DeploymentOption::id).orElse(null);
		List<VirtualHardware> machines = this.descriptor.virtualSystems()
			.flatMap((system) -> system.selectedHardware().stream())
			.toList();
		layOut(machines, defaultOption);
		long items = machines.stream().mapToLong((hardware) -> hardware.items().size()).sum();
		if (items * this.descriptor.deploymentOptions().size() <= MAX_ITEMS) {
			this.descriptor.deploymentOptions().forEach((option) -> layOut(machines, option.id()));
		}
	}

	private void layOut(List<VirtualHardware> machines, @Nullable String option) {
		for (VirtualHardware hardware : machines) {
			List<HardwareItem> items = hardware.itemsIn(option);
			HardwareTotals.of(items, this.issues);
			DeviceModelChecks.checkAdapterCount(items, this.issues);
			HardwareLayout.of(items, this.issues);
		}
	}

}
