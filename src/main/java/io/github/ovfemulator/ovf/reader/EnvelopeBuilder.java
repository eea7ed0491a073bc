package io.github.ovfemulator.ovf.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.DeploymentOption;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.FileRole;
import io.github.ovfemulator.ovf.descriptor.HostResource;
import io.github.ovfemulator.ovf.descriptor.IpAssignment;
import io.github.ovfemulator.ovf.descriptor.MessageBundle;
import io.github.ovfemulator.ovf.descriptor.Network;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.PlacementGroup;
import io.github.ovfemulator.ovf.descriptor.ProductSection;
import io.github.ovfemulator.ovf.descriptor.StorageGroup;
import io.github.ovfemulator.ovf.descriptor.UnknownSection;
import io.github.ovfemulator.ovf.descriptor.VirtualDisk;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import org.jspecify.annotations.Nullable;

/**
 * Collects the sections of the envelope.
 */
final class EnvelopeBuilder {

	final List<FileReference> references = new ArrayList<>();

	final List<VirtualDisk> disks = new ArrayList<>();

	final List<Network> networks = new ArrayList<>();

	final List<DeploymentOption> options = new ArrayList<>();

	final List<StorageGroup> storageGroups = new ArrayList<>();

	final List<PlacementGroup> placementGroups = new ArrayList<>();

	final List<UnknownSection> unknownSections = new ArrayList<>();

	final List<MessageBundle> bundles = new ArrayList<>();

	@Nullable String language;

	@Nullable IpAssignment ipAssignment;

	@Nullable Content content;

	OvfDescriptor toDescriptor() {
		Map<String, FileRole> roles = roles();
		List<FileReference> files = this.references.stream()
			.map((file) -> file.withRole(roles.getOrDefault(file.id(), FileRole.OTHER)))
			.toList();
		return new OvfDescriptor(this.language, files, this.disks, this.networks, withOneDefault(), this.ipAssignment,
				this.storageGroups, this.placementGroups, this.unknownSections, this.content, this.bundles);
	}

	@SuppressWarnings("ReferenceEquality") // one of several equal options is the default
	private List<DeploymentOption> withOneDefault() {
		DeploymentOption chosen = this.options.stream()
			.filter(DeploymentOption::isDefault)
			.findFirst()
			.orElse(this.options.isEmpty() ? null : this.options.get(0));
		return this.options.stream().map((option) -> option.withDefault(option == chosen)).toList();
	}

	/**
	 * The roles by file id. Roles with a higher precedence are added later and replace
	 * others.
	 */
	private Map<String, FileRole> roles() {
		Map<String, FileRole> roles = new HashMap<>();
		Set<String> ids = this.references.stream().map(FileReference::id).collect(Collectors.toSet());
		products().flatMap((product) -> product.iconFileRefs().stream()).forEach((id) -> roles.put(id, FileRole.ICON));
		hardware().flatMap((hardware) -> hardware.items().stream())
			.flatMap((item) -> item.hostResources().stream())
			.filter((resource) -> resource.kind() == HostResource.Kind.FILE)
			.forEach((resource) -> resource.resolve(ids).ifPresent((id) -> roles.put(id, FileRole.DEVICE_BACKING)));
		hardware().flatMap((hardware) -> hardware.extraConfigs().stream())
			.filter((config) -> config.key().equalsIgnoreCase("nvram"))
			.map((config) -> HostResource.parse(config.value()))
			.filter((resource) -> resource.kind() == HostResource.Kind.FILE)
			.forEach((resource) -> resource.resolve(ids).ifPresent((id) -> roles.put(id, FileRole.NVRAM)));
		for (MessageBundle bundle : this.bundles) {
			if (bundle.fileRef() != null) {
				roles.put(bundle.fileRef(), FileRole.MESSAGE_BUNDLE);
			}
		}
		for (VirtualDisk disk : this.disks) {
			if (disk.fileRef() != null) {
				roles.put(disk.fileRef(), FileRole.DISK);
			}
		}
		roles.remove("");
		return roles;
	}

	private Stream<VirtualHardware> hardware() {
		return (this.content != null) ? this.content.virtualSystems().flatMap((system) -> system.hardware().stream())
				: Stream.empty();
	}

	private Stream<ProductSection> products() {
		return (this.content != null) ? this.content.all().flatMap((each) -> each.sections().products().stream())
				: Stream.empty();
	}

}
