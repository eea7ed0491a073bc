package io.github.ovfemulator.task;

/**
 * A snapshot of the work of a task, from which it starts again.
 */
public interface WorkSnapshot {

}
