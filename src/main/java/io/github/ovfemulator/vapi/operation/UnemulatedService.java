package io.github.ovfemulator.vapi.operation;

import java.util.List;

/**
 * Lists known operations that are not emulated. Features register theirs as beans.
 */
@FunctionalInterface
public interface UnemulatedService {

	/**
	 * Returns the operations.
	 * @return the operations
	 */
	List<UnemulatedOperation> operations();

}
