package io.github.ovfemulator.admin;

import java.util.List;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualMachineId;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.vm.OvfEnvironment;
import io.github.ovfemulator.inventory.vm.OvfEnvironmentWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows virtual machines with their hardware and configuration:
 * {@code /__admin/machines}.
 */
@RestController
class MachineController {

	private final InventoryService inventory;

	MachineController(InventoryService inventory) {
		this.inventory = inventory;
	}

	@GetMapping(path = "/__admin/machines", produces = MediaType.APPLICATION_JSON_VALUE)
	MachinePage list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size,
			@RequestParam(required = false) @Nullable String scope) {
		PageRequest selection = new PageRequest(page, size);
		Inventory current = this.inventory.inventory();
		List<VirtualMachine> machines = current.all(VirtualMachine.class)
			.stream()
			.filter((machine) -> scope == null || scope.equals(machine.scope()))
			.toList();
		return new MachinePage(machines.size(), page, size,
				selection.of(machines).stream().map((machine) -> MachineView.of(current, machine)).toList());
	}

	@GetMapping(path = "/__admin/machines/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	MachineView show(@PathVariable String id) {
		Inventory current = this.inventory.inventory();
		return MachineView.of(current, machine(current, id));
	}

	@GetMapping(path = "/__admin/machines/{id}/ovf-environment", produces = MediaType.APPLICATION_XML_VALUE)
	byte[] environment(@PathVariable String id, @RequestParam(defaultValue = "false") boolean passwords) {
		Inventory current = this.inventory.inventory();
		return OvfEnvironmentWriter.write(OvfEnvironment.of(current, machine(current, id)), passwords);
	}

	private static VirtualMachine machine(Inventory inventory, String id) {
		return inventory.get(VirtualMachine.class, new VirtualMachineId(id));
	}

	/**
	 * A page of machines.
	 *
	 * @param total the number of all machines
	 * @param page the number of the page, starting at 0
	 * @param size the maximum number of machines on a page
	 * @param machines the machines on the page, the oldest first
	 */
	record MachinePage(int total, int page, int size, List<MachineView> machines) {

	}

}
