/**
 * The flags of imports and exports, which change the defaults of an import or export. A
 * create specification accepts exactly the flags that these services list.
 */
@NullMarked
package io.github.ovfemulator.flag;

import org.jspecify.annotations.NullMarked;
