package io.github.ovfemulator.ovf.parameters.resolver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.descriptor.Localization;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.parameters.OvfParams;
import io.github.ovfemulator.ovf.parameters.PropertyParams;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A package, the locale of a client and a deployment target, to resolve parameters with.
 */
final class TestParameters implements DeploymentTarget {

	final Set<String> takenNames = new HashSet<>();

	final List<TargetDatastore> datastores = new ArrayList<>(List.of(new TargetDatastore("datastore-11", "small", 1000),
			new TargetDatastore("datastore-12", "large", 1 << 30)));

	/** The maximum number of instances of a member. */
	static final int MAX_COPIES = 20;

	private final OvfDescriptor descriptor;

	@Nullable String locale;

	@Nullable PackageCertificate certificate;

	/** The number of times that the storage policies were listed. */
	int describedProfiles;

	private TestParameters(TestOvfDescriptors source) {
		this.descriptor = new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(), false)
			.descriptor();
	}

	static TestParameters of(TestOvfDescriptors source) {
		return new TestParameters(source);
	}

	ParameterResolution resolve(Structure... sent) {
		return ParameterResolver.resolve(List.of(sent), source(), this);
	}

	ParameterResolution resolveWithoutTarget(Structure... sent) {
		return ParameterResolver.resolve(List.of(sent), source(), null);
	}

	private DeployablePackage source() {
		return new DeployablePackage("test.ovf", false, this.descriptor,
				Localization.of(this.descriptor, Map.of(), this.locale), this.certificate, MAX_COPIES);
	}

	/** Returns the described structure of a kind. */
	<P extends OvfParams> P describe(Class<P> type, Structure... sent) {
		return find(type, resolve(sent)).orElseThrow(() -> new AssertionError("No " + type.getSimpleName()));
	}

	boolean isDescribed(Class<? extends OvfParams> type) {
		return find(type, resolve()).isPresent();
	}

	/** Returns the names of the invalid parameters. */
	List<String> errors(Structure... sent) {
		return resolve(sent).errors().stream().map(ParameterIssue::name).toList();
	}

	/** Returns the names of the missing parameters. */
	List<String> missing(Structure... sent) {
		return resolve(sent).missing().stream().map(ParameterIssue::name).toList();
	}

	Choices choices(Structure... sent) {
		return resolve(sent).requireValid().choices();
	}

	private static <P extends OvfParams> Optional<P> find(Class<P> type, ParameterResolution resolution) {
		return resolution.parameters().stream().filter(type::isInstance).map(type::cast).findFirst();
	}

	@Override
	public boolean isNameTaken(String name) {
		return this.takenNames.contains(name);
	}

	@Override
	public List<Resource> networks() {
		return List.of(new Resource("network-14", "VM Network"), new Resource("dvportgroup-15", "DPortGroup"));
	}

	@Override
	public List<TargetDatastore> datastores() {
		return this.datastores;
	}

	@Override
	public List<Resource> storageProfiles() {
		this.describedProfiles++;
		return List.of(new Resource("gold", "Gold"));
	}

	@Override
	public List<Resource> serviceProviders(String serviceType) {
		return List.of(new Resource("provider:" + serviceType, "Provider"));
	}

	/** The value of a property, as sent by a client. */
	static PropertyParams property(String id, String value) {
		return new PropertyParams(
				List.of(new PropertyParams.Property(null, id, null, null, null, null, null, null, value)), null);
	}

}
