package io.github.ovfemulator.admin;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.github.ovfemulator.simulation.faults.FaultMatch;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.text.SimilarText;
import io.github.ovfemulator.vapi.text.Split;

/**
 * The names of all known operations, whether they are emulated or not.
 */
final class OperationNames {

	private final Map<String, Set<String>> operations = new HashMap<>();

	OperationNames(OperationCatalogue catalogue) {
		catalogue.operations().forEach((operation) -> add(operation.service(), operation.name()));
		catalogue.unemulated().forEach((operation) -> add(operation.service(), operation.name()));
	}

	private void add(String service, String operation) {
		this.operations.computeIfAbsent(service, (name) -> new TreeSet<>()).add(operation);
	}

	/**
	 * Requires that the service and the operation of a rule are known, since the rule
	 * never applies otherwise.
	 * @param match the criteria of the rule
	 * @throws BadControlRequestException if one of them is unknown
	 */
	void check(FaultMatch match) {
		String service = match.service();
		if (service != null && !this.operations.containsKey(service)) {
			throw new BadControlRequestException("/match/service",
					"Unknown service '" + service + "'" + similar(service, this.operations.keySet()));
		}
		String operation = match.operation();
		Set<String> known = (service != null) ? this.operations.getOrDefault(service, Set.of()) : all();
		if (operation != null && !known.contains(operation)) {
			String owner = (service != null) ? " of " + service : "";
			throw new BadControlRequestException("/match/operation",
					"Unknown operation '" + operation + "'" + owner + similar(operation, known));
		}
	}

	private Set<String> all() {
		return this.operations.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * A name without dots is compared with the last parts of the known names. Case is
	 * ignored.
	 */
	private static String similar(String text, Collection<String> names) {
		UnaryOperator<String> compared = (text.indexOf('.') < 0) ? OperationNames::lastPart : UnaryOperator.identity();
		Map<String, String> candidates = names.stream()
			.sorted()
			.collect(Collectors.toMap((name) -> compared.apply(name).toLowerCase(Locale.ROOT), Function.identity(),
					(first, second) -> first));
		return SimilarText.mostSimilar(text.toLowerCase(Locale.ROOT), candidates.keySet())
			.filter((name) -> !text.isEmpty())
			.map((name) -> "; the most similar one is " + candidates.get(name) + ".")
			.orElse("; GET /__admin/operations lists the emulated operations.");
	}

	private static String lastPart(String name) {
		return Split.at(name, '.').get(Split.at(name, '.').size() - 1);
	}

}
