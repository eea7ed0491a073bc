package io.github.ovfemulator.probesession;

import io.github.ovfemulator.session.files.CreateSpec;
import io.github.ovfemulator.vapi.type.HasFieldsOf;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of {@code create_probe_import_session}.
 *
 * @param clientToken a UUID by which a repeated call is known
 * @param createSpec where the package comes from
 */
record CreateProbeSessionRequest(@Nullable String clientToken,
		@HasFieldsOf(CreateSpec.class) Structure createSpec) implements Structure {

}
