/**
 * The image: the training of the ahead-of-time cache, and tests of the Dockerfile.
 */
package io.github.ovfemulator.image;
