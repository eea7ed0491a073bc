/**
 * What the server does with those who mean harm or are in a hurry: it answers or closes,
 * and is afterwards as it was before.
 */
@NullMarked
package io.github.ovfemulator.hostile;

import org.jspecify.annotations.NullMarked;
