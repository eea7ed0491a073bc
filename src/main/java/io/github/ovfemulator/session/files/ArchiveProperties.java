package io.github.ovfemulator.session.files;

import io.github.ovfemulator.vapi.operation.Limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an OVA may cost beside the contents of its members, which are of any size.
 *
 * @param maxMembers how many members it may have
 * @param maxHeaderSize how large the headers of one member may be, long names and pax
 * records included
 * @param maxNameLength how many characters the name of a member may have
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
