package io.github.ovfemulator.recording;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.ovfemulator.vapi.json.MessageBody;
import io.github.ovfemulator.vapi.json.RestEncoding;
import io.github.ovfemulator.vapi.json.StructureWriter;
import io.github.ovfemulator.vapi.operation.Operation;
import io.github.ovfemulator.vapi.type.Field;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.StructureType;
import io.github.ovfemulator.vapi.type.VapiException;
import io.github.ovfemulator.vapi.type.VapiType;
import io.github.ovfemulator.web.HandlerOverride;
import io.github.ovfemulator.web.OperationInvoker;
import org.jspecify.annotations.Nullable;

/**
 * Answers calls as they were answered in recordings, where the input is the same; a
 * client token does not count. The answers to the same input follow each other in the
 * order of the recording, and the last one is repeated. Of the input only a keyed digest
 * is kept.
 */
final class RecordedAnswers implements HandlerOverride {

	private static final String DIGEST = "HmacSHA256";

	private static final String CLIENT_TOKEN = "client_token";

	private final StructureWriter writer = new StructureWriter(new RestEncoding());

	private final OperationInvoker invoker;

	private final SecretKeySpec key;

	/** The answers by operation and key. Only recorded operations are overridden. */
	private final Map<Operation, Map<String, Answers>> answers = new ConcurrentHashMap<>();

	RecordedAnswers(OperationInvoker invoker) {
		this.invoker = invoker;
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, DIGEST);
	}

	@Override
	public Operation.@Nullable Handler find(Operation operation, Structure request) {
		Map<String, Answers> recorded = this.answers.get(operation);
		Answers found = (recorded != null) ? recorded.get(key(operation, request)) : null;
		return (found != null) ? (input, call) -> found.next() : null;
	}

	/**
	 * Adds answers, in place of those with the same input.
	 * @param operation the operation
	 * @param answers the answers by the key of their input
	 */
	void add(Operation operation, Map<String, List<Answer>> answers) {
		Map<String, Answers> recorded = this.answers.computeIfAbsent(operation, (key) -> new ConcurrentHashMap<>());
		answers.forEach((input, list) -> recorded.put(input, new Answers(List.copyOf(list), new AtomicInteger())));
		this.invoker.override(operation, this);
	}

	/** Removes all answers. */
	void clear() {
		this.invoker.endOverride(this);
		this.answers.clear();
	}

	/**
	 * Returns the key of an input.
	 * @param operation the operation
	 * @param input its input
	 * @return a keyed digest of the input
	 */
	String key(Operation operation, Structure input) {
		Structure compared = withoutToken(input, operation.input());
		byte[] json = MessageBody
			.json((generator) -> this.writer.write(generator, compared, new VapiType.StructureOf(compared.getClass())))
			.bytes();
		try {
			Mac digest = Mac.getInstance(DIGEST);
			digest.init(this.key);
			return HexFormat.of().formatHex(digest.doFinal(json));
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException("Each Java runtime has " + DIGEST, ex);
		}
	}

	private static Structure withoutToken(Structure input, StructureType type) {
		Field token = type.fields().get(CLIENT_TOKEN);
		if (token == null || token.get(input) == null) {
			return input;
		}
		List<@Nullable Object> values = new ArrayList<>();
		type.fields().values().forEach((field) -> values.add(field.equals(token) ? null : field.get(input)));
		return type.create(values.toArray());
	}

	/**
	 * A recorded answer.
	 *
	 * @param outcome the outcome of the call
	 * @param effect is run before the call is answered
	 */
	record Answer(RecordedCall.Outcome outcome, Runnable effect) {

		@Nullable Object give() {
			this.effect.run();
			if (this.outcome.error() != null) {
				throw new VapiException(this.outcome.error());
			}
			return this.outcome.result();
		}

	}

	/**
	 * The answers to one input.
	 */
	private record Answers(List<Answer> list, AtomicInteger given) {

		@Nullable Object next() {
			return this.list.get(this.given.getAndUpdate((count) -> Math.min(count + 1, this.list.size() - 1))).give();
		}

	}

}
