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
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * An immutable snapshot of all objects, in the order in which they were added. Each
 * change returns a new inventory, so reads need no lock.
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
	 * Creates an inventory. New objects get numbers from 101, or from the number after
	 * the largest one in the ids of the given objects.
	 * @param objects the objects, with unique ids
	 * @return the inventory
	 * @throws IllegalArgumentException if two objects have the same id
	 */
	public static Inventory of(List<? extends ManagedObject<?>> objects) {
		Map<ManagedObjectId, ManagedObject<?>> byId = new LinkedHashMap<>();
		for (ManagedObject<?> object : objects) {
			if (byId.put(object.id(), object) != null) {
				throw new IllegalArgumentException(
						"The " + object.id().kind() + " " + object.id() + " is defined twice");
			}
		}
		int largest = byId.keySet().stream().mapToInt(Inventory::numberOf).max().orElse(0);
		return new Inventory(byId, Math.max(FIRST_NUMBER, largest + 1));
	}

	/**
	 * The number in the id of the next object to be created.
	 * @return a number larger than those of all objects, including removed ones
	 */
	public int nextNumber() {
		return this.nextNumber;
	}

	/**
	 * Sets the number of the next object to be created.
	 * @param number the number
	 * @return the changed inventory
	 * @throws IllegalArgumentException if the number is less than {@link #nextNumber} or
	 * has more than nine digits
	 */
	public Inventory withNextNumber(int number) {
		if (number < this.nextNumber || number > LAST_NUMBER) {
			throw new IllegalArgumentException(
					"the value must be between %s and %s, not %s".formatted(this.nextNumber, LAST_NUMBER, number));
		}
		return new Inventory(new LinkedHashMap<>(this.objects), number);
	}

	private static int numberOf(ManagedObjectId id) {
		Matcher numbered = NUMBERED.matcher(id.value());
		return (numbered.matches() && !Characters.areUuid(id.value())) ? Integer.parseInt(numbered.group(1)) : 0;
	}

	/**
	 * All objects of a type.
	 * @param type the type
	 * @param <T> the type
	 * @return the objects in the order in which they were added
	 */
	public <T extends ManagedObject<?>> List<T> all(Class<T> type) {
		return this.objects.values().stream().filter(type::isInstance).map(type::cast).toList();
	}

	/**
	 * Finds an object by its id.
	 * @param type the type of the object
	 * @param id the id
	 * @param <I> the type of the id
	 * @param <T> the type of the object
	 * @return the object, or empty if the id is unknown
	 */
	public <I extends ManagedObjectId, T extends ManagedObject<I>> Optional<T> find(Class<T> type, I id) {
		return Optional.ofNullable(this.objects.get(id)).map(type::cast);
	}

	/**
	 * Returns an object by its id.
	 * @param type the type of the object
	 * @param id the id
	 * @param <I> the type of the id
	 * @param <T> the type of the object
	 * @return the object
	 * @throws VapiException {@code not_found} if the id is unknown
	 */
	public <I extends ManagedObjectId, T extends ManagedObject<I>> T get(Class<T> type, I id) {
		return find(type, id).orElseThrow(() -> VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage
			.of("emulator.inventory.not_found", "No %s has the id %s; use the id of an existing one.", id.kind(), id)));
	}

	/**
	 * The datacenter of an object.
	 * @param object an object in a folder
	 * @return the id of the datacenter, or {@code null} if the folder is outside
	 * datacenters
	 */
	public @Nullable DatacenterId datacenterOf(InFolder object) {
		return get(Folder.class, object.folder()).datacenter();
	}

	/**
	 * The datacenter of a resource pool.
	 * @param pool the pool
	 * @return the id of the datacenter, or {@code null} if the host or cluster is outside
	 * datacenters
	 */
	public @Nullable DatacenterId datacenterOf(ResourcePool pool) {
		if (pool.cluster() != null) {
			return datacenterOf(get(Cluster.class, pool.cluster()));
		}
		return hostsOf(pool).stream().findFirst().map(this::datacenterOf).orElse(null);
	}

	/**
	 * The hosts that provide the resources of a pool.
	 * @param pool the pool
	 * @return the hosts of its cluster, or its stand-alone host
	 */
	public List<Host> hostsOf(ResourcePool pool) {
		return select(Host.class, (host) -> (pool.cluster() != null) ? pool.cluster().equals(host.cluster())
				: host.id().equals(pool.host()));
	}

	/**
	 * The direct members of a vApp.
	 * @param app the vApp
	 * @return the members by start order, then by creation; members without a start order
	 * are last
	 */
	public List<VirtualAppMember<?>> membersOf(VirtualApp app) {
		List<VirtualAppMember<?>> members = new ArrayList<>();
		for (ManagedObject<?> object : this.objects.values()) {
			if (object instanceof VirtualAppMember<?> member && app.id().equals(member.virtualApp())) {
				members.add(member);
			}
		}
		members.sort(Comparator.<VirtualAppMember<?>>comparingInt((member) -> app.startOrderOf(member.id()))
			.thenComparingInt((member) -> numberOf(member.id())));
		return members;
	}

	/**
	 * The vApps that contain a virtual machine or vApp.
	 * @param member the virtual machine or vApp
	 * @return the ids of the vApps, the innermost first
	 */
	public List<VirtualAppId> enclosingVirtualApps(VirtualAppMember<?> member) {
		List<VirtualAppId> around = new ArrayList<>();
		for (VirtualAppId app = member.virtualApp(); app != null; app = get(VirtualApp.class, app).virtualApp()) {
			around.add(app);
		}
		return around;
	}

	/**
	 * Whether a folder contains a virtual machine or vApp of a name. Members of a vApp
	 * are not in the folder.
	 * @param folder the folder
	 * @param name the name, case-sensitive
	 * @return {@code true} if the name is taken
	 */
	public boolean isNameTaken(FolderId folder, String name) {
		return this.objects.values()
			.stream()
			.filter((object) -> object.name().equals(name))
			.anyMatch((object) -> object instanceof VirtualAppMember<?> member && member.virtualApp() == null
					&& member.folder().equals(folder));
	}

	/**
	 * Adds an object, or replaces the object with the same id.
	 * @param object the object
	 * @return the changed inventory
	 */
	public Inventory with(ManagedObject<?> object) {
		return changed(this.nextNumber, (changed) -> changed.put(object.id(), object));
	}

	/**
	 * Creates an object with the next number. Numbers are never reused.
	 * @param factory creates the object from its number
	 * @param <T> the type of the object
	 * @return the changed inventory and the object
	 */
	public <T extends ManagedObject<?>> Change<T> create(IntFunction<T> factory) {
		T created = factory.apply(this.nextNumber);
		return new Change<>(changed(this.nextNumber + 1, (changed) -> changed.put(created.id(), created)), created);
	}

	/**
	 * Creates several objects in one change.
	 * @param factory creates the objects; the supplier returns the next number
	 * @return the changed inventory
	 */
	public Inventory createAll(Function<IntSupplier, Collection<ManagedObject<?>>> factory) {
		AtomicInteger numbers = new AtomicInteger(this.nextNumber);
		Collection<ManagedObject<?>> created = factory.apply(numbers::getAndIncrement);
		return changed(numbers.get(), (changed) -> created.forEach((object) -> changed.put(object.id(), object)));
	}

	/**
	 * Removes an object and its start settings in its vApp.
	 * @param id the id; an unknown one has no effect
	 * @return the changed inventory
	 */
	public Inventory without(ManagedObjectId id) {
		return changed(this.nextNumber, (changed) -> {
			if (changed.remove(id) instanceof VirtualAppMember<?> member && member.virtualApp() != null) {
				find(VirtualApp.class, member.virtualApp()).ifPresent((app) -> changed.put(app.id(), app.without(id)));
			}
		});
	}

	/**
	 * Removes a vApp and all its members.
	 * @param id the id; an unknown one has no effect
	 * @return the changed inventory
	 */
	public Inventory withoutVirtualApp(VirtualAppId id) {
		return without(id).changed(this.nextNumber,
				(changed) -> changed.values()
					.removeIf((object) -> object instanceof VirtualAppMember<?> member
							&& enclosingVirtualApps(member).contains(id)));
	}

	/**
	 * Removes the virtual machines and vApps of a test scope.
	 * @param scope the scope
	 * @return the changed inventory
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
	 * A changed inventory and the result of the change.
	 *
	 * @param inventory the changed inventory
	 * @param result the result
	 * @param <T> the type of the result
	 */
	public record Change<T>(Inventory inventory, T result) {

	}

}
