package io.github.ovfemulator.importsession;

import java.util.List;

import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.support.MutableClock;
import io.github.ovfemulator.transfer.UploadTargets;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.github.ovfemulator.importsession.SessionErrorAssert.assertError;
import static io.github.ovfemulator.importsession.TestImportSessions.oneDisk;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of operations in states that do not allow them.
 */
class WrongStateTests {

	@ParameterizedTest
	@EnumSource(value = ImportState.class, mode = EnumSource.Mode.EXCLUDE,
			names = { "IMPORT_SELECTING_OVF_PARAMS", "IMPORT_INSTANTIATING" })
	void instantiateWhenStateIsWrongThenRefuses(ImportState state) {
		TestImportSessions sessions = in(state);
		assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, sessions::instantiate, state.name());
		assertThat(sessions.state()).isEqualTo(state);
	}

	@ParameterizedTest
	@EnumSource(value = ImportState.class, mode = EnumSource.Mode.EXCLUDE,
			names = { "IMPORT_FILE_TRANSFER", "IMPORT_INSTANTIATING" })
	void progressWhenStateIsWrongThenRefuses(ImportState state) {
		TestImportSessions sessions = in(state);
		assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, () -> sessions.session.reportProgress(50), state.name());
		assertThat(sessions.state()).isEqualTo(state);
	}

	@ParameterizedTest
	@EnumSource(value = ImportState.class, mode = EnumSource.Mode.EXCLUDE,
			names = { "IMPORT_SELECTING_OVF_PARAMS", "IMPORT_INSTANTIATING" })
	void tryInstantiateWhenStateIsWrongThenRefuses(ImportState state) {
		TestImportSessions sessions = in(state);
		assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, sessions::tryInstantiate, state.name());
		assertThat(sessions.state()).isEqualTo(state);
	}

	@Test
	void tryInstantiateWhenCalledThenChangesNothing() {
		TestImportSessions sessions = in(ImportState.IMPORT_SELECTING_OVF_PARAMS);
		ImportSessionInfo before = sessions.info();
		sessions.tryInstantiate(TestImportSessions.named("another"));
		assertThat(sessions.info()).isEqualTo(before);
	}

	@Test
	void instantiateWhenNoHostIsUsableThenRefuses() {
		TestImportSessions sessions = in(ImportState.IMPORT_SELECTING_OVF_PARAMS);
		sessions.deployer.unusable = VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				LocalizableMessage.of("x", "No host"));
		assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, sessions::tryInstantiate, "No host");
		assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, sessions::instantiate, "No host");
		assertThat(sessions.state()).isEqualTo(ImportState.IMPORT_SELECTING_OVF_PARAMS);
	}

	@Test
	void operationWhenSessionIsScriptedThenStateDecides() {
		ImportSessionInfo selecting = in(ImportState.IMPORT_SELECTING_OVF_PARAMS).info();
		ImportSessionInfo failed = in(ImportState.IMPORT_ERROR).info();
		assertError(ErrorType.UNSUPPORTED, () -> scripted(selecting).tryInstantiate(List.of()), "scripted");
		assertError(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, () -> scripted(failed).tryInstantiate(List.of()),
				"IMPORT_ERROR");
	}

	private static ImportOperations scripted(ImportSessionInfo info) {
		return new ScriptedSession(new SessionId("scripted"), SessionScript.byPolls(List.of(info)),
				TestImportSessions.environment(new MutableClock(), new UploadTargets()));
	}

	private static TestImportSessions in(ImportState state) {
		TestImportSessions sessions = switch (state) {
			case IMPORT_OVF_TRANSFER -> TestImportSessions.fresh();
			case IMPORT_MSG_BUNDLES_TRANSFER -> TestImportSessions.with(oneDisk().messageBundle("b1", "de.msg"));
			case IMPORT_SELECTING_OVF_PARAMS -> TestImportSessions.with(oneDisk());
			case IMPORT_FILE_TRANSFER -> TestImportSessions.with(oneDisk()).instantiate();
			case IMPORT_COMPLETED -> TestImportSessions.with(TestOvfDescriptors.virtualMachine("tiny")).instantiate();
			case IMPORT_ERROR -> TestImportSessions.fresh().upload("descriptor.ovf", "no descriptor");
			case IMPORT_INSTANTIATING -> throw new IllegalArgumentException("No call ever sees " + state);
		};
		assertThat(sessions.state()).isEqualTo(state);
		return sessions;
	}

}
