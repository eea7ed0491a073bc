package io.github.ovfemulator.inventory;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import io.github.ovfemulator.inventory.domain.Inventory;
import io.github.ovfemulator.inventory.domain.VirtualApp;
import io.github.ovfemulator.inventory.domain.VirtualMachine;
import io.github.ovfemulator.inventory.file.InvalidFixtureException;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * Keeps the inventory in memory. Bounded by the number of virtual machines and of vApps,
 * the only things that clients add. One lock serves all changes; reading takes none,
 * since a change swaps one immutable inventory for another.
 */
class InMemoryInventoryStore implements InventoryStore {

	private final Lock lock = new ReentrantLock();

	private final Inventory initial;

	private final int maxMachines;

	private volatile Inventory current;

	InMemoryInventoryStore(Inventory initial, int maxMachines) {
		int machines = initial.all(VirtualMachine.class).size();
		if (machines > maxMachines) {
			throw new InvalidFixtureException(
					"The inventory begins with %s virtual machines, and emulator.inventory.max-machines is %s"
						.formatted(machines, maxMachines));
		}
		this.initial = initial;
		this.maxMachines = maxMachines;
		this.current = initial;
	}

	@Override
	public Inventory current() {
		return this.current;
	}

	@Override
	public <T> T update(Function<Inventory, Inventory.Change<T>> change) {
		this.lock.lock();
		try {
			Inventory.Change<T> changed = change.apply(this.current);
			requireWithinBounds(changed.inventory());
			this.current = changed.inventory();
			return changed.result();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void reset() {
		replace(this.initial);
	}

	@Override
	public void replace(Inventory inventory) {
		this.lock.lock();
		try {
			this.current = inventory;
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void requireWithinBounds(Inventory inventory) {
		if (inventory.all(VirtualMachine.class).size() > this.maxMachines
				|| inventory.all(VirtualApp.class).size() > this.maxMachines) {
			throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
					LocalizableMessage.of("emulator.inventory.full",
							"The inventory has room for %s virtual machines and as many vApps; delete some, or raise "
									+ "emulator.inventory.max-machines.",
							this.maxMachines));
		}
	}

}
