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
 * Shows all that is known of machines: {@code /__admin/machines}.
 */
@RestController
class MachineController {

	private final InventoryService inventory;

	MachineController(InventoryService inventory) {
		this.inventory = inventory;
	}

	@GetMapping(path = "/__admin/machines", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size,
			@RequestParam(required = false) @Nullable String scope) {
		PageSelection selection = new PageSelection(page, size);
		Inventory current = this.inventory.inventory();
		List<VirtualMachine> machines = current.all(VirtualMachine.class)
			.stream()
			.filter((machine) -> scope == null || scope.equals(machine.scope()))
			.toList();
		return ControlJson.write(new MachinePage(machines.size(), page, size,
				selection.of(machines).stream().map((machine) -> MachineView.of(current, machine)).toList()));
	}

	@GetMapping(path = "/__admin/machines/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] show(@PathVariable String id) {
		Inventory current = this.inventory.inventory();
		return ControlJson.write(MachineView.of(current, machine(current, id)));
	}

	@GetMapping(path = "/__admin/machines/{id}/ovf-environment", produces = MediaType.APPLICATION_XML_VALUE)
	byte[] environment(@PathVariable String id, @RequestParam(defaultValue = "false") boolean passwords) {
		Inventory current = this.inventory.inventory();
		return OvfEnvironmentWriter.write(OvfEnvironment.of(current, machine(current, id)), passwords);
	}

	private static VirtualMachine machine(Inventory inventory, String id) {
		return inventory.get(VirtualMachine.class, new VirtualMachineId(id));
	}

}
