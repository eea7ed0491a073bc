package io.github.ovfemulator.capability;

import java.util.UUID;

import com.google.re2j.Pattern;
import io.github.ovfemulator.inventory.VCenterProperties;
import io.github.ovfemulator.vapi.type.ErrorType;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.vapi.type.VapiException;

import org.springframework.stereotype.Service;

/**
 * Returns the capabilities of the emulator rather than those of a vCenter (a choice), so
 * that a client does not call operations that fail.
 */
@Service
class CapabilityService {

	private static final Pattern GUID_SYNTAX = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private static final CapabilityInfo CAPABILITIES = new CapabilityInfo(true, true);

	private final UUID serverGuid;

	CapabilityService(VCenterProperties properties) {
		this.serverGuid = properties.serverGuid();
	}

	/**
	 * Returns the capabilities of this vCenter.
	 * @param guid its GUID, in upper or lower case
	 * @throws VapiException {@code invalid_argument} if the text is not a GUID or is that
	 * of another vCenter
	 */
	CapabilityInfo get(String guid) {
		if (!GUID_SYNTAX.matcher(guid).matches()) {
			throw invalid("emulator.capability.malformed_guid", "'%s' is not a GUID; this vCenter has the GUID %s.",
					guid);
		}
		if (!UUID.fromString(guid).equals(this.serverGuid)) {
			throw invalid("emulator.capability.unknown_guid",
					"There is no vCenter with the GUID '%s'; this one has the GUID %s (emulator.server-guid).", guid);
		}
		return CAPABILITIES;
	}

	private VapiException invalid(String id, String pattern, String guid) {
		return VapiException.of(ErrorType.INVALID_ARGUMENT, LocalizableMessage.of(id, pattern, guid, this.serverGuid));
	}

}
