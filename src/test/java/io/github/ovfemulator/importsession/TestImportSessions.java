package io.github.ovfemulator.importsession;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.ovfemulator.deployment.Deployer;
import io.github.ovfemulator.ovf.OvfFileInfo;
import io.github.ovfemulator.ovf.OvfFileInfo.HttpUploadMethod;
import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.packaging.CertificateReader;
import io.github.ovfemulator.ovf.packaging.ManifestReader;
import io.github.ovfemulator.ovf.packaging.OvaLimits;
import io.github.ovfemulator.ovf.packaging.TrustedCertificates;
import io.github.ovfemulator.ovf.parameters.NameAndProductParams;
import io.github.ovfemulator.ovf.reader.MessageBundleReader;
import io.github.ovfemulator.ovf.reader.OvfDescriptorReader;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionProperties;
import io.github.ovfemulator.session.files.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.session.files.OvfValidationResult;
import io.github.ovfemulator.session.files.PackageLimits;
import io.github.ovfemulator.session.files.PackageOrigin;
import io.github.ovfemulator.session.files.PackageReaders;
import io.github.ovfemulator.session.files.PackageSource;
import io.github.ovfemulator.session.files.PullEnvironment;
import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.session.transfer.TransferEnvironment;
import io.github.ovfemulator.simulation.EmulatorClock;
import io.github.ovfemulator.simulation.Pace;
import io.github.ovfemulator.simulation.PaceMode;
import io.github.ovfemulator.simulation.PaceSettings;
import io.github.ovfemulator.simulation.faults.FaultInjector;
import io.github.ovfemulator.simulation.faults.FaultRegistry;
import io.github.ovfemulator.support.MutableClock;
import io.github.ovfemulator.transfer.KeptContent;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.transfer.UploadAddress;
import io.github.ovfemulator.transfer.UploadTargets;
import io.github.ovfemulator.transfer.UploadToken;
import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * An import session under test with the collaborators and calls of its client.
 */
public final class TestImportSessions {

	/**
	 * The idle timeout of a session.
	 */
	public static final Duration IDLE = Duration.ofMinutes(30);

	/**
	 * The idle timeout of a finished session.
	 */
	public static final Duration FINISHED = Duration.ofHours(1);

	/** The content of the disk of {@link #oneDisk()}. */
	static final byte[] DISK = "0123456789".getBytes(StandardCharsets.UTF_8);

	/**
	 * A pace with phases of two seconds.
	 */
	static final Pace TIMED = new Pace(PaceMode.TIMED, Duration.ofSeconds(2), 0);

	/** The maximum size of a result in bytes. */
	static final int MAX_RESULT = 200_000;

	/** Small, so that tests can exceed it. */
	static final int MAX_DESCRIPTOR_SIZE = 64 * 1024;

	final EmulatorClock clock = new EmulatorClock(new MutableClock());

	final UploadTargets uploads = new UploadTargets();

	final TestDeployer deployer = new TestDeployer();

	FileTransferMode transferMode = FileTransferMode.SERVER_TRANSFER_MODE;

	final MemoryBudget memory = memory();

	final ImportSession session;

	private TestImportSessions(PackageSource source) {
		this(source, null, DataSize.ofBytes(MAX_DESCRIPTOR_SIZE));
	}

	private TestImportSessions(PackageSource source, @Nullable Deployer deployer, DataSize limit) {
		this(source, deployer, limit, PullEnvironment.NONE);
	}

	private TestImportSessions(PackageSource source, @Nullable Deployer deployer, DataSize limit,
			PullEnvironment fetching) {
		this(source, deployer, limit, fetching, new OvfDescriptorReader(OvfLimits.defaults()));
	}

	private TestImportSessions(PackageSource source, @Nullable Deployer deployer, DataSize limit,
			PullEnvironment fetching, OvfDescriptorReader descriptors) {
		this.session = new ImportSession(new SessionId("session-1"), null, source,
				(deployer != null) ? deployer : this.deployer,
				environment(readers(this.clock, this.memory, descriptors), this.clock, this.uploads, limit, fetching));
	}

	/**
	 * The collaborators of sessions with the limits of these tests.
	 */
	public static SessionEnvironment environment(MutableClock clock, UploadTargets uploads) {
		return environment(readers(clock, memory()), new EmulatorClock(clock), uploads,
				DataSize.ofBytes(MAX_DESCRIPTOR_SIZE), PullEnvironment.NONE);
	}

	private static MemoryBudget memory() {
		return new MemoryBudget("emulator.sessions.max-memory", 64 << 20);
	}

	private static SessionEnvironment environment(PackageReaders readers, EmulatorClock clock, UploadTargets uploads,
			DataSize limit, PullEnvironment fetching) {
		return new SessionEnvironment(clock, new SessionProperties(IDLE, FINISHED, 100, null, null, null),
				new PaceSettings(Pace.IMMEDIATE),
				new TransferEnvironment(readers, new PackageLimits(limit, limit, limit, limit, 100, 1000, 4, 100, 100),
						uploads, fetching, faults(readers)),
				new ChangeFeed());
	}

	private static FaultInjector faults(PackageReaders readers) {
		return new FaultInjector(new FaultRegistry(1, readers.memory(), new ChangeFeed()), new ChangeFeed(), (id) -> {
		}, (time) -> {
		});
	}

	/** Readers with the default limits. */
	static PackageReaders readers(Clock clock, MemoryBudget memory) {
		return readers(clock, memory, new OvfDescriptorReader(OvfLimits.defaults()));
	}

	private static PackageReaders readers(Clock clock, MemoryBudget memory, OvfDescriptorReader descriptors) {
		return new PackageReaders(clock, descriptors, new MessageBundleReader(OvfLimits.defaults()),
				new ManifestReader(OvfLimits.defaults()), new CertificateReader(OvfLimits.defaults()),
				TrustedCertificates.NONE, OvfLimits.defaults(), OvaLimits.defaults(), MAX_RESULT, memory);
	}

	/** The descriptor of a machine with one disk of ten bytes. */
	static TestOvfDescriptors oneDisk() {
		return TestOvfDescriptors.virtualMachine("tiny").file("f1", "disk.vmdk", DISK.length).disk("d1", "f1", 1024);
	}

	/**
	 * Parameters with a name only.
	 */
	static Structure named(String name) {
		return new NameAndProductParams(name, null, null, null, null, null, null, null, null, null);
	}

	/**
	 * A session that waits for its descriptor, without announced files.
	 */
	static TestImportSessions fresh() {
		return announcing(PushSourceOvfOption.NONE);
	}

	static TestImportSessions announcing(PushSourceOvfOption option) {
		return new TestImportSessions(new PackageSource(option, false, null));
	}

	/** A session whose reader of descriptors fails unexpectedly. */
	@NullUnmarked
	static TestImportSessions failing() {
		return new TestImportSessions(new PackageSource(PushSourceOvfOption.NONE, false, null), null,
				DataSize.ofBytes(MAX_DESCRIPTOR_SIZE), PullEnvironment.NONE, null);
	}

	/**
	 * A session with a descriptor.
	 */
	static TestImportSessions with(TestOvfDescriptors descriptor) {
		return fresh().upload("descriptor.ovf", descriptor.bytes());
	}

	/**
	 * A session with a deployer that accepts descriptors of any size.
	 */
	static TestImportSessions deployingTo(Deployer deployer) {
		return new TestImportSessions(new PackageSource(PushSourceOvfOption.NONE, false, null), deployer,
				DataSize.ofMegabytes(16));
	}

	/**
	 * A session that pulls its package, two files at once.
	 */
	static TestImportSessions pulling(PackageOrigin origin, Executor threads) {
		TestImportSessions session = new TestImportSessions(
				new PackageSource(new PackageSource(PushSourceOvfOption.NONE, false, null).spec(), origin), null,
				DataSize.ofBytes(MAX_DESCRIPTOR_SIZE), new PullEnvironment(List.of(), threads, 2));
		session.session.open();
		return session;
	}

	/**
	 * A session with a locale.
	 */
	static TestImportSessions in(String locale) {
		return new TestImportSessions(new PackageSource(PushSourceOvfOption.NONE, false, locale));
	}

	OvfValidationResult tryInstantiate(Structure... parameters) {
		return this.session.tryInstantiate(List.of(parameters));
	}

	ImportSessionInfo info() {
		return this.session.info(new UploadUrls("", null)).value();
	}

	ImportState state() {
		return info().state();
	}

	OvfFileInfo file(String name) {
		return Objects.requireNonNull(files().get(name), name);
	}

	Map<String, OvfFileInfo> files() {
		return info().files().stream().collect(Collectors.toMap(OvfFileInfo::name, Function.identity()));
	}

	TestImportSessions upload(String name, byte[] content) {
		return upload(address(file(name)), content);
	}

	/**
	 * Uploads to an address of the session, valid or not.
	 */
	TestImportSessions upload(UploadAddress address, byte[] content) {
		Upload upload = begin(address, OptionalLong.of(content.length));
		if (content.length > 0) {
			upload.received(content.length);
		}
		complete(upload, content);
		return this;
	}

	/** Completes an upload whose bytes were received. */
	void complete(Upload upload, byte[] content) {
		upload.complete(new ReceivedFile(content.length, digests(upload, content),
				(upload.keepLimit() != Upload.NOT_KEPT) ? KeptContent.of(content) : KeptContent.NONE));
	}

	TestImportSessions upload(String name, String content) {
		return upload(name, content.getBytes(StandardCharsets.UTF_8));
	}

	Upload begin(String name) {
		return begin(name, OptionalLong.empty());
	}

	Upload begin(String name, OptionalLong contentLength) {
		return begin(address(file(name)), contentLength);
	}

	private Upload begin(UploadAddress address, OptionalLong contentLength) {
		return (Upload) this.uploads.find(address).orElseThrow().begin(contentLength);
	}

	/**
	 * Returns the upload address of a file.
	 */
	public static UploadAddress address(OvfFileInfo file) {
		String[] path = String.valueOf(file.fileUrl()).split("/", -1);
		HttpUploadMethod method = file.uploadMethod();
		return new UploadAddress((method != null) ? method.name() : "PUT", new UploadToken(path[2]),
				(path.length > 3) ? path[3] : null);
	}

	TestImportSessions instantiate(Structure... parameters) {
		this.session.instantiate(List.of(parameters), this.transferMode);
		return this;
	}

	static String hex(String algorithm, byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> digests(Upload upload, byte[] content) {
		return upload.digests()
			.stream()
			.collect(Collectors.toMap(Function.identity(), (algorithm) -> hex(algorithm, content)));
	}

}
