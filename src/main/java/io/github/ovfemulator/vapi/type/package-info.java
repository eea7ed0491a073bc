/**
 * The data model of vAPI on Java records: structures, fields and their types, and the
 * standard types, messages and errors. Nothing here depends on an encoding.
 */
@NullMarked
package io.github.ovfemulator.vapi.type;

import org.jspecify.annotations.NullMarked;
