/**
 * The answers of {@code /sdk}, where a vCenter has its SOAP API and this server has none:
 * a SOAP client is told so by a fault that it can print.
 */
@NullMarked
package io.github.ovfemulator.soap;

import org.jspecify.annotations.NullMarked;
