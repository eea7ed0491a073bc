package io.github.ovfemulator.importsession;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.session.files.CreateSpec.PushSourceOvfOption;
import io.github.ovfemulator.transfer.KeptContent;
import io.github.ovfemulator.transfer.ReceivedFile;
import io.github.ovfemulator.transfer.Upload;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares random calls on a session with a model of its table of states: results, state
 * and received bytes are equal.
 */
class ImportSessionModelTests {

	private static final int STEPS = 60;

	private static final List<Kind> KINDS = List.of(Kind.values());

	static LongStream seeds() {
		return LongStream.range(0, 300);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void sessionWhenCallsAreRandomThenAgreesWithModel(long seed) {
		Random random = new Random(seed);
		Model model = new Model(random.nextBoolean(), random.nextInt(3), random.nextInt(3));
		TestImportSessions sessions = TestImportSessions
			.announcing(model.manifest ? PushSourceOvfOption.MANIFEST : PushSourceOvfOption.NONE);
		Map<String, Upload> running = new TreeMap<>();
		List<String> story = new ArrayList<>();
		long progress = 0;
		for (int step = 0; step < STEPS; step++) {
			Call call = model.randomCall(random);
			story.add(call.toString());
			ErrorType expected = model.answer(call);
			ErrorType actual = carryOut(call, sessions, model, running);
			assertThat(actual).as("answer to %s, seed %s", story, seed).isEqualTo(expected);
			ImportSessionInfo info = sessions.info();
			assertThat(info.state()).as("state after %s, seed %s", story, seed).isEqualTo(model.state);
			assertThat(info.progress()).as("progress after %s, seed %s", story, seed).isBetween(progress, 100L);
			progress = info.progress();
			checkAlways(info, model);
		}
	}

	private static void checkAlways(ImportSessionInfo info, Model model) {
		assertThat(info.errors().isEmpty()).isEqualTo(info.state() != ImportState.IMPORT_ERROR);
		assertThat(info.vmId() != null).isEqualTo(info.state() == ImportState.IMPORT_COMPLETED);
		assertThat(info.fileTransferMode() != null).isEqualTo(model.instantiated);
		info.files().forEach((file) -> {
			assertThat(file.sha256().isEmpty()).as(file.name()).isEqualTo(!model.complete.contains(file.name()));
			assertThat(file.fileUrl() != null).isEqualTo(info.state().takesUploads());
		});
	}

	private static @Nullable ErrorType carryOut(Call call, TestImportSessions sessions, Model model,
			Map<String, Upload> running) {
		try {
			switch (call.kind()) {
				case BEGIN -> running.put(call.file(), sessions.begin(call.file()));
				case COMPLETE, COMPLETE_BROKEN -> complete(call, model, running.get(call.file()));
				case ABORT -> {
					Upload upload = running.remove(call.file());
					if (upload != null) {
						upload.close();
					}
				}
				case INSTANTIATE -> sessions.instantiate();
				case PROGRESS -> sessions.session.reportProgress(100);
			}
			return null;
		}
		catch (VapiException ex) {
			assertThat(ex.error().messages()).extracting(LocalizableMessage::defaultMessage).doesNotContain("");
			return ex.error().type();
		}
	}

	private static void complete(Call call, Model model, @Nullable Upload upload) {
		if (upload != null) {
			byte[] content = (call.kind() == Kind.COMPLETE_BROKEN) ? "broken".getBytes(StandardCharsets.UTF_8)
					: model.content(call.file());
			Map<String, String> digests = new TreeMap<>();
			upload.digests().forEach((name) -> digests.put(name, TestImportSessions.hex(name, content)));
			upload.complete(new ReceivedFile(content.length, digests,
					(upload.keepLimit() != Upload.NOT_KEPT) ? KeptContent.of(content) : KeptContent.NONE));
		}
	}

	private enum Kind {

		BEGIN, COMPLETE, COMPLETE_BROKEN, ABORT, INSTANTIATE, PROGRESS

	}

	private record Call(Kind kind, String file) {

	}

	/** The table of states, as plainly as it can be said. */
	private static final class Model {

		private static final String DESCRIPTOR = "descriptor.ovf";

		private static final String BUNDLE = "<Strings xmlns=\"http://schemas.dmtf.org/ovf/envelope/1\"/>";

		private static final String MANIFEST = "descriptor.mf";

		private final boolean manifest;

		private final List<String> bundles = new ArrayList<>();

		private final List<String> disks = new ArrayList<>();

		private final byte[] descriptor;

		private ImportState state = ImportState.IMPORT_OVF_TRANSFER;

		private final List<String> listed = new ArrayList<>(List.of(DESCRIPTOR));

		private final List<String> running = new ArrayList<>();

		private final List<String> complete = new ArrayList<>();

		private final List<String> broken = new ArrayList<>();

		/** The files whose uploads the client still holds, running or stopped. */
		private final Set<String> known = new HashSet<>();

		private boolean instantiated;

		Model(boolean manifest, int bundles, int disks) {
			this.manifest = manifest;
			TestOvfDescriptors descriptor = TestOvfDescriptors.virtualMachine("tiny");
			for (int i = 0; i < bundles; i++) {
				this.bundles.add("b" + i + ".msg");
				descriptor.messageBundle("b" + i, "b" + i + ".msg");
			}
			for (int i = 0; i < disks; i++) {
				this.disks.add("d" + i + ".vmdk");
				descriptor.file("f" + i, "d" + i + ".vmdk", 4).disk("d" + i, "f" + i, 1024);
			}
			this.descriptor = descriptor.bytes();
		}

		byte[] content(String file) {
			if (file.equals(DESCRIPTOR)) {
				return this.descriptor;
			}
			if (!file.equals(MANIFEST)) {
				return (file.endsWith(".msg") ? BUNDLE : "disk").getBytes(StandardCharsets.UTF_8);
			}
			StringBuilder lines = new StringBuilder();
			List<String> names = new ArrayList<>(List.of(DESCRIPTOR));
			names.addAll(this.bundles);
			names.addAll(this.disks);
			names.forEach((name) -> lines.append("SHA1(")
				.append(name)
				.append(")= ")
				.append(TestImportSessions.hex("SHA-1", content(name)))
				.append('\n'));
			return lines.toString().getBytes(StandardCharsets.UTF_8);
		}

		/**
		 * Any call that a client could make: only files that are listed have a URL to
		 * upload to.
		 */
		Call randomCall(Random random) {
			Kind kind = KINDS.get(random.nextInt(KINDS.size()));
			if (kind == Kind.COMPLETE_BROKEN && random.nextInt(4) > 0) {
				kind = Kind.COMPLETE;
			}
			if (kind == Kind.INSTANTIATE || kind == Kind.PROGRESS) {
				return new Call(kind, "");
			}
			if (kind == Kind.BEGIN && !this.state.takesUploads()) {
				return new Call(Kind.INSTANTIATE, "");
			}
			return new Call(kind, this.listed.get(random.nextInt(this.listed.size())));
		}

		@Nullable ErrorType answer(Call call) {
			switch (call.kind()) {
				case INSTANTIATE -> {
					return instantiate();
				}
				case PROGRESS -> {
					return (this.state == ImportState.IMPORT_FILE_TRANSFER) ? null
							: ErrorType.NOT_ALLOWED_IN_CURRENT_STATE;
				}
				case BEGIN -> {
					return begin(call.file());
				}
				case COMPLETE, COMPLETE_BROKEN -> {
					return end(call.file(), call.kind() == Kind.COMPLETE_BROKEN);
				}
				case ABORT -> {
					if (this.running.remove(call.file())) {
						advance();
					}
					this.known.remove(call.file());
					return null;
				}
			}
			throw new IllegalStateException();
		}

		private @Nullable ErrorType begin(String file) {
			boolean once = !this.disks.contains(file);
			if (this.complete.contains(file) && once) {
				return ErrorType.NOT_ALLOWED_IN_CURRENT_STATE;
			}
			if (this.running.contains(file)) {
				return ErrorType.RESOURCE_BUSY;
			}
			this.complete.remove(file);
			this.broken.remove(file);
			this.running.add(file);
			this.known.add(file);
			return null;
		}

		private @Nullable ErrorType end(String file, boolean isBroken) {
			if (!this.running.remove(file)) {
				return this.known.contains(file) ? ErrorType.NOT_ALLOWED_IN_CURRENT_STATE : null;
			}
			this.complete.add(file);
			if (isBroken) {
				this.broken.add(file);
			}
			boolean readable = !isBroken || !(file.equals(DESCRIPTOR) || this.bundles.contains(file));
			boolean manifestKnown = this.complete.contains(MANIFEST);
			if (!readable || (manifestKnown && !this.broken.isEmpty())) {
				this.state = ImportState.IMPORT_ERROR;
				this.running.clear();
				return null;
			}
			if (file.equals(DESCRIPTOR)) {
				this.listed.addAll(this.bundles);
				this.listed.addAll(this.disks);
				if (this.manifest) {
					this.listed.add(MANIFEST);
				}
			}
			advance();
			return null;
		}

		private @Nullable ErrorType instantiate() {
			if (this.state != ImportState.IMPORT_SELECTING_OVF_PARAMS) {
				return ErrorType.NOT_ALLOWED_IN_CURRENT_STATE;
			}
			this.instantiated = true;
			this.state = ImportState.IMPORT_FILE_TRANSFER;
			advance();
			return null;
		}

		private void advance() {
			if (this.state == ImportState.IMPORT_OVF_TRANSFER && this.complete.contains(DESCRIPTOR)) {
				this.state = ImportState.IMPORT_MSG_BUNDLES_TRANSFER;
			}
			if (this.state == ImportState.IMPORT_MSG_BUNDLES_TRANSFER && this.complete.containsAll(this.bundles)) {
				this.state = ImportState.IMPORT_SELECTING_OVF_PARAMS;
			}
			if (this.state == ImportState.IMPORT_FILE_TRANSFER && this.complete.containsAll(this.disks)
					&& this.running.isEmpty()) {
				this.state = ImportState.IMPORT_COMPLETED;
			}
		}

	}

}
