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
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue under test: a package, a client's language, and a place to deploy to.
 */
final class TestParameters implements DeploymentTarget {

	final Set<String> takenNames = new HashSet<>();

	final List<TargetDatastore> datastores = new ArrayList<>(List.of(new TargetDatastore("datastore-11", "small", 1000),
			new TargetDatastore("datastore-12", "large", 1 << 30)));

	/** How often a part of the package may be made. */
	static final int MAX_COPIES = 20;

	private final OvfDescriptor descriptor;

	@Nullable String locale;

	@Nullable PackageCertificate certificate;

	private TestParameters(TestOvfDescriptors source) {
		this.descriptor = new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(), false)
			.descriptor();
	}

	static TestParameters about(TestOvfDescriptors source) {
		return new TestParameters(source);
	}

	ParameterResolution answer(Structure... sent) {
		return ParameterResolver.resolve(List.of(sent), source(), this);
	}

	/** What is answered to someone who has no place for the package. */
	ParameterResolution answerWithoutTarget(Structure... sent) {
		return ParameterResolver.resolve(List.of(sent), source(), null);
	}

	private DeployablePackage source() {
		return new DeployablePackage("test.ovf", false, this.descriptor,
				Localization.of(this.descriptor, Map.of(), this.locale), this.certificate, MAX_COPIES);
	}

	/** What is told of a kind. */
	<P extends OvfParams> P offer(Class<P> type, Structure... sent) {
		return find(type, answer(sent)).orElseThrow(() -> new AssertionError("No " + type.getSimpleName()));
	}

	boolean isOffered(Class<? extends OvfParams> type) {
		return find(type, answer()).isPresent();
	}

	/** The names of the parameters that are wrong. */
	List<String> wrong(Structure... sent) {
		return answer(sent).errors().stream().map(ParameterIssue::name).toList();
	}

	/** The names of the parameters that are demanded and were not sent. */
	List<String> missing(Structure... sent) {
		return answer(sent).missing().stream().map(ParameterIssue::name).toList();
	}

	Choices choices(Structure... sent) {
		return answer(sent).requireValid().choices();
	}

	private static <P extends OvfParams> Optional<P> find(Class<P> type, ParameterResolution answer) {
		return answer.parameters().stream().filter(type::isInstance).map(type::cast).findFirst();
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
		return List.of(new Resource("gold", "Gold"));
	}

	@Override
	public List<Resource> serviceProviders(String serviceType) {
		return List.of(new Resource("provider:" + serviceType, "Provider"));
	}

}
