package io.github.ovfemulator.admin;

import io.github.ovfemulator.vapi.operation.ChangeFeed;
import io.github.ovfemulator.vapi.operation.Resettable;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Restores the initial state, fixtures included, or removes everything of one scope:
 * {@code POST /__admin/reset}.
 */
@RestController
class ResetController {

	private final ObjectProvider<Resettable> parts;

	private final Fixtures fixtures;

	private final ChangeFeed changes;

	ResetController(ObjectProvider<Resettable> parts, Fixtures fixtures, ChangeFeed changes) {
		this.changes = changes;
		this.parts = parts;
		this.fixtures = fixtures;
	}

	@PostMapping("/__admin/reset")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reset(@RequestParam(required = false) @Nullable String scope) {
		this.parts.orderedStream().forEach((part) -> reset(part, scope));
		this.fixtures.apply(scope);
		if (scope == null) {
			this.changes.changed(PendingChanges.RESET, "");
		}
	}

	private static void reset(Resettable part, @Nullable String scope) {
		if (scope != null) {
			part.reset(scope);
		}
		else {
			part.reset();
		}
	}

}
