package io.github.ovfemulator.flag;

import java.util.Locale;

import io.github.ovfemulator.ovf.ImportFlag;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * A flag of imports.
 *
 * @param option its name, which a client sends back
 * @param description what it does
 */
@CanonicalName("com.vmware.vcenter.ovf.import_flag.info")
public record ImportFlagInfo(String option, LocalizableMessage description) implements Structure {

	static ImportFlagInfo of(ImportFlag flag) {
		String id = "emulator.import_flag." + flag.name().toLowerCase(Locale.ROOT);
		return new ImportFlagInfo(flag.name(), LocalizableMessage.of(id, flag.description()));
	}

}
