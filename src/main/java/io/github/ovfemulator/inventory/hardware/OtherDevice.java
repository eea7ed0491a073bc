package io.github.ovfemulator.inventory.hardware;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A device that the vendor's structure of a machine has no place for, such as a USB
 * controller, a video card, a sound card, an NVDIMM or an SR-IOV adapter.
 *
 * @param kind the kind of device in plain words, such as {@code USB controller}
 * @param model its model as the package writes it, or {@code null} where it names none
 * @param quantity the quantity that the package states, or {@code null} for none
 * @param settings what else the package says of it, by key, such as
 * {@code videoRamSizeInKB} or the {@code network} of an adapter
 */
public record OtherDevice(String kind, @Nullable String model, @Nullable Long quantity, Map<String, String> settings) {

	/** Copies the settings, in their order. */
	public OtherDevice {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
	}

}
