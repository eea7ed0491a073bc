package io.github.ovfemulator.ovf.descriptor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import org.jspecify.annotations.Nullable;

/**
 * All that a descriptor says.
 * <p>
 * See <a href="https://www.dmtf.org/standards/ovf">DSP0243</a>.
 *
 * @param language the language of the texts in it; {@code null} where it is not said
 * @param references the files of the package in order, those of every deployment option
 * @param disks the virtual disks
 * @param networks the networks to be mapped
 * @param deploymentOptions the variants, one of them the default; empty for none
 * @param ipAssignment how addresses can be assigned; {@code null} where it is not said
 * @param storageGroups the storage groups
 * @param placementGroups the placement groups
 * @param unknownSections the optional sections of the envelope that nobody knows
 * @param content what is deployed; {@code null} where it is missing, which is an error
 * @param messageBundleDeclarations the languages, in order, each with its texts or the
 * file that holds them
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
	 * What is deployed, for those who come after the errors were looked at.
	 * @return the content
	 * @throws IllegalStateException where it is missing
	 */
	public Content requireContent() {
		if (this.content == null) {
			throw new IllegalStateException("The descriptor has no content");
		}
		return this.content;
	}

	/**
	 * What the package holds of the files that the descriptor refers to.
	 * @return the references of the files, or of their chunks, in order
	 */
	public List<String> pieceNames() {
		return this.references.stream()
			.flatMap((file) -> file.pieces().stream())
			.map(FileReference.Piece::name)
			.toList();
	}

	/**
	 * The files that hold texts in other languages.
	 * @return the files in the order of the references
	 */
	public List<FileReference> messageBundles() {
		return this.references.stream().filter((file) -> file.role() == FileRole.MESSAGE_BUNDLE).toList();
	}

	/**
	 * The option that applies when nobody chooses.
	 * @return the option; empty where the package has none
	 */
	public Optional<DeploymentOption> defaultOption() {
		return this.deploymentOptions.stream().filter(DeploymentOption::isDefault).findFirst();
	}

	/**
	 * All contents, nested ones too.
	 * @return the contents in the order of the descriptor
	 */
	public Stream<Content> contents() {
		return (this.content != null) ? this.content.all() : Stream.empty();
	}

	/**
	 * All machines.
	 * @return the machines in the order of the descriptor
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
	 * Finds the property that holds a disk's capacity.
	 * @param key its full key, or its key alone where that is enough
	 * @return the first property of that full key, else of that key
	 */
	public Optional<Property> findProperty(String key) {
		return properties().filter((property) -> property.fullKey().equals(key))
			.findFirst()
			.or(() -> properties().filter((property) -> property.key().equals(key)).findFirst());
	}

	/**
	 * The descriptor as it reads under a deployment option: items, properties and values
	 * of that option, and of the disks and files those that are then needed.
	 * @param option the id of the option, {@code null} for the default
	 * @return the descriptor for the option; where the package has no options, this one
	 * with its alternatives resolved
	 */
	public OvfDescriptor forOption(@Nullable String option) {
		String selected = (option != null) ? option : defaultOption().map(DeploymentOption::id).orElse(null);
		OptionView view = new OptionView(selected, this.references, this.disks, this.content);
		return new OvfDescriptor(this.language, view.references(), view.disks(), this.networks, this.deploymentOptions,
				this.ipAssignment, this.storageGroups, this.placementGroups, this.unknownSections, view.content(),
				this.messageBundleDeclarations);
	}

}
