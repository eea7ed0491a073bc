package io.github.ovfemulator.contentlibrary;

import java.util.Collection;
import java.util.stream.Collectors;

import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

/**
 * The errors of the content library services. Ids that begin with {@code com.vmware} are
 * those that were observed on a vCenter.
 */
final class LibraryErrors {

	private static final String PREFIX = "emulator.content_library.";

	private LibraryErrors() {
	}

	static VapiException noLibrary(LibraryId id) {
		return notFound("library", "There is no library '%s'.", id);
	}

	static VapiException noItem(LibraryItemId id) {
		return notFound("item", "There is no library item '%s'.", id);
	}

	static VapiException noFile(LibraryItemId id, String file) {
		return notFound("file", "The library item '%s' has no file '%s'.", id, file);
	}

	static VapiException noSession(String id) {
		return notFound("session", "There is no session '%s'; it may have been deleted or have expired.", id);
	}

	static LocalizableMessage noBytes(String file) {
		return LocalizableMessage.of(PREFIX + "no_bytes",
				"The file '%s' cannot be read: its bytes were left out of the state that this server has restored.",
				file);
	}

	static VapiException noSessionFile(String session, String file) {
		return invalid("session_file", "The session '%s' has no file '%s'.", session, file);
	}

	static VapiException noCriterion() {
		return invalid("find_spec", "The find specification has no field; set at least one.");
	}

	static VapiException required(String field) {
		return invalid("required", "The field '%s' is required.", field);
	}

	static VapiException wrongVersion(ErrorType type, String given, long current) {
		return VapiException.of(type, LocalizableMessage.of(PREFIX + "version",
				"The version '%s' is not the current version '%s'.", given, current));
	}

	static VapiException duplicateItem(String name, Library library) {
		return VapiException.of(ErrorType.ALREADY_EXISTS,
				LocalizableMessage.of("com.vmware.vdcs.cls-main.duplicate_item_name_unsupported_in_library",
						"An item '%s' already exists in the library '%s' (%s).", name, library.name(), library.id()));
	}

	static VapiException tooMany(int limit) {
		return VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE, LocalizableMessage.of(PREFIX + "too_many",
				"There are %s libraries and items, as many as emulator.library.max-objects allows; delete some.",
				limit));
	}

	static VapiException busy(LibraryItemId item, String session) {
		return VapiException.of(ErrorType.RESOURCE_BUSY, LocalizableMessage.of(PREFIX + "busy",
				"The library item '%s' has another active update session '%s'.", item, session));
	}

	/** The arguments are those that a vCenter answers. */
	static VapiException notAllowed(String operation, Enum<?> state, String reason) {
		return VapiException
			.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
					LocalizableMessage.of(PREFIX + "not_allowed",
							reason.isEmpty() ? "The operation '%s' is not allowed in the state %s."
									: "The operation '%s' is not allowed in the state %s. %s",
							operation, state, reason));
	}

	static VapiException notReceived(String file, Enum<?> status) {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				LocalizableMessage.of("com.vmware.vdcs.cls-main.update_session_file_not_received",
						"The file '%s' has not been received; its status is %s.", file,
						status.name().startsWith("WAITING") ? "WAITING" : status));
	}

	/** The arguments have the form that a vCenter answers: a blank follows each name. */
	static VapiException missingOrInvalid(Collection<String> missing, Collection<String> invalid) {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				LocalizableMessage.of("com.vmware.vdcs.cls-main.session_has_missing_or_invalid_files",
						"Session has missing file(s): %s or invalid file(s): %s.", names(missing), names(invalid)));
	}

	private static String names(Collection<String> files) {
		return files.stream().map((name) -> name + " ").collect(Collectors.joining());
	}

	static VapiException uploading(String file) {
		return VapiException.of(ErrorType.RESOURCE_BUSY,
				LocalizableMessage.of(PREFIX + "upload_busy", "The file '%s' is being uploaded already.", file));
	}

	static VapiException lateManifest(String file) {
		return notAllowed("late_manifest",
				"The file '%s' cannot be added, because the descriptor has been received already.", file);
	}

	static VapiException tooManyFiles(int limit) {
		return VapiException.of(ErrorType.UNABLE_TO_ALLOCATE_RESOURCE,
				LocalizableMessage.of(PREFIX + "too_many_files", "An update session has at most %s files.", limit));
	}

	static VapiException invalid(String id, String pattern, Object... args) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of(PREFIX + id, pattern, args));
	}

	static VapiException notAllowed(String id, String pattern, Object... args) {
		return VapiException.of(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE,
				LocalizableMessage.of(PREFIX + id, pattern, args));
	}

	private static VapiException notFound(String id, String pattern, Object... args) {
		return VapiException.of(ErrorType.NOT_FOUND, LocalizableMessage.of(PREFIX + id, pattern, args));
	}

}
