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
 * @param category the category, which determines the fields that are set
 * @param issues the issues of the package ({@code VALIDATION})
 * @param name the name of the invalid parameter ({@code INPUT})
 * @param value the invalid value ({@code INPUT})
 * @param message the reason ({@code INPUT})
 * @param error the vAPI error ({@code SERVER})
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
	 * Creates an error for issues of the package.
	 * @param issues the issues
	 * @return the error
	 */
	public static OvfError validation(List<ParseIssue> issues) {
		return new OvfError(OvfMessageCategory.VALIDATION, List.copyOf(issues), null, null, null, null);
	}

	/**
	 * Creates an error for an invalid parameter.
	 * @param name the name of the parameter
	 * @param value the invalid value
	 * @param message the reason
	 * @return the error
	 */
	public static OvfError input(String name, String value, LocalizableMessage message) {
		return new OvfError(OvfMessageCategory.INPUT, null, name, value, message, null);
	}

	/**
	 * Creates an error for a failure of the server.
	 * @param error the vAPI error
	 * @return the error
	 */
	public static OvfError server(StandardError error) {
		return new OvfError(OvfMessageCategory.SERVER, null, null, null, null, error);
	}

}
