package io.github.ovfemulator.ovf.reader;

import java.util.ArrayList;
import java.util.List;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.BootOrderEntry;
import io.github.ovfemulator.ovf.descriptor.CommonSections;
import io.github.ovfemulator.ovf.descriptor.Content;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystem;
import io.github.ovfemulator.ovf.descriptor.Content.VirtualSystemCollection;
import io.github.ovfemulator.ovf.descriptor.HardwareItem;
import io.github.ovfemulator.ovf.descriptor.InstallSection;
import io.github.ovfemulator.ovf.descriptor.OperatingSystem;
import io.github.ovfemulator.ovf.descriptor.Placement;
import io.github.ovfemulator.ovf.descriptor.ProductSection;
import io.github.ovfemulator.ovf.descriptor.ScaleOutGroup;
import io.github.ovfemulator.ovf.descriptor.ServiceDependency;
import io.github.ovfemulator.ovf.descriptor.StartupItem;
import io.github.ovfemulator.ovf.descriptor.Text;
import io.github.ovfemulator.ovf.descriptor.UnknownSection;
import io.github.ovfemulator.ovf.descriptor.VirtualHardware;
import org.jspecify.annotations.Nullable;

/**
 * Collects the sections of a virtual system or collection.
 */
final class ContentBuilder {

	final List<ProductSection> products = new ArrayList<>();

	final List<Text> licenses = new ArrayList<>();

	final List<Placement> placements = new ArrayList<>();

	final List<ServiceDependency> serviceDependencies = new ArrayList<>();

	final List<UnknownSection> unknownSections = new ArrayList<>();

	final List<VirtualHardware> hardware = new ArrayList<>();

	/** The issues of each hardware section, in the order of the sections. */
	final List<Issues.Part> hardwareIssues = new ArrayList<>();

	final List<BootOrderEntry> bootOrder = new ArrayList<>();

	final List<StartupItem> startup = new ArrayList<>();

	final List<HardwareItem> resourceAllocation = new ArrayList<>();

	final List<ScaleOutGroup> scaleOutGroups = new ArrayList<>();

	final List<Content> children = new ArrayList<>();

	@Nullable Text name;

	@Nullable Text annotation;

	@Nullable String storageGroup;

	@Nullable OperatingSystem operatingSystem;

	@Nullable InstallSection install;

	VirtualSystem toSystem(String id, Position position) {
		return new VirtualSystem(id, this.name, sections(), this.operatingSystem, this.hardware, this.install,
				this.bootOrder, position);
	}

	VirtualSystemCollection toCollection(String id, Position position) {
		return new VirtualSystemCollection(id, this.name, sections(), this.startup, this.resourceAllocation,
				this.scaleOutGroups, this.children, position);
	}

	private CommonSections sections() {
		return new CommonSections(this.products, this.licenses, this.annotation, this.storageGroup, this.placements,
				this.serviceDependencies, this.unknownSections);
	}

}
