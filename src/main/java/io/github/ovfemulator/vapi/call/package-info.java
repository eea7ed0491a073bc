/**
 * What happens to a call in every dialect once a door knows which operation it is for:
 * who calls is found out first, then the input is read, then the operation is carried
 * out.
 */
@NullMarked
package io.github.ovfemulator.vapi.call;

import org.jspecify.annotations.NullMarked;
