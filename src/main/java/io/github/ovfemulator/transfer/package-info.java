/**
 * Bytes on their way in: the upload endpoint, the digests that are taken as the bytes
 * stream by, and the limits; the packages below fetch. What an upload is for is known
 * only to its {@link io.github.ovfemulator.transfer.UploadTarget}.
 */
@NullMarked
package io.github.ovfemulator.transfer;

import org.jspecify.annotations.NullMarked;
