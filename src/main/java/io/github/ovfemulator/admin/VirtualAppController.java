package io.github.ovfemulator.admin;

import io.github.ovfemulator.inventory.InventoryService;
import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.inventory.domain.VirtualApp;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows and deletes vApps; the emulated API has no such operations:
 * {@code /__admin/vapps/{id}}.
 */
@RestController
class VirtualAppController {

	private final InventoryService inventory;

	VirtualAppController(InventoryService inventory) {
		this.inventory = inventory;
	}

	@GetMapping(path = "/__admin/vapps/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	VirtualAppMemberView get(@PathVariable String id) {
		Inventory current = this.inventory.inventory();
		return VirtualAppMemberView.of(current, current.get(VirtualApp.class, new VirtualAppId(id)));
	}

	@DeleteMapping("/__admin/vapps/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String id) {
		this.inventory.removeVirtualApp(this.inventory.inventory().get(VirtualApp.class, new VirtualAppId(id)).id());
	}

}
