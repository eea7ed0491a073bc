package io.github.ovfemulator.admin;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.simulation.faults.Fault;
import io.github.ovfemulator.simulation.faults.FaultRegistry;
import io.github.ovfemulator.simulation.faults.FaultRule;
import io.github.ovfemulator.web.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Adds, lists and removes fault rules: {@code /__admin/faults}.
 */
@RestController
class FaultsController {

	private final FaultRegistry faults;

	private final RequestBodies bodies;

	private final FaultReader reader;

	FaultsController(FaultRegistry faults, RequestBodies bodies, FaultReader reader) {
		this.faults = faults;
		this.bodies = bodies;
		this.reader = reader;
	}

	@PostMapping(path = "/__admin/faults", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	View add(HttpServletRequest request) throws IOException {
		FaultRule rule = this.reader.read(this.bodies.read(request));
		return View.of(this.faults.add(rule, this.reader.check(rule)));
	}

	@GetMapping(path = "/__admin/faults", produces = MediaType.APPLICATION_JSON_VALUE)
	List<View> list(@RequestParam(required = false) @Nullable String scope) {
		return this.faults.list().stream().filter((fault) -> isInScope(fault, scope)).map(View::of).toList();
	}

	@GetMapping(path = "/__admin/faults/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	View get(@PathVariable String id) {
		return View.of(this.faults.find(id).orElseThrow(() -> notFound(id)));
	}

	@PatchMapping(path = "/__admin/faults/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	View change(@PathVariable String id, HttpServletRequest request) throws IOException {
		Change change = ControlJson.read(this.bodies.read(request), Change.class);
		if (change.enabled() == null) {
			throw new BadControlRequestException("/enabled", "The value must be true or false.");
		}
		return View.of(this.faults.enable(id, change.enabled()).orElseThrow(() -> notFound(id)));
	}

	@DeleteMapping("/__admin/faults/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String id) {
		if (!this.faults.remove((fault) -> fault.id().equals(id))) {
			throw notFound(id);
		}
	}

	@DeleteMapping("/__admin/faults")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear(@RequestParam(required = false) @Nullable String scope) {
		this.faults.remove((fault) -> isInScope(fault, scope));
	}

	private static boolean isInScope(Fault fault, @Nullable String scope) {
		return scope == null || fault.isOf(scope);
	}

	private static NoSuchResourceException notFound(String id) {
		return new NoSuchResourceException("There is no fault rule '" + id + "'.");
	}

	/**
	 * A change of a rule.
	 *
	 * @param enabled whether the rule is applied
	 */
	record Change(@Nullable Boolean enabled) {

	}

	/**
	 * A fault rule and its counters.
	 *
	 * @param id the id of the rule
	 * @param matched the number of calls that matched
	 * @param struck the number of calls that the effect was applied to
	 * @param enabled whether the rule is applied
	 * @param rule the rule as it was added
	 */
	record View(String id, long matched, long struck, boolean enabled, FaultRule rule) {

		static View of(Fault fault) {
			return new View(fault.id(), fault.matched(), fault.struck(), fault.isEnabled(), fault.rule());
		}

	}

}
