package io.github.ovfemulator.inventory;

import java.util.UUID;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity of the emulated vCenter Server.
 *
 * @param serverGuid the instance GUID that clients read
 */
@ConfigurationProperties("emulator")
public record VCenterProperties(@DefaultValue("3f2a8c51-7d04-4b9e-9c6a-5e1d0b7f4a28") UUID serverGuid) {

}
