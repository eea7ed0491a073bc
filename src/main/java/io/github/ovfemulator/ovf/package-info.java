/**
 * The OVF package: reading its descriptor, message bundles and manifest, saying what is
 * wrong with them and where, and the structures in which vCenter tells it. Knows the
 * wire's types and no other room; it does not know where the bytes come from.
 * <p>
 * Start at {@link io.github.ovfemulator.ovf.OvfDescriptorReader}. What it answers is in
 * {@code descriptor}, how it reads is in {@code read}, one reader a section, on top of
 * {@code xml}; {@code manifest} stands for itself.
 */
@NullMarked
package io.github.ovfemulator.ovf;

import org.jspecify.annotations.NullMarked;
