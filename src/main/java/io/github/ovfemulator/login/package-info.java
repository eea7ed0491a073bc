/**
 * Sessions of callers: the vAPI service {@code com.vmware.cis.session}, and who is served
 * without one. Opening a session is logging in; it ends by delete, when it is idle too
 * long, or after its longest time.
 */
@NullMarked
package io.github.ovfemulator.login;

import org.jspecify.annotations.NullMarked;
