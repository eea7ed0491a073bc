/**
 * vAPI's data model on Java records: which record is which structure, which component is
 * which field, and of which vAPI type. The dialects and the conformance tests read it;
 * nothing here knows JSON.
 */
@NullMarked
package io.github.ovfemulator.vapi.type;

import org.jspecify.annotations.NullMarked;
