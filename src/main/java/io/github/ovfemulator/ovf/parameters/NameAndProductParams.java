package io.github.ovfemulator.ovf.parameters;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.UriString;
import org.jspecify.annotations.Nullable;

/**
 * The name of the machine or vApp, and its product.
 *
 * @param name the name
 * @param annotation the annotation
 * @param virtualApp whether the package describes a vApp
 * @param productName the name of the product
 * @param vendor the vendor of the product
 * @param version the short version of the product
 * @param fullVersion the full version of the product
 * @param vendorUrl the URL of the vendor
 * @param productUrl the URL of the product
 * @param type {@code NameAndProductParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.name_and_product_params")
public record NameAndProductParams(@Nullable String name, @Nullable String annotation, @Nullable Boolean virtualApp,
		@Nullable String productName, @Nullable String vendor, @Nullable String version, @Nullable String fullVersion,
		@Nullable @UriString String vendorUrl, @Nullable @UriString String productUrl,
		@Nullable String type) implements OvfParams {

}
