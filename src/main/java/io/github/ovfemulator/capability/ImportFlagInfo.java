package io.github.ovfemulator.capability;

import java.util.Locale;

import io.github.ovfemulator.ovf.ImportFlag;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * An entry in the list of import flags.
 *
 * @param option the name, as a create specification holds it
 * @param description an English sentence
 */
@CanonicalName("com.vmware.vcenter.ovf.import_flag.info")
public record ImportFlagInfo(String option, LocalizableMessage description) implements Structure {

	static ImportFlagInfo of(ImportFlag flag) {
		String id = "emulator.import_flag." + flag.name().toLowerCase(Locale.ROOT);
		return new ImportFlagInfo(flag.name(), LocalizableMessage.of(id, flag.description()));
	}

}
