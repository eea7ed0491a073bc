package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.InventoryRows;
import io.github.ovfemulator.recording.KnownWords;
import io.github.ovfemulator.recording.RecordedCall;
import io.github.ovfemulator.recording.RecordedCallReader;
import io.github.ovfemulator.recording.RecordedExchange;
import io.github.ovfemulator.recording.TypedJson;
import io.github.ovfemulator.recording.UnreadableCallException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The calls of a recording that is replayed. Answers that do not have the fields of this
 * emulator are compared too, so what a recording says is also found in JSON that cannot
 * be read as structures.
 */
final class ReplayedCalls {

	private static final Logger logger = LoggerFactory.getLogger(ReplayedCalls.class);

	private static final String MACHINE = "VirtualMachine";

	private static final String MACHINE_ID = "vm-";

	private final List<RecordedCall> readable = new ArrayList<>();

	private final List<Structure> inputs = new ArrayList<>();

	private final Set<String> created = new HashSet<>();

	/** The operations that exchanges call, by the numbers of the exchanges. */
	private final Map<Integer, RecordedCallReader.Target> targets = new HashMap<>();

	/**
	 * Reads the calls in exchanges.
	 */
	ReplayedCalls(List<RecordedExchange> exchanges, RecordedCallReader reader) {
		for (RecordedExchange exchange : exchanges) {
			RecordedCallReader.Target target = reader.find(exchange);
			if (target != null) {
				this.targets.put(exchange.number(), target);
				add(exchange, target, reader);
			}
		}
	}

	private void add(RecordedExchange exchange, RecordedCallReader.Target target, RecordedCallReader reader) {
		ComparedAnswer answer = ComparedAnswer.read(target.dialect(), exchange.status(), exchange.response());
		boolean successful = answer != null && answer.error() == null;
		Structure input = successful ? reader.input(exchange, target) : null;
		if (input != null) {
			this.inputs.add(input);
		}
		boolean inventory = InventoryRows.isInventory(target.operation());
		if (answer != null && successful && !inventory) {
			addCreated(answer.value());
		}
		try {
			RecordedCall call = reader.read(exchange);
			if (call != null) {
				this.readable.add(call);
				if (!inventory) {
					TypedJson.texts(call.outcome().result(), call.operation().output(), this::addCreated);
				}
			}
		}
		catch (UnreadableCallException ex) {
			logger.debug("Entry {} is compared without its types", exchange.number());
		}
	}

	private void addCreated(JsonNode value) {
		if (value.isString() && value.stringValue().startsWith(MACHINE_ID)
				&& KnownWords.isObjectId(value.stringValue())) {
			this.created.add(value.stringValue());
		}
		value.forEach(this::addCreated);
	}

	private void addCreated(VapiType type, TypedJson.Place place, String id) {
		if (type instanceof VapiType.Id resource && resource.resourceType().equals(MACHINE)) {
			this.created.add(id);
		}
	}

	/** Returns whether there is no call. */
	boolean isEmpty() {
		return this.targets.isEmpty();
	}

	/** Returns the operation that an exchange calls, or {@code null} if it is no call. */
	RecordedCallReader.@Nullable Target target(RecordedExchange exchange) {
		return this.targets.get(exchange.number());
	}

	/** Returns the calls whose input and answer can be read as structures. */
	List<RecordedCall> readable() {
		return this.readable;
	}

	/** Returns the inputs of successful calls. */
	List<Structure> successfulInputs() {
		return this.inputs;
	}

	/** Returns the recorded ids of the machines that calls create. */
	Set<String> created() {
		return this.created;
	}

}
