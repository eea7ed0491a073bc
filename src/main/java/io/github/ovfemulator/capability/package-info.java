/**
 * What a client can ask before it imports or exports: the service
 * {@code com.vmware.vcenter.ovf.capability}, and the flags of imports and exports. A
 * create specification accepts exactly the flags that these services list.
 */
@NullMarked
package io.github.ovfemulator.capability;

import org.jspecify.annotations.NullMarked;
