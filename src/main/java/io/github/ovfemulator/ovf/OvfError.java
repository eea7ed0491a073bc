package io.github.ovfemulator.ovf;

import java.util.List;

import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.StandardError;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.Union;
import org.jspecify.annotations.Nullable;

/**
 * An error that stops the import.
 *
 * @param category what it is about; decides which of the other fields are set
 * @param issues the faults of the package ({@code VALIDATION})
 * @param name the parameter at fault ({@code INPUT})
 * @param value its value ({@code INPUT})
 * @param message what is wrong with it ({@code INPUT})
 * @param error the failure, with its own class ({@code SERVER})
 */
@CanonicalName("com.vmware.vcenter.ovf.ovf_error")
@Union(discriminator = "category",
		cases = { @Union.Case(value = "VALIDATION", required = "issues"),
				@Union.Case(value = "INPUT", required = { "name", "value", "message" }),
				@Union.Case(value = "SERVER", required = "error") })
public record OvfError(OvfMessageCategory category, @Nullable List<ParseIssue> issues, @Nullable String name,
		@Nullable String value, @Nullable LocalizableMessage message,
		@HasFieldsOf(StandardError.class) @Nullable Structure error) implements Structure {

	/**
	 * Makes an error about faults of the package.
	 * @param issues the faults
	 * @return the error
	 */
	public static OvfError validation(List<ParseIssue> issues) {
		return new OvfError(OvfMessageCategory.VALIDATION, List.copyOf(issues), null, null, null, null);
	}

	/**
	 * Makes an error about something the caller chose.
	 * @param name the parameter at fault
	 * @param value its value
	 * @param message what is wrong with it
	 * @return the error
	 */
	public static OvfError input(String name, String value, LocalizableMessage message) {
		return new OvfError(OvfMessageCategory.INPUT, null, name, value, message, null);
	}

	/**
	 * Makes an error about a failure of the server.
	 * @param error the failure
	 * @return the error
	 */
	public static OvfError server(StandardError error) {
		return new OvfError(OvfMessageCategory.SERVER, null, null, null, null, error);
	}

}
