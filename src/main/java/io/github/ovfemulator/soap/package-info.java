/**
 * The endpoint {@code /sdk}, the SOAP API of a vCenter, which is not emulated: SOAP
 * clients receive a fault with an explanation.
 */
@NullMarked
package io.github.ovfemulator.soap;

import org.jspecify.annotations.NullMarked;
