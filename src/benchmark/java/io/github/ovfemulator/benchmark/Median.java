package io.github.ovfemulator.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Calculates medians, which are robust against outliers.
 */
final class Median {

	private Median() {
	}

	static double of(List<Double> values) {
		return of(values, Double::doubleValue);
	}

	static <T> double of(List<T> runs, ToDoubleFunction<T> value) {
		double[] values = runs.stream().mapToDouble(value).sorted().toArray();
		int middle = values.length / 2;
		return (values.length % 2 == 1) ? values[middle] : (values[middle - 1] + values[middle]) / 2;
	}

}
