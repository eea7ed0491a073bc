package io.github.ovfemulator.flag;

import java.util.Locale;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.Structure;

/**
 * A flag of exports.
 *
 * @param option its name, which a client sends back
 * @param description what it does
 */
@CanonicalName("com.vmware.vcenter.ovf.export_flag.info")
public record ExportFlagInfo(String option, LocalizableMessage description) implements Structure {

	static ExportFlagInfo of(ExportFlag flag) {
		String id = "emulator.export_flag." + flag.name().toLowerCase(Locale.ROOT);
		return new ExportFlagInfo(flag.name(), LocalizableMessage.of(id, flag.description()));
	}

}
