package io.github.ovfemulator.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.ovfemulator.inventory.domain.MachineConfiguration;
import io.github.ovfemulator.inventory.domain.MachineConfiguration.IpAllocation;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.HostResource;
import io.github.ovfemulator.ovf.descriptor.InstallSection;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.parameters.resolver.Choices;
import org.jspecify.annotations.Nullable;

/**
 * Maps the configuration of a machine other than its hardware.
 */
final class ConfigurationMapper {

	/** The settings that are part of the hardware. */
	private static final Set<String> HELD = Set.of("firmware", "cpuHotAddEnabled", "cpuHotRemoveEnabled",
			"memoryHotAddEnabled", "bootOptions.efiSecureBootEnabled", "bootOptions.bootDelay",
			"bootOptions.bootRetryEnabled", "bootOptions.bootRetryDelay", "bootOptions.enterBIOSSetup");

	/** The setting for a first boot that installs the guest: {@code InstallSection}. */
	static final String INSTALL_BOOT = "vAppConfig.installBootRequired";

	/** The setting for the time until that boot has to end, in seconds. */
	static final String INSTALL_STOP_DELAY = "vAppConfig.installBootStopDelay";

	private static final String NVRAM = "nvram";

	private final MachineSource source;

	ConfigurationMapper(MachineSource source) {
		this.source = source;
	}

	/**
	 * Maps the configuration.
	 * @param systemId the id of the machine in its OVF environment
	 * @param annotation the annotation, or {@code null} for none
	 * @param properties the properties of the OVF environment
	 */
	MachineConfiguration map(String systemId, @Nullable String annotation, PropertyScope properties) {
		Map<String, String> settings = this.source.configs().all();
		settings.keySet().removeAll(HELD);
		AllocationMapper.map(this.source.items()).forEach(settings::putIfAbsent);
		InstallSection install = this.source.system().install();
		if (install != null) {
			settings.put(INSTALL_BOOT, String.valueOf(install.initialBoot()));
			settings.put(INSTALL_STOP_DELAY, String.valueOf(install.initialBootStopDelay()));
		}
		return new MachineConfiguration(systemId, annotation, this.source.choices().option(), properties.properties(),
				List.copyOf(this.source.hardware().transports()), extraConfig(), settings,
				ipAllocation(this.source.choices()), product(this.source.system()));
	}

	/** Replaces a reference to an NVRAM file of the package by its datastore path. */
	private Map<String, String> extraConfig() {
		Map<String, String> values = this.source.extraConfigs().all();
		values.replaceAll((key, value) -> key.equalsIgnoreCase(NVRAM)
				? this.source.path(HostResource.parse(value)).orElse(value) : value);
		return values;
	}

	/** Maps the untranslated texts of the first product of a content. */
	static Map<String, String> product(Content content) {
		Map<String, String> product = new LinkedHashMap<>();
		content.sections().products().stream().findFirst().ifPresent((section) -> {
			put("Product", Text.untranslated(section.product()), product);
			put("Vendor", Text.untranslated(section.vendor()), product);
			put("Version", Text.untranslated(section.version()), product);
			put("FullVersion", Text.untranslated(section.fullVersion()), product);
			put("ProductUrl", section.productUrl(), product);
			put("VendorUrl", section.vendorUrl(), product);
			put("AppUrl", section.appUrl(), product);
		});
		return product;
	}

	private static void put(String name, @Nullable String text, Map<String, String> product) {
		if (text != null) {
			product.put(name, text);
		}
	}

	static @Nullable IpAllocation ipAllocation(Choices choices) {
		if (choices.ipAllocationPolicy() == null && choices.ipProtocol() == null) {
			return null;
		}
		return new IpAllocation(Optional.ofNullable(choices.ipAllocationPolicy()).map(Enum::name).orElse(null),
				Optional.ofNullable(choices.ipProtocol())
					.map((protocol) -> protocol.name().replace("IPV", "IPv"))
					.orElse(null));
	}

}
