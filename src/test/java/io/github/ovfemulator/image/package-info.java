/**
 * The image: what its build runs to train the ahead-of-time cache, and what holds the
 * Dockerfile against the build.
 */
package io.github.ovfemulator.image;
