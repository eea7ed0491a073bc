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
 * Selects things by the fields of a filter. A thing has to match every field that is set,
 * and matches a field by any one of its values; a field that is unset or empty lets all
 * pass, and so does a filter that is missing.
 *
 * @param <F> the filter
 * @param <T> what is selected
 */
public final class Selection<F, T extends ManagedObject<?>> {

	private final @Nullable F filter;

	private final List<T> selected;

	private Selection(@Nullable F filter, List<T> selected) {
		this.filter = filter;
		this.selected = selected;
	}

	/**
	 * Starts with everything.
	 * @param filter the filter, or {@code null} to let all pass
	 * @param candidates the things to select from
	 * @param <F> the filter
	 * @param <T> what is selected
	 * @return the selection
	 */
	public static <F, T extends ManagedObject<?>> Selection<F, T> of(@Nullable F filter, List<T> candidates) {
		return new Selection<>(filter, candidates);
	}

	/**
	 * Keeps the things with a wanted value.
	 * @param wanted the field of the filter
	 * @param actual the thing's value; {@code null} matches no wanted value
	 * @param <V> the type of the value
	 * @return what is left
	 */
	public <V> Selection<F, T> where(Function<F, @Nullable Set<V>> wanted, Function<T, @Nullable V> actual) {
		return keep(wanted, (values) -> (candidate) -> {
			V value = actual.apply(candidate);
			return value != null && values.contains(value);
		});
	}

	/**
	 * Keeps the things with the wanted value, for a field that holds just one.
	 * @param wanted the field of the filter
	 * @param actual the thing's value
	 * @param <V> the type of the value
	 * @return what is left
	 */
	public <V> Selection<F, T> whereEqual(Function<F, @Nullable V> wanted, Function<T, V> actual) {
		return where((filter) -> {
			V value = wanted.apply(filter);
			return (value != null) ? Set.of(value) : null;
		}, actual);
	}

	/**
	 * Keeps the things with a wanted id.
	 * @param wanted the field of the filter
	 * @param actual the thing's id; {@code null} matches no wanted id
	 * @return what is left
	 */
	public Selection<F, T> whereId(Function<F, @Nullable Set<String>> wanted,
			Function<T, ? extends @Nullable ManagedObjectId> actual) {
		return where(wanted, (candidate) -> {
			ManagedObjectId id = actual.apply(candidate);
			return (id != null) ? id.value() : null;
		});
	}

	/**
	 * Keeps the things with a wanted id among several.
	 * @param wanted the field of the filter
	 * @param actual the thing's ids
	 * @return what is left
	 */
	public Selection<F, T> whereAnyId(Function<F, @Nullable Set<String>> wanted,
			Function<T, ? extends Collection<? extends ManagedObjectId>> actual) {
		return keep(wanted,
				(ids) -> (candidate) -> actual.apply(candidate).stream().anyMatch((id) -> ids.contains(id.value())));
	}

	/**
	 * Ends the selection, unless it is larger than the answer may be.
	 * @param limit how many things an answer may hold
	 * @param rendering makes the answer's entry for a thing
	 * @param <S> the type of the answer's entries
	 * @return the entries
	 * @throws VapiException unable_to_allocate_resource when there are more
	 */
	public <S> List<S> atMost(int limit, Function<T, S> rendering) {
		if (this.selected.size() > limit) {
			throw VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
					LocalizableMessage.of("emulator.inventory.list.too_long",
							"%s entries match, and an answer holds %s at most; narrow the filter.",
							this.selected.size(), limit));
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
