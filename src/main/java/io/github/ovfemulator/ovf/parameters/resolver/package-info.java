/**
 * Resolves the parameters of a deployment. A
 * {@link io.github.ovfemulator.ovf.parameters.resolver.ParameterKind} validates and
 * describes one parameter structure;
 * {@link io.github.ovfemulator.ovf.parameters.resolver.ParameterResolver} lists the
 * kinds. Kinds that select resources of the target do not apply without a target, for
 * example in a probe.
 *
 * <h2>Choices</h2> The vendor documents the structures, and hardly their content. Where
 * the documentation is silent, the emulator behaves as follows:
 * <ul>
 * <li>An invalid value is an error. A required structure that the request does not
 * contain is a warning of category INPUT in {@code try_instantiate}, so that the first
 * call of a wizard has no errors, and an error in {@code instantiate}. A structure in the
 * request without a required value is an error.</li>
 * <li>The name of an error or a warning is the path of the parameter, for example
 * {@code PropertyParams.properties[vami.ip0].value}.</li>
 * <li>A client can send back each structure of a response; read-only values, such as
 * sizes, are ignored. Structures that do not apply to the package are ignored unless they
 * refer to unknown objects.</li>
 * <li>Name, sizes, datastores and guest customization are always described, other
 * structures if they apply to the package. Without a target, networks, datastores,
 * storage and vServices are omitted.</li>
 * <li>A property can be set if it is {@code userConfigurable}. It is required if its
 * default, or the empty string without one, is not within its type and qualifiers. A
 * default outside the inline type, such as {@code int(1..5)}, is an error of the
 * descriptor. An unset boolean is false. A number requires a value.</li>
 * <li>The {@code vmw:qualifiers} {@code Ip}, {@code Gateway}, {@code Netmask} and
 * {@code Dns} require addresses, and the type is described as {@code ip}. {@code Netmask}
 * accepts a prefix length, {@code Dns} several addresses. Other qualifiers accept any
 * value.</li>
 * <li>Values of properties that exist only in other deployment options are ignored.</li>
 * <li>Virtual systems of a vApp with a property of the same name share its value.</li>
 * <li>Each network of the package requires a mapping in each option. Its name includes
 * leading and trailing spaces.</li>
 * <li>The default datastore is the first one with enough free space for the flat size,
 * else the first one. Each datastore satisfies each storage policy. There is no default
 * policy.</li>
 * <li>Without an {@code IpAssignmentSection} each IP policy is accepted. The default
 * policy is DHCP if it is supported, else {@code STATIC_MANUAL}; the default protocol is
 * IPv4 if it is supported.</li>
 * <li>A vCenter extension is required if its section is.</li>
 * <li>Each vService has one provider.</li>
 * <li>A certificate has a warning (self-signed or untrusted) unless it is issued by a
 * configured authority. It is validated once it has arrived.</li>
 * <li>Each guest customization is accepted and succeeds.</li>
 * <li>A member of a vApp has at most 1000 instances.</li>
 * </ul>
 */
@NullMarked
package io.github.ovfemulator.ovf.parameters.resolver;

import org.jspecify.annotations.NullMarked;
