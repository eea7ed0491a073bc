/**
 * The issues of an OVF package: their positions, their categories, and the vAPI
 * structures that report them to clients. Also the limits for reading a package.
 * <p>
 * The subpackages build on this package in layers: {@code xml} and {@code descriptor} on
 * this package alone, {@code hardware} on {@code descriptor}, {@code reader} on all of
 * these. {@code packaging} reads the manifest, the certificate and the OVA archive.
 * {@link io.github.ovfemulator.ovf.reader.OvfDescriptorReader} is the entry point for
 * reading a descriptor.
 */
@NullMarked
package io.github.ovfemulator.ovf;

import org.jspecify.annotations.NullMarked;
