/**
 * What passes between a client and the emulated API: an exchange is described once,
 * whatever the door, answered in one place, and shown there to those who listen. Those
 * who may disturb it are asked before it is carried out.
 */
@NullMarked
package io.github.ovfemulator.web;

import org.jspecify.annotations.NullMarked;
