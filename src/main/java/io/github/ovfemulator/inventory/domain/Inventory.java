package io.github.ovfemulator.inventory.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.DatacenterId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.FolderId;
import io.github.ovfemulator.inventory.domain.ManagedObjectId.VirtualAppId;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the small vCenter holds at one moment, immutable, in the order in which
 * it was added. Each change makes another inventory, so that whoever has one reads
 * without a lock.
 */
public final class Inventory {

	private static final int FIRST_NUMBER = 101;

	private static final int LAST_NUMBER = 999_999_999;

	/** Ids such as {@code vm-101}, {@code group-v3} and {@code resgroup-v102}. */
	private static final Pattern NUMBERED = Pattern.compile("[a-z]+-[a-z]?(\\d{1,9})");

	private final Map<ManagedObjectId, ManagedObject<?>> objects;

	private final int nextNumber;

	private Inventory(Map<ManagedObjectId, ManagedObject<?>> objects, int nextNumber) {
		this.objects = Collections.unmodifiableMap(objects);
		this.nextNumber = nextNumber;
	}

	/**
	 * Makes an inventory of the given things. What is created in it will be counted from
	 * 101, or from the number after the largest of theirs.
	 * @param objects what it holds, each with an id of its own
	 * @return the inventory
	 * @throws IllegalArgumentException when two of them have the same id
	 */
	public static Inventory of(List<? extends ManagedObject<?>> objects) {
		Map<ManagedObjectId, ManagedObject<?>> byId = new LinkedHashMap<>();
		for (ManagedObject<?> object : objects) {
			if (byId.put(object.id(), object) != null) {
				throw new IllegalArgumentException("The " + object.id().kind() + " " + object.id() + " is there twice");
			}
		}
		int largest = byId.keySet().stream().mapToInt(Inventory::numberOf).max().orElse(0);
		return new Inventory(byId, Math.max(FIRST_NUMBER, largest + 1));
	}

	/**
	 * The number of what is created next.
	 * @return the number, larger than that of anything that was ever there
	 */
	public int nextNumber() {
		return this.nextNumber;
	}

	/**
	 * Counts on from another number.
	 * @param number the number of what is created next
	 * @return the inventory
	 * @throws IllegalArgumentException when the number is smaller than
	 * {@link #nextNumber}, or larger than ids have room for
	 */
	public Inventory countingFrom(int number) {
		if (number < this.nextNumber || number > LAST_NUMBER) {
			throw new IllegalArgumentException(
					"it is to be between %s and %s, not %s".formatted(this.nextNumber, LAST_NUMBER, number));
		}
		return new Inventory(new LinkedHashMap<>(this.objects), number);
	}

	private static int numberOf(ManagedObjectId id) {
		Matcher numbered = NUMBERED.matcher(id.value());
		return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
	}

	/**
	 * Everything of a kind.
	 * @param type the kind
	 * @param <T> the kind
	 * @return the things, in the order in which they were added
	 */
	public <T extends ManagedObject<?>> List<T> all(Class<T> type) {
		return this.objects.values().stream().filter(type::isInstance).map(type::cast).toList();
	}

	/**
	 * Looks something up.
	 * @param type its kind
	 * @param id its id
	 * @param <I> the type of its id
	 * @param <T> its kind
	 * @return the thing, if there is one with that id
	 */
	public <I extends ManagedObjectId, T extends ManagedObject<I>> Optional<T> find(Class<T> type, I id) {
		return Optional.ofNullable(this.objects.get(id)).map(type::cast);
	}

	/**
	 * Looks something up that has to be there.
	 * @param type its kind
	 * @param id its id
	 * @param <I> the type of its id
	 * @param <T> its kind
	 * @return the thing
	 * @throws VapiException not_found when nothing has that id
	 */
	public <I extends ManagedObjectId, T extends ManagedObject<I>> T get(Class<T> type, I id) {
		return find(type, id).orElseThrow(
				() -> VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of("emulator.inventory.not_found",
						"There is no %s with the id %s; list what there is and use an id from there.", id.kind(), id)));
	}

	/**
	 * The datacenter that something is in.
	 * @param object something in a folder
	 * @return the datacenter, or {@code null} when its folder is above the datacenters
	 */
	public @Nullable DatacenterId datacenterOf(InFolder object) {
		return get(Folder.class, object.folder()).datacenter();
	}

	/**
	 * The datacenter that a resource pool is in.
	 * @param pool the pool
	 * @return the datacenter, or {@code null} when its host or cluster is in none
	 */
	public @Nullable DatacenterId datacenterOf(ResourcePool pool) {
		if (pool.cluster() != null) {
			return datacenterOf(get(Cluster.class, pool.cluster()));
		}
		return hostsOf(pool).stream().findFirst().map(this::datacenterOf).orElse(null);
	}

	/**
	 * The hosts whose resources a pool shares out.
	 * @param pool the pool
	 * @return the hosts of its cluster, or its one host
	 */
	public List<Host> hostsOf(ResourcePool pool) {
		return select(Host.class, (host) -> (pool.cluster() != null) ? pool.cluster().equals(host.cluster())
				: host.id().equals(pool.host()));
	}

	/**
	 * The machines of a vApp, and those of the vApps within it.
	 * @param app the vApp's id
	 * @return its machines
	 */
	public List<VirtualMachine> machinesOf(VirtualAppId app) {
		return select(VirtualMachine.class, (machine) -> virtualAppsAround(machine).contains(app));
	}

	/**
	 * What is part of a vApp and of none within it.
	 * @param app the vApp
	 * @return its members in the order in which they start, those that may start at any
	 * time last; among equals in the order in which they were made
	 */
	public List<VirtualAppMember<?>> membersOf(VirtualApp app) {
		List<VirtualAppMember<?>> members = new ArrayList<>();
		for (ManagedObject<?> object : this.objects.values()) {
			if (object instanceof VirtualAppMember<?> member && app.id().equals(member.virtualApp())) {
				members.add(member);
			}
		}
		members.sort(Comparator.<VirtualAppMember<?>>comparingInt((member) -> app.turnOf(member.id()))
			.thenComparingInt((member) -> numberOf(member.id())));
		return members;
	}

	/**
	 * The vApps that something is within.
	 * @param member the machine or vApp
	 * @return the ids of the vApps, the innermost first; none for what stands for itself
	 */
	public List<VirtualAppId> virtualAppsAround(VirtualAppMember<?> member) {
		List<VirtualAppId> around = new ArrayList<>();
		for (VirtualAppId app = member.virtualApp(); app != null; app = get(VirtualApp.class, app).virtualApp()) {
			around.add(app);
		}
		return around;
	}

	/**
	 * Whether a virtual machine or a vApp of that name is in a folder. The members of a
	 * vApp do not count; their names are the vApp's own.
	 * @param folder the folder
	 * @param name the name, in exactly this spelling
	 * @return {@code true} when the name is taken
	 */
	public boolean isNameTaken(FolderId folder, String name) {
		return this.objects.values()
			.stream()
			.filter((object) -> object.name().equals(name))
			.anyMatch((object) -> object instanceof VirtualAppMember<?> member && member.virtualApp() == null
					&& member.folder().equals(folder));
	}

	/**
	 * Adds something, or puts it in the place of what has the same id.
	 * @param object what to add
	 * @return the inventory with it
	 */
	public Inventory with(ManagedObject<?> object) {
		return changed(this.nextNumber, (changed) -> changed.put(object.id(), object));
	}

	/**
	 * Adds something under the next number; no number is ever given out twice.
	 * @param factory makes it, given the number for its id
	 * @param <T> its kind
	 * @return the inventory with it, and what was made
	 */
	public <T extends ManagedObject<?>> Change<T> create(IntFunction<T> factory) {
		T created = factory.apply(this.nextNumber);
		return new Change<>(changed(this.nextNumber + 1, (changed) -> changed.put(created.id(), created)), created);
	}

	/**
	 * Adds several things at once, each under the next number of its own.
	 * @param factory makes them, given where the numbers for their ids come from
	 * @return the inventory with them
	 */
	public Inventory createAll(Function<IntSupplier, Collection<ManagedObject<?>>> factory) {
		AtomicInteger numbers = new AtomicInteger(this.nextNumber);
		Collection<ManagedObject<?>> created = factory.apply(numbers::getAndIncrement);
		return changed(numbers.get(), (changed) -> created.forEach((object) -> changed.put(object.id(), object)));
	}

	/**
	 * Removes something. The vApp that it was part of forgets its turn.
	 * @param id its id; nothing changes when nothing has it
	 * @return the inventory without it
	 */
	public Inventory without(ManagedObjectId id) {
		return changed(this.nextNumber, (changed) -> {
			if (changed.remove(id) instanceof VirtualAppMember<?> member && member.virtualApp() != null) {
				find(VirtualApp.class, member.virtualApp()).ifPresent((app) -> changed.put(app.id(), app.without(id)));
			}
		});
	}

	/**
	 * Removes a vApp with everything in it.
	 * @param id its id; nothing changes when nothing has it
	 * @return the inventory without it
	 */
	public Inventory withoutVirtualApp(VirtualAppId id) {
		return without(id).changed(this.nextNumber,
				(changed) -> changed.values()
					.removeIf((object) -> object instanceof VirtualAppMember<?> member
							&& virtualAppsAround(member).contains(id)));
	}

	/**
	 * Removes all that imports of one scope have made. A vApp and what is in it are of
	 * the same scope, since they were made at once.
	 * @param scope the scope
	 * @return the inventory without it
	 */
	public Inventory withoutScope(String scope) {
		return changed(this.nextNumber, (changed) -> changed.values()
			.removeIf((object) -> object instanceof VirtualAppMember<?> member && scope.equals(member.scope())));
	}

	private Inventory changed(int nextNumber, Consumer<Map<ManagedObjectId, ManagedObject<?>>> change) {
		Map<ManagedObjectId, ManagedObject<?>> changed = new LinkedHashMap<>(this.objects);
		change.accept(changed);
		return new Inventory(changed, nextNumber);
	}

	private <T extends ManagedObject<?>> List<T> select(Class<T> type, Predicate<T> condition) {
		return all(type).stream().filter(condition).toList();
	}

	/**
	 * An inventory after a change.
	 *
	 * @param inventory the inventory
	 * @param result what the change was about
	 * @param <T> the type of the result
	 */
	public record Change<T>(Inventory inventory, T result) {

	}

}
