/**
 * Tasks, the service {@code com.vmware.cis.tasks}: operations that other services start
 * and that clients poll, with their control and their store.
 */
@NullMarked
package io.github.ovfemulator.task;

import org.jspecify.annotations.NullMarked;
