/**
 * The dialogue about what can be chosen: a class for each kind of parameter, which says
 * what a package offers and judges what a client sends, and their registry. Those that
 * choose among what a place has are left out where there is none, as in a probe. A new
 * kind is a new class here and a line in the registry.
 *
 * <h2>Choices</h2> The vendor's documents name the structures and hardly say what is in
 * them. Where they are silent, this is how the emulator decides:
 * <ul>
 * <li>What is wrong is an error. What is demanded and was not sent at all is a warning of
 * category INPUT in {@code try_instantiate}, so that the first question of a wizard has
 * no errors, and a fault in {@code instantiate}. A structure that was sent and leaves
 * open what it is demanded to settle is wrong.</li>
 * <li>A fault is named by its path, {@code PropertyParams.properties[vami.ip0].value}
 * say.</li>
 * <li>Everything that was answered may be sent back; what is only told, such as sizes, is
 * then not looked at. Structures that do not apply to the package are not looked at
 * either, as long as they name nothing that is not there.</li>
 * <li>Name, sizes, datastores and guest customization are always told, the other
 * structures where the package has something of their kind. Without a place, networks,
 * datastores, storage and the providers of services are left out as a whole.</li>
 * <li>A property is settable when it is {@code userConfigurable}; one whose empty or
 * given default is not within its type and qualifiers is demanded. A given default
 * outside of the bounds or choices of its type, {@code int(1..5)} say, is no matter of
 * choice: the descriptor is refused. No value for a boolean is false. A number has to
 * have a value.</li>
 * <li>{@code vmw:qualifiers} {@code Ip}, {@code Gateway}, {@code Netmask} and {@code Dns}
 * hold values to the form of addresses, and the type is told as {@code ip}, so that
 * whatever is of the told type is taken. {@code Netmask} takes a prefix length too,
 * {@code Dns} several addresses. Other qualifiers permit anything.</li>
 * <li>Values of properties that only other deployment options have are passed over.</li>
 * <li>Machines of a vApp that share a property's name share its value.</li>
 * <li>Every network of the package is to be mapped, whatever the option, under its name
 * with all its blanks.</li>
 * <li>The datastore is the first with room for the flat size, else the first. Every
 * datastore satisfies every storage policy, and there is no default policy.</li>
 * <li>Without an {@code IpAssignmentSection} any IP policy will do. DHCP is the default
 * where it is supported, else {@code STATIC_MANUAL}; IPv4 where it is supported.</li>
 * <li>A required extension of vCenter is one whose section is required.</li>
 * <li>One provider that suits is found for each service.</li>
 * <li>A certificate is self-signed or untrusted unless a configured issuer vouches for
 * it, and only one that has arrived is judged here.</li>
 * <li>Any specification is taken for a guest customization, and it succeeds.</li>
 * <li>At most 1000 copies are made of the member of a vApp.</li>
 * </ul>
 */
@NullMarked
package io.github.ovfemulator.ovf.parameters.resolver;

import org.jspecify.annotations.NullMarked;
