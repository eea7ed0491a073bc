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
 * A warning that does not stop the import.
 *
 * @param category the category, which determines the fields that are set
 * @param issues the issues of the package ({@code VALIDATION})
 * @param name the name of the invalid parameter ({@code INPUT})
 * @param value the invalid value ({@code INPUT})
 * @param message the reason ({@code INPUT})
 * @param error the vAPI error ({@code SERVER})
 */
@CanonicalName("com.vmware.vcenter.ovf.ovf_warning")
@Union(discriminator = "category",
		cases = { @Union.Case(value = "VALIDATION", required = "issues"),
				@Union.Case(value = "INPUT", required = { "name", "value", "message" }),
				@Union.Case(value = "SERVER", required = "error") })
public record OvfWarning(OvfMessageCategory category, @Nullable List<ParseIssue> issues, @Nullable String name,
		@Nullable String value, @Nullable LocalizableMessage message,
		@HasFieldsOf(StandardError.class) @Nullable Structure error) implements Structure {

	/**
	 * Creates a warning for issues of the package.
	 * @param issues the issues
	 * @return the warning
	 */
	public static OvfWarning validation(List<ParseIssue> issues) {
		return new OvfWarning(OvfMessageCategory.VALIDATION, List.copyOf(issues), null, null, null, null);
	}

	/**
	 * Creates a warning for a parameter.
	 * @param name the name of the parameter
	 * @param value the value
	 * @param message the reason
	 * @return the warning
	 */
	public static OvfWarning input(String name, String value, LocalizableMessage message) {
		return new OvfWarning(OvfMessageCategory.INPUT, null, name, value, message, null);
	}

	/**
	 * Creates a warning for a failure of the server.
	 * @param error the vAPI error
	 * @return the warning
	 */
	public static OvfWarning server(StandardError error) {
		return new OvfWarning(OvfMessageCategory.SERVER, null, null, null, null, error);
	}

}
