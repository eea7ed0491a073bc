package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import org.jspecify.annotations.Nullable;

/**
 * An OVF descriptor.
 * <p>
 * See <a href="https://www.dmtf.org/standards/ovf">DSP0243</a>.
 *
 * @param language the language of its texts, or {@code null} if unspecified
 * @param references the files of the package in order, of all deployment options
 * @param disks the virtual disks
 * @param networks the networks
 * @param deploymentOptions the deployment options, one of them the default; can be empty
 * @param ipAssignment the supported ways to assign IP addresses, or {@code null} if
 * unspecified
 * @param storageGroups the storage groups
 * @param placementGroups the placement groups
 * @param unknownSections the optional sections of the envelope that are not supported
 * @param content the content, or {@code null} if it is missing, which is an error
 * @param messageBundleDeclarations the message bundles in order, each with its texts or a
 * reference to a file
 */
public record OvfDescriptor(@Nullable String language, List<FileReference> references, List<VirtualDisk> disks,
		List<Network> networks, List<DeploymentOption> deploymentOptions, @Nullable IpAssignment ipAssignment,
		List<StorageGroup> storageGroups, List<PlacementGroup> placementGroups, List<UnknownSection> unknownSections,
		@Nullable Content content, List<MessageBundle> messageBundleDeclarations) {

	/**
	 * Copies the lists.
	 */
	public OvfDescriptor {
		references = List.copyOf(references);
		disks = List.copyOf(disks);
		networks = List.copyOf(networks);
		deploymentOptions = List.copyOf(deploymentOptions);
		storageGroups = List.copyOf(storageGroups);
		placementGroups = List.copyOf(placementGroups);
		unknownSections = List.copyOf(unknownSections);
		messageBundleDeclarations = List.copyOf(messageBundleDeclarations);
	}

	/**
	 * The content of a valid descriptor.
	 * @return the content
	 * @throws IllegalStateException if it is missing
	 */
	public Content requireContent() {
		if (this.content == null) {
			throw new IllegalStateException("The descriptor has no content");
		}
		return this.content;
	}

	/**
	 * The paths of the stored files.
	 * @return the paths of the files or their chunks in order
	 */
	public List<String> pieceNames() {
		return this.references.stream()
			.flatMap((file) -> file.pieces().stream())
			.map(FileReference.Piece::name)
			.toList();
	}

	/**
	 * The message bundles in files.
	 * @return the files in the order of the references
	 */
	public List<FileReference> messageBundles() {
		return this.references.stream().filter((file) -> file.role() == FileRole.MESSAGE_BUNDLE).toList();
	}

	/**
	 * The default deployment option.
	 * @return the option; empty if the package has no options
	 */
	public Optional<DeploymentOption> defaultOption() {
		return this.deploymentOptions.stream().filter(DeploymentOption::isDefault).findFirst();
	}

	/**
	 * All contents, including nested ones.
	 * @return the contents in the order of the descriptor
	 */
	public Stream<Content> contents() {
		return (this.content != null) ? this.content.all() : Stream.empty();
	}

	/**
	 * All virtual systems.
	 * @return the virtual systems in the order of the descriptor
	 */
	public Stream<VirtualSystem> virtualSystems() {
		return (this.content != null) ? this.content.virtualSystems() : Stream.empty();
	}

	/**
	 * All properties of all contents.
	 * @return the properties in the order of the descriptor
	 */
	public Stream<Property> properties() {
		return contents().flatMap((each) -> each.sections().products().stream())
			.flatMap((product) -> product.properties().stream());
	}

	/**
	 * Finds the property with the capacity of a disk.
	 * @param key the full key, or the key without class and instance
	 * @return the first property with that full key, or else with that key
	 */
	public Optional<Property> findProperty(String key) {
		return properties().filter((property) -> property.fullKey().equals(key))
			.findFirst()
			.or(() -> properties().filter((property) -> property.key().equals(key)).findFirst());
	}

	/**
	 * The descriptor under a deployment option: the items, properties and values of that
	 * option, and the disks and files that it needs.
	 * @param option the id of the option, or {@code null} for the default
	 * @return the descriptor for the option; if the package has no options, this
	 * descriptor with its alternatives resolved
	 */
	public OvfDescriptor forOption(@Nullable String option) {
		String selected = (option != null) ? option : defaultOption().map(DeploymentOption::id).orElse(null);
		OptionView view = new OptionView(selected, this.references, this.disks, this.content);
		return new OvfDescriptor(this.language, view.references(), view.disks(), this.networks, this.deploymentOptions,
				this.ipAssignment, this.storageGroups, this.placementGroups, this.unknownSections, view.content(),
				this.messageBundleDeclarations);
	}

}
