package io.github.ovfemulator.ovf.parameters;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import org.jspecify.annotations.Nullable;

/**
 * The IP allocation of a package.
 *
 * @param supportedAllocationScheme the supported ways of configuring addresses
 * @param supportedIpAllocationPolicy the policies available with these schemes
 * @param ipAllocationPolicy the selected policy
 * @param supportedIpProtocol the supported protocols
 * @param ipProtocol the selected protocol
 * @param type {@code IpAllocationParams}
 */
@CanonicalName("com.vmware.vcenter.ovf.ip_allocation_params")
public record IpAllocationParams(@Nullable List<IpAllocationScheme> supportedAllocationScheme,
		@Nullable List<IpAllocationPolicy> supportedIpAllocationPolicy, @Nullable IpAllocationPolicy ipAllocationPolicy,
		@Nullable List<IpProtocol> supportedIpProtocol, @Nullable IpProtocol ipProtocol,
		@Nullable String type) implements OvfParams {

	/** The ways in which software obtains its addresses. */
	@CanonicalName("com.vmware.vcenter.ovf.ip_allocation_params.ip_allocation_scheme")
	public enum IpAllocationScheme {

		/** From a DHCP server. */
		DHCP,
		/** From properties in the OVF environment. */
		OVF_ENVIRONMENT

	}

	/** The sources of IP addresses. */
	@CanonicalName("com.vmware.vcenter.ovf.ip_allocation_params.ip_allocation_policy")
	public enum IpAllocationPolicy {

		/** A DHCP server. */
		DHCP,
		/** An IP pool, for as long as the machine is powered on. */
		TRANSIENT_IPPOOL,
		/** Addresses entered at deployment. */
		STATIC_MANUAL,
		/** An IP pool, permanently. */
		STATIC_IPPOOL

	}

	/** The protocols of IP addresses. */
	@CanonicalName("com.vmware.vcenter.ovf.ip_allocation_params.ip_protocol")
	public enum IpProtocol {

		/** IPv4. */
		IPV4,
		/** IPv6. */
		IPV6

	}

}
