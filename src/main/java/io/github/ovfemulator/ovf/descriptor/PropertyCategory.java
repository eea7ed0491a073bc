package io.github.ovfemulator.ovf.descriptor;

/**
 * A heading above properties: {@code Category} in {@code ProductSection}.
 *
 * @param name the heading
 * @param uiOptional whether a form may hide what stands below it
 */
public record PropertyCategory(Text name, boolean uiOptional) {

}
