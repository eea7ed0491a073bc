package io.github.ovfemulator.inventory.hardware;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A device without an equivalent in the vendor's structures, such as a USB controller,
 * video card, sound card, NVDIMM or SR-IOV adapter.
 *
 * @param kind the type of the device, such as {@code USB controller}
 * @param model its model in the package, or {@code null} for none
 * @param quantity its quantity in the package, or {@code null} for none
 * @param settings its other settings in the package by key, such as {@code
 * videoRamSizeInKB}, or the {@code network} of an adapter
 */
public record OtherDevice(String kind, @Nullable String model, @Nullable Long quantity, Map<String, String> settings) {

	/** Copies the settings and keeps their order. */
	public OtherDevice {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
	}

}
