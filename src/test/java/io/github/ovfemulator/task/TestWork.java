package io.github.ovfemulator.task;

import io.github.ovfemulator.vapi.type.DynamicId;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The work of a task under test.
 */
final class TestWork implements TaskWork {

	static final TaskDefinition DEFINITION = new TaskDefinition("some.service", "work$task",
			LocalizableMessage.of("some.work", "Some work"), new DynamicId("ResourcePool", "resgroup-8"), "root", true);

	boolean started;

	boolean ready;

	boolean finished;

	boolean stopped;

	@Nullable RuntimeException failure;

	@Nullable WorkSnapshot saved;

	@Override
	public void start() {
		this.started = true;
	}

	@Override
	public boolean proceed() {
		return this.ready;
	}

	@Override
	public Structure finish() {
		if (this.failure != null) {
			throw this.failure;
		}
		this.finished = true;
		return new DynamicId("VirtualMachine", "vm-1");
	}

	@Override
	public void stop() {
		this.stopped = true;
	}

	@Override
	public long percent() {
		return 40;
	}

	@Override
	public LocalizableMessage message() {
		return LocalizableMessage.of("some.step", "Some step");
	}

	@Override
	public @Nullable WorkSnapshot save() {
		return this.saved;
	}

	/** The snapshot of a work that can start again. */
	record Saved(String text) implements WorkSnapshot {

	}

}
