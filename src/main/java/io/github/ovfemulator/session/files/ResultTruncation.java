package io.github.ovfemulator.session.files;

import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.OvfInfo;
import io.github.ovfemulator.ovf.OvfWarning;
import io.github.ovfemulator.ovf.parameters.OvfParams;
import io.github.ovfemulator.ovf.parameters.PropertyParams;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.HeapSize;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * Truncates the lists of a validation result to a size. A warning names each truncated
 * list.
 */
final class ResultTruncation {

	/** Errors, warnings and information each take at most this part. */
	private static final int PARTS = 8;

	private final long maxSize;

	private final List<OvfWarning> truncated = new ArrayList<>();

	/**
	 * Creates the truncation of one result.
	 * @param maxSize the maximum size in bytes
	 */
	ResultTruncation(long maxSize) {
		this.maxSize = maxSize;
	}

	OvfValidationResult truncate(List<OvfParams> parameters, List<OvfError> errors, List<OvfWarning> warnings,
			List<OvfInfo> information) {
		long part = this.maxSize / PARTS;
		List<OvfError> shownErrors = fit("errors", errors, part);
		List<OvfWarning> shownWarnings = fit("warnings", warnings, part);
		List<OvfInfo> shownInformation = fit("information", information, part);
		List<Structure> shownParameters = fit(parameters, this.maxSize / 2);
		return new OvfValidationResult(shownParameters, shownErrors, withTruncated(shownWarnings), shownInformation);
	}

	private List<OvfWarning> withTruncated(List<OvfWarning> warnings) {
		List<OvfWarning> all = new ArrayList<>(this.truncated);
		all.addAll(warnings);
		return all;
	}

	/** Leaves out structures that do not fit; of properties, only those that do not. */
	private List<Structure> fit(List<OvfParams> parameters, long limit) {
		List<Structure> shown = new ArrayList<>();
		long left = limit;
		for (OvfParams each : parameters) {
			OvfParams shortened = (each instanceof PropertyParams properties && properties.properties() != null)
					? new PropertyParams(fit("PropertyParams.properties", properties.properties(), left),
							properties.type())
					: each;
			long size = HeapSize.unshared(shortened);
			if (size <= left || shortened != each) {
				shown.add(shortened);
				left -= size;
			}
			else {
				note(String.valueOf(each.type()), 0, 1);
			}
		}
		return shown;
	}

	private <T> List<T> fit(String name, List<T> list, long limit) {
		long left = limit;
		int count = 0;
		for (T each : list) {
			left -= HeapSize.unshared(each);
			if (left < 0) {
				note(name, count, list.size());
				return List.copyOf(list.subList(0, count));
			}
			count++;
		}
		return List.copyOf(list);
	}

	private void note(String name, int shown, int count) {
		LocalizableMessage message = LocalizableMessage.of("emulator.ovf.result.truncated",
				"'%s' is truncated to %s of %s entries; emulator.response.max-size limits the size of this result.",
				name, shown, count);
		this.truncated.add(OvfWarning.server(VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, message).error()));
	}

}
