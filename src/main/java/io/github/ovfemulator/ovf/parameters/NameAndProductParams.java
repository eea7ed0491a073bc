package io.github.ovfemulator.ovf.parameters;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.UriString;
import org.jspecify.annotations.Nullable;

/**
 * The name of what is made, and the product that it is.
 *
 * @param name the name; on input, the one to give
 * @param annotation the annotation; on input, the one to give
 * @param virtualApp whether the package is a vApp
 * @param productName the product's name
 * @param vendor the product's vendor
 * @param version the product's short version
 * @param fullVersion the product's full version
 * @param vendorUrl the vendor's page
 * @param productUrl the product's page
 * @param type {@code NameAndProductParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.name_and_product_params")
public record NameAndProductParams(@Nullable String name, @Nullable String annotation, @Nullable Boolean virtualApp,
		@Nullable String productName, @Nullable String vendor, @Nullable String version, @Nullable String fullVersion,
		@Nullable @UriString String vendorUrl, @Nullable @UriString String productUrl,
		@Nullable String type) implements OvfParams {

}
