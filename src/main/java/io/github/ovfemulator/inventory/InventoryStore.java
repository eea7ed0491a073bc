package io.github.ovfemulator.inventory;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.file.InvalidFixtureException;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.HeapSize;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * Holds the current inventory in memory. The number of virtual machines, the number of
 * vApps and their memory are limited. A single lock serializes changes; reads take no
 * lock because a change replaces one immutable inventory with another.
 */
public class InventoryStore {

	private final Lock lock = new ReentrantLock();

	private final Inventory initial;

	private final int maxMachines;

	private final MemoryBudget memory;

	private final ChangeFeed changes;

	private volatile Inventory current;

	/** The memory of the current machines and vApps. */
	private IdentityHashMap<Object, Long> sizes = new IdentityHashMap<>();

	InventoryStore(Inventory initial, int maxMachines, MemoryBudget memory, ChangeFeed changes) {
		this.changes = changes;
		int machines = initial.all(VirtualMachine.class).size();
		if (machines > maxMachines) {
			throw new InvalidFixtureException(
					"The initial inventory has %s virtual machines, but emulator.inventory.max-machines is %s"
						.formatted(machines, maxMachines));
		}
		this.initial = initial;
		this.maxMachines = maxMachines;
		this.current = initial;
		this.memory = memory;
	}

	/**
	 * The current inventory.
	 * @return an immutable inventory
	 */
	public Inventory current() {
		return this.current;
	}

	/**
	 * Changes the inventory atomically. The inventory stays unchanged if the function
	 * throws an exception.
	 * @param change computes the new inventory from the current one; other changes wait
	 * until it returns
	 * @param <T> the type of the result
	 * @return the result of the change
	 * @throws VapiException {@code unable_to_allocate_resource} if the new inventory
	 * exceeds the limits
	 */
	public <T> T update(Function<Inventory, Inventory.Change<T>> change) {
		this.lock.lock();
		try {
			Inventory.Change<T> changed = change.apply(this.current);
			requireWithinLimits(changed.inventory());
			weigh(changed.inventory());
			this.current = changed.inventory();
			this.changes.changed("inventory", "");
			return changed.result();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Restores the initial inventory.
	 */
	void reset() {
		replace(this.initial);
	}

	/**
	 * Replaces the inventory.
	 * @param inventory an inventory within the limits
	 */
	public void replace(Inventory inventory) {
		this.lock.lock();
		try {
			this.memory.release(total(this.sizes));
			this.sizes = sizes(inventory);
			this.memory.occupy(total(this.sizes));
			this.current = inventory;
			this.changes.changed("inventory", "");
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Reserves the memory of another inventory instead of that of the current one. */
	private void weigh(Inventory changed) {
		IdentityHashMap<Object, Long> changedSizes = sizes(changed);
		this.memory.change(total(this.sizes), total(changedSizes));
		this.sizes = changedSizes;
	}

	private IdentityHashMap<Object, Long> sizes(Inventory inventory) {
		IdentityHashMap<Object, Long> all = new IdentityHashMap<>();
		for (Class<? extends ManagedObject<?>> kind : List.of(VirtualMachine.class, VirtualApp.class)) {
			inventory.all(kind).forEach((object) -> {
				Long known = this.sizes.get(object);
				all.put(object, (known != null) ? known : HeapSize.of(object));
			});
		}
		return all;
	}

	private static long total(Map<Object, Long> sizes) {
		return sizes.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * Checks the number of virtual machines and of vApps.
	 * @throws VapiException {@code unable_to_allocate_resource} if there are too many
	 */
	void requireWithinLimits(Inventory inventory) {
		if (inventory.all(VirtualMachine.class).size() > this.maxMachines
				|| inventory.all(VirtualApp.class).size() > this.maxMachines) {
			throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
					LocalizableMessage.of("emulator.inventory.full",
							"The inventory is limited to %s virtual machines and as many vApps; delete some, or raise "
									+ "emulator.inventory.max-machines.",
							this.maxMachines));
		}
	}

}
