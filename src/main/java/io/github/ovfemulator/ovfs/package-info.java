/**
 * The service {@code com.vmware.vcenter.ovfs}, which deploys a package by URL as a task.
 */
@NullMarked
package io.github.ovfemulator.ovfs;

import org.jspecify.annotations.NullMarked;
