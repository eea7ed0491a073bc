/**
 * Streaming over hostile XML: one element at a time, each with its position, under hard
 * limits, without document types and without prefixes mattering; and the list in which
 * faults are collected. Knows nothing of what the elements mean.
 */
@NullMarked
package io.github.ovfemulator.ovf.xml;

import org.jspecify.annotations.NullMarked;
