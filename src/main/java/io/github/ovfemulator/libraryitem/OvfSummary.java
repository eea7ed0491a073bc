package io.github.ovfemulator.libraryitem;

import java.util.List;

import io.github.ovfemulator.ovf.parameters.AnyOvfParams;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The result of {@code filter}.
 *
 * @param name the default name
 * @param annotation the default annotation
 * @param eulas the license agreements
 * @param networks the names of the networks of the package, unset if there are none
 * @param storageGroups the ids of the storage groups, unset if there are none
 * @param additionalParams the parameter structures with their current values
 */
@CanonicalName("com.vmware.vcenter.ovf.library_item.ovf_summary")
record OvfSummary(@Nullable String name, @Nullable String annotation,
		@WireName(value = "EULAs", api = "eulas") List<String> eulas, @Nullable List<String> networks,
		@Nullable List<String> storageGroups,
		@Nullable List<@AnyOvfParams Structure> additionalParams) implements Structure {

}
