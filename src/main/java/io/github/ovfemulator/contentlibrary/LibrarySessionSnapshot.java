package io.github.ovfemulator.contentlibrary;

import java.time.Instant;

import io.github.ovfemulator.session.PhasesSnapshot;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import org.jspecify.annotations.Nullable;

/**
 * The part of a snapshot that update and download sessions have.
 *
 * @param user the user that created the session, or {@code null}
 * @param item the id of the item
 * @param contentVersion the content version that the item had at first
 * @param phases the state and its history
 * @param error the reason of a failure, or {@code null}
 * @param progress the progress that the client reported, in percent
 * @param lastUse when the session was last used
 */
public record LibrarySessionSnapshot(@Nullable String user, String item, long contentVersion, PhasesSnapshot phases,
		@Nullable LocalizableMessage error, long progress, Instant lastUse) {

}
