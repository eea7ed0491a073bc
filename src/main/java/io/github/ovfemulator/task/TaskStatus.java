package io.github.ovfemulator.task;

import io.github.ovfemulator.vapi.type.CanonicalName;

/**
 * The states of a task.
 */
@CanonicalName("com.vmware.cis.task.status")
public enum TaskStatus {

	/** It has not started. */
	PENDING,
	/** It is running. */
	RUNNING,
	/** It is suspended. The emulator has no such task. */
	BLOCKED,
	/** It has a result. */
	SUCCEEDED,
	/** It has failed or was canceled. */
	FAILED;

	boolean isFinished() {
		return this == SUCCEEDED || this == FAILED;
	}

}
