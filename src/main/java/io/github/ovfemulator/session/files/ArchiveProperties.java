package io.github.ovfemulator.session.files;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of OVA archives. The size of members is not limited.
 *
 * @param maxMembers the maximum number of members
 * @param maxHeaderSize the maximum size of the headers of a member, with long names and
 * pax records
 * @param maxNameLength the maximum length of the name of a member, in characters
 */
@ConfigurationProperties("emulator.ovf.archive")
public record ArchiveProperties(@DefaultValue("20000") int maxMembers, @DefaultValue("1MB") DataSize maxHeaderSize,
		@DefaultValue("4096") int maxNameLength) {

	public ArchiveProperties {
		Limits.require("emulator.ovf.archive.max-members", maxMembers, 1);
		Limits.require("emulator.ovf.archive.max-header-size", maxHeaderSize, 1);
		Limits.require("emulator.ovf.archive.max-name-length", maxNameLength, 1);
	}

}
