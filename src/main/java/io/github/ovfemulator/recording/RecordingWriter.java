package io.github.ovfemulator.recording;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.github.ovfemulator.vapi.dialect.JsonRpcResponses;
import io.github.ovfemulator.vapi.json.JsonRpcEncoding;
import io.github.ovfemulator.vapi.json.MessageBody;
import io.github.ovfemulator.vapi.json.StructureWriter;
import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.type.VapiType;
import tools.jackson.core.JsonGenerator;

/**
 * Writes recordings without secrets as an HTTP archive, each call in JSON-RPC, whatever
 * dialect it was recorded in, and each upload with its size.
 */
final class RecordingWriter {

	/** The member of the log that says that nothing has to be replaced. */
	static final String PSEUDONYMS = "_pseudonyms";

	private static final String URL = "https://vcenter.example/api";

	private static final String JSON = "application/json";

	private static final double NANOS_PER_MILLISECOND = 1_000_000;

	private final StructureWriter writer = new StructureWriter(new JsonRpcEncoding());

	private final JsonRpcResponses responses = new JsonRpcResponses();

	/** Writes an archive. */
	void write(JsonGenerator json, List<Recording> recordings) {
		writeEntries(json, recordings.stream().flatMap((recording) -> recording.entries().stream()).toList());
	}

	/** Writes an archive of entries with pseudonyms. */
	void writeEntries(JsonGenerator json, List<RecordedEntry> entries) {
		json.writeStartObject();
		json.writeName("log");
		json.writeStartObject();
		json.writeStringProperty("version", "1.2");
		json.writeName("creator");
		json.writeStartObject();
		json.writeStringProperty("name", "vcenter-ovf-emulator");
		json.writeStringProperty("version", "1");
		json.writeEndObject();
		json.writeBooleanProperty(PSEUDONYMS, true);
		json.writeName("entries");
		json.writeStartArray();
		int number = 0;
		for (RecordedEntry entry : entries) {
			number++;
			if (entry instanceof RecordedCall call) {
				call(json, number, call);
			}
			else if (entry instanceof RecordedUpload upload) {
				upload(json, upload);
			}
		}
		json.writeEndArray();
		json.writeEndObject();
		json.writeEndObject();
	}

	private void call(JsonGenerator json, int number, RecordedCall call) {
		VapiResponse response = response(number, call);
		json.writeStartObject();
		json.writeStringProperty("startedDateTime", call.time().toString());
		json.writeNumberProperty("time", 0);
		json.writeName("request");
		json.writeStartObject();
		json.writeStringProperty("method", "POST");
		json.writeStringProperty("url", URL);
		json.writeName("postData");
		body(json, request(number, call));
		json.writeEndObject();
		json.writeName("response");
		json.writeStartObject();
		json.writeNumberProperty("status", response.status());
		json.writeName("content");
		body(json, response.body().bytes());
		json.writeEndObject();
		json.writeEndObject();
	}

	/** Writes the size of the body without the body. */
	private static void upload(JsonGenerator json, RecordedUpload upload) {
		json.writeStartObject();
		json.writeStringProperty("startedDateTime", upload.started().toString());
		json.writeNumberProperty("time",
				Duration.between(upload.started(), upload.time()).toNanos() / NANOS_PER_MILLISECOND);
		json.writeName("request");
		json.writeStartObject();
		json.writeStringProperty("method", upload.method());
		json.writeStringProperty("url", upload.url());
		json.writeNumberProperty("bodySize", upload.size());
		json.writeEndObject();
		json.writeName("response");
		json.writeStartObject();
		json.writeNumberProperty("status", upload.status());
		json.writeEndObject();
		json.writeEndObject();
	}

	private static void body(JsonGenerator json, byte[] body) {
		json.writeStartObject();
		json.writeNumberProperty("size", body.length);
		json.writeStringProperty("mimeType", JSON);
		json.writeStringProperty("text", new String(body, StandardCharsets.UTF_8));
		json.writeEndObject();
	}

	private byte[] request(int number, RecordedCall call) {
		return MessageBody.json((json) -> {
			json.writeStartObject();
			json.writeStringProperty("jsonrpc", "2.0");
			json.writeNumberProperty("id", number);
			json.writeStringProperty("method", "invoke");
			json.writeName("params");
			json.writeStartObject();
			json.writeStringProperty("serviceId", call.operation().service());
			json.writeStringProperty("operationId", call.operation().name());
			json.writeName("ctx");
			json.writeStartObject();
			json.writeEndObject();
			json.writeName("input");
			this.writer.write(json, call.input(), new VapiType.StructureOf(call.input().getClass()));
			json.writeEndObject();
			json.writeEndObject();
		}).bytes();
	}

	private VapiResponse response(int number, RecordedCall call) {
		String id = Integer.toString(number);
		return (call.outcome().error() != null) ? this.responses.error(id, call.outcome().error())
				: this.responses.result(id, call.outcome().result(), call.operation().output(), Integer.MAX_VALUE);
	}

}
