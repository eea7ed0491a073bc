/**
 * Reads descriptors and message bundles. Each section has one {@code SectionReader},
 * registered in {@code SectionReaders}. When all elements are read,
 * {@code DescriptorChecks} checks the rules that need the whole descriptor, such as the
 * targets of references.
 */
@NullMarked
package io.github.ovfemulator.ovf.reader;

import org.jspecify.annotations.NullMarked;
