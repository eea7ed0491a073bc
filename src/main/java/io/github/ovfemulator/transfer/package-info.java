/**
 * Uploads: the endpoint, the registry of upload URLs, and the reception of bodies, which
 * are counted, digested and limited as they stream; and downloads of files by URL. The
 * effect of an upload is defined by its
 * {@link io.github.ovfemulator.transfer.UploadTarget}.
 */
@NullMarked
package io.github.ovfemulator.transfer;

import org.jspecify.annotations.NullMarked;
