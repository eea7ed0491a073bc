package io.github.ovfemulator.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.ovfemulator.inventory.domain.ManagedObject;
import io.github.ovfemulator.inventory.domain.ManagedObjectId;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;

/**
 * Filters inventory objects by the fields of a filter structure. An object must match
 * each field that is set; a field matches if one of its values does. Unset and empty
 * fields and a missing filter match all objects.
 *
 * @param <F> the type of the filter
 * @param <T> the type of the objects
 */
public final class Selection<F, T extends ManagedObject<?>> {

	private final @Nullable F filter;

	private final List<T> selected;

	private Selection(@Nullable F filter, List<T> selected) {
		this.filter = filter;
		this.selected = selected;
	}

	/**
	 * Starts with all objects.
	 * @param filter the filter, or {@code null} to match all objects
	 * @param candidates the objects to filter
	 * @param <F> the type of the filter
	 * @param <T> the type of the objects
	 * @return the selection
	 */
	public static <F, T extends ManagedObject<?>> Selection<F, T> of(@Nullable F filter, List<T> candidates) {
		return new Selection<>(filter, candidates);
	}

	/**
	 * Filters by a field that holds a set of values.
	 * @param wanted the field of the filter
	 * @param actual the value of an object; {@code null} matches no value of the filter
	 * @param <V> the type of the value
	 * @return the remaining objects
	 */
	public <V> Selection<F, T> where(Function<F, @Nullable Set<V>> wanted, Function<T, @Nullable V> actual) {
		return keep(wanted, (values) -> (candidate) -> {
			V value = actual.apply(candidate);
			return value != null && values.contains(value);
		});
	}

	/**
	 * Filters by a field that holds a single value.
	 * @param wanted the field of the filter
	 * @param actual the value of an object
	 * @param <V> the type of the value
	 * @return the remaining objects
	 */
	public <V> Selection<F, T> whereEqual(Function<F, @Nullable V> wanted, Function<T, V> actual) {
		return where((filter) -> {
			V value = wanted.apply(filter);
			return (value != null) ? Set.of(value) : null;
		}, actual);
	}

	/**
	 * Filters by a field that holds a set of ids.
	 * @param wanted the field of the filter
	 * @param actual the id of an object; {@code null} matches no id of the filter
	 * @return the remaining objects
	 */
	public Selection<F, T> whereId(Function<F, @Nullable Set<String>> wanted,
			Function<T, ? extends @Nullable ManagedObjectId> actual) {
		return where(wanted, (candidate) -> {
			ManagedObjectId id = actual.apply(candidate);
			return (id != null) ? id.value() : null;
		});
	}

	/**
	 * Filters by a field that holds a set of ids of which an object can have several.
	 * @param wanted the field of the filter
	 * @param actual the ids of an object
	 * @return the remaining objects
	 */
	public Selection<F, T> whereAnyId(Function<F, @Nullable Set<String>> wanted,
			Function<T, ? extends Collection<? extends ManagedObjectId>> actual) {
		return keep(wanted,
				(ids) -> (candidate) -> actual.apply(candidate).stream().anyMatch((id) -> ids.contains(id.value())));
	}

	/**
	 * Converts the selected objects.
	 * @param limit the maximum number of results
	 * @param rendering converts an object
	 * @param <S> the type of the results
	 * @return the results
	 * @throws VapiException {@code unable_to_allocate_resource} if more objects than the
	 * limit are selected
	 */
	public <S> List<S> atMost(int limit, Function<T, S> rendering) {
		if (this.selected.size() > limit) {
			throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
					LocalizableMessage.of("emulator.inventory.list.too_long",
							"%s entries match, and the limit is %s; narrow the filter.", this.selected.size(), limit));
		}
		return this.selected.stream().map(rendering).toList();
	}

	private <V> Selection<F, T> keep(Function<F, @Nullable Set<V>> wanted, Function<Set<V>, Predicate<T>> condition) {
		Set<V> values = (this.filter != null) ? wanted.apply(this.filter) : null;
		if (values == null || values.isEmpty()) {
			return this;
		}
		return new Selection<>(this.filter, this.selected.stream().filter(condition.apply(values)).toList());
	}

}
