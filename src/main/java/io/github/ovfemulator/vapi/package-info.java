/**
 * The wire: vAPI's data model, its standard types and errors, the JSON dialects that
 * carry them, the catalogue of operations and the doors that serve it. Knows no other
 * room; what the doors need from others they declare here.
 */
@NullMarked
package io.github.ovfemulator.vapi;

import org.jspecify.annotations.NullMarked;
