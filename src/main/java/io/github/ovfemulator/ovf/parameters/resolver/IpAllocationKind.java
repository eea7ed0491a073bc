package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.ovfemulator.ovf.descriptor.IpAssignment;
import io.github.ovfemulator.ovf.parameters.IpAllocationParams;
import io.github.ovfemulator.ovf.parameters.IpAllocationParams.IpAllocationPolicy;
import io.github.ovfemulator.ovf.parameters.IpAllocationParams.IpAllocationScheme;
import io.github.ovfemulator.ovf.parameters.IpAllocationParams.IpProtocol;
import org.jspecify.annotations.Nullable;

/**
 * The source and the protocol of IP addresses.
 */
final class IpAllocationKind implements ParameterKind<IpAllocationParams> {

	@Override
	public Class<IpAllocationParams> type() {
		return IpAllocationParams.class;
	}

	@Override
	public void resolve(@Nullable IpAllocationParams sent, ParameterContext context) {
		IpAssignment assignment = context.descriptor().ipAssignment();
		if (assignment == null) {
			return;
		}
		List<IpAllocationPolicy> policies = policies(schemes(assignment));
		IpAllocationPolicy policy = (sent != null) ? sent.ipAllocationPolicy() : null;
		if (policy != null && !policies.contains(policy)) {
			context.reject("IpAllocationParams.ip_allocation_policy", policy.name(), "ip.policy",
					"The package does not support the IP allocation policy '%s'; it supports %s.", policy, policies);
		}
		List<IpProtocol> protocols = protocols(assignment);
		IpProtocol protocol = (sent != null) ? sent.ipProtocol() : null;
		if (protocol != null && !protocols.contains(protocol)) {
			context.reject("IpAllocationParams.ip_protocol", protocol.name(), "ip.protocol",
					"The package does not support the IP protocol '%s'; it supports %s.", protocol, protocols);
		}
		context.choices().ipAllocationPolicy = (policy != null && policies.contains(policy)) ? policy
				: defaultPolicy(policies);
		context.choices().ipProtocol = (protocol != null && protocols.contains(protocol)) ? protocol : protocols.get(0);
	}

	@Override
	public @Nullable IpAllocationParams describe(@Nullable IpAllocationParams sent, ParameterContext context) {
		IpAssignment assignment = context.descriptor().ipAssignment();
		if (assignment == null) {
			return null;
		}
		List<IpAllocationScheme> schemes = schemes(assignment);
		List<IpAllocationPolicy> policies = policies(schemes);
		List<IpProtocol> protocols = protocols(assignment);
		return new IpAllocationParams(schemes, policies, context.choices().ipAllocationPolicy, protocols,
				context.choices().ipProtocol, tag());
	}

	private static IpAllocationPolicy defaultPolicy(List<IpAllocationPolicy> policies) {
		return policies.contains(IpAllocationPolicy.DHCP) ? IpAllocationPolicy.DHCP : IpAllocationPolicy.STATIC_MANUAL;
	}

	private static List<IpAllocationScheme> schemes(IpAssignment assignment) {
		List<IpAllocationScheme> schemes = new ArrayList<>();
		if (assignment.schemes().contains("dhcp")) {
			schemes.add(IpAllocationScheme.DHCP);
		}
		if (assignment.schemes().contains("ovfenv")) {
			schemes.add(IpAllocationScheme.OVF_ENVIRONMENT);
		}
		return schemes;
	}

	private static List<IpAllocationPolicy> policies(List<IpAllocationScheme> schemes) {
		List<IpAllocationPolicy> policies = new ArrayList<>();
		if (schemes.contains(IpAllocationScheme.DHCP)) {
			policies.add(IpAllocationPolicy.DHCP);
		}
		if (schemes.contains(IpAllocationScheme.OVF_ENVIRONMENT)) {
			policies.add(IpAllocationPolicy.TRANSIENT_IPPOOL);
			policies.add(IpAllocationPolicy.STATIC_MANUAL);
			policies.add(IpAllocationPolicy.STATIC_IPPOOL);
		}
		return policies.isEmpty() ? List.of(IpAllocationPolicy.STATIC_MANUAL) : policies;
	}

	private static List<IpProtocol> protocols(IpAssignment assignment) {
		List<String> names = assignment.protocols().stream().map((name) -> name.toUpperCase(Locale.ROOT)).toList();
		List<IpProtocol> protocols = List.of(IpProtocol.values())
			.stream()
			.filter((protocol) -> names.contains(protocol.name()))
			.toList();
		return protocols.isEmpty() ? List.of(IpProtocol.IPV4) : protocols;
	}

}
