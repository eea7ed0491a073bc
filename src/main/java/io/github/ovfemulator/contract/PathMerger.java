package io.github.ovfemulator.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Removes the queries from the paths of a contract. Operations with the same path and
 * method are merged into one, with the action as a query parameter.
 */
final class PathMerger {

	private final ContractFiles files;

	private final NamedSchemas names;

	PathMerger(ContractFiles files, NamedSchemas names) {
		this.files = files;
		this.names = names;
	}

	/**
	 * Returns the paths of a contract.
	 * @param contract the contract
	 * @return the path items by path
	 */
	ObjectNode paths(JsonNode contract) {
		ObjectNode paths = JsonNodeFactory.instance.objectNode();
		byShape(ContractFiles.operations(contract)).values().forEach((operations) -> {
			ContractOperation eponym = operations.stream()
				.filter((operation) -> operation.action() == null)
				.findFirst()
				.orElse(operations.get(0));
			ObjectNode item = paths.putObject(eponym.pathWithoutAction());
			byMethod(operations).forEach((method, sameMethod) -> item.set(method.toLowerCase(Locale.ROOT),
					new MergedOperation(this.files, contract, eponym, sameMethod, this.names).definition()));
		});
		return paths;
	}

	/**
	 * Groups operations by path; paths that differ only in the names of variables are
	 * equal.
	 */
	private static Map<String, List<ContractOperation>> byShape(List<ContractOperation> operations) {
		return operations.stream()
			.collect(Collectors.groupingBy((operation) -> operation.pathWithoutAction().replaceAll("\\{\\w+}", "{}"),
					LinkedHashMap::new, Collectors.toList()));
	}

	private static Map<String, List<ContractOperation>> byMethod(List<ContractOperation> operations) {
		return operations.stream()
			.collect(Collectors.groupingBy(ContractOperation::method, LinkedHashMap::new, Collectors.toList()));
	}

}
