/**
 * The certificate of a package: reading the file that holds signature and certificate,
 * verifying the signature over the manifest, and telling whether anybody trusted vouches
 * for the signer.
 */
@NullMarked
package io.github.ovfemulator.ovf.certificate;

import org.jspecify.annotations.NullMarked;
