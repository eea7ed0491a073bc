/**
 * The vAPI protocol: data model, standard types and errors, JSON encodings, the catalogue
 * of operations, and the dialects. It depends on no other package and on no feature.
 */
@NullMarked
package io.github.ovfemulator.vapi;

import org.jspecify.annotations.NullMarked;
