/**
 * Login sessions: the vAPI service {@code com.vmware.cis.session}, and authentication of
 * callers. A session ends by logout, after its idle time, or after its maximum lifetime.
 */
@NullMarked
package io.github.ovfemulator.login;

import org.jspecify.annotations.NullMarked;
