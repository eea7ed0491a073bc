package io.github.ovfemulator.capability;

import java.util.Locale;

import io.github.ovfemulator.ovf.ExportFlag;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * An entry in the list of export flags.
 *
 * @param option the name, as a create specification holds it
 * @param description an English sentence
 */
@CanonicalName("com.vmware.vcenter.ovf.export_flag.info")
public record ExportFlagInfo(String option, LocalizableMessage description) implements Structure {

	static ExportFlagInfo of(ExportFlag flag) {
		String id = "emulator.export_flag." + flag.name().toLowerCase(Locale.ROOT);
		return new ExportFlagInfo(flag.name(), LocalizableMessage.of(id, flag.description()));
	}

}
