package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import org.jspecify.annotations.Nullable;

/**
 * How the software of a package gets its addresses.
 *
 * @param supportedAllocationScheme how it can learn them
 * @param supportedIpAllocationPolicy who can give them, given that
 * @param ipAllocationPolicy who is to give them
 * @param supportedIpProtocol the protocols that it can speak
 * @param ipProtocol the protocol that it is to speak
 * @param type {@code IpAllocationParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.ip_allocation_params")
public record IpAllocationParams(@Nullable List<IpAllocationScheme> supportedAllocationScheme,
		@Nullable List<IpAllocationPolicy> supportedIpAllocationPolicy, @Nullable IpAllocationPolicy ipAllocationPolicy,
		@Nullable List<IpProtocol> supportedIpProtocol, @Nullable IpProtocol ipProtocol,
		@Nullable String type) implements OvfParams {

	/**
	 * How software learns its addresses.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.ip_allocation_params.ip_allocation_scheme")
	public enum IpAllocationScheme {

		/** By DHCP. */
		DHCP,
		/** From its properties. */
		OVF_ENVIRONMENT

	}

	/**
	 * Who gives addresses.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.ip_allocation_params.ip_allocation_policy")
	public enum IpAllocationPolicy {

		/** A DHCP server. */
		DHCP,
		/** A pool, for as long as the machine runs. */
		TRANSIENT_IPPOOL,
		/** The one who deploys. */
		STATIC_MANUAL,
		/** A pool, once and for all. */
		STATIC_IPPOOL

	}

	/**
	 * The protocol of addresses.
	 */
	@CanonicalName("com.vmware.vcenter.ovf.ip_allocation_params.ip_protocol")
	public enum IpProtocol {

		/** IPv4. */
		IPV4,
		/** IPv6. */
		IPV6

	}

}
