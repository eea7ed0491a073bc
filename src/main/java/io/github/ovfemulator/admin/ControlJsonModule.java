package io.github.ovfemulator.admin;

import java.time.DateTimeException;
import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.ovfemulator.exportsession.ExportSnapshot;
import io.github.ovfemulator.exportsession.ExportSpec;
import io.github.ovfemulator.importsession.ImportSessionInfo;
import io.github.ovfemulator.importsession.ImportSnapshot;
import io.github.ovfemulator.importsession.ScriptSnapshot;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovf.parameters.VcenterGuestCustomizationParams.VcenterGuestCustomization;
import io.github.ovfemulator.probesession.ProbeSnapshot;
import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.session.files.CreateSpec;
import io.github.ovfemulator.task.TaskInfo;
import io.github.ovfemulator.task.TaskSnapshot;
import io.github.ovfemulator.vapi.json.RestDecoding;
import io.github.ovfemulator.vapi.json.RestEncoding;
import io.github.ovfemulator.vapi.json.StructureReader;
import io.github.ovfemulator.vapi.json.StructureWriter;
import io.github.ovfemulator.vapi.type.Structure;
import io.github.ovfemulator.vapi.type.VapiType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Reads and writes structures of the emulated API in the {@code /rest} dialect, and
 * durations in ISO 8601.
 */
final class ControlJsonModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	ControlJsonModule() {
		addDeserializer(Duration.class, new DurationReader());
		StructureReader reader = new StructureReader(new RestDecoding());
		add(CreateSpec.class, reader);
		add(ExportSpec.class, reader);
		add(VcenterGuestCustomization.class, reader);
		add(OvfError.class, reader);
		add(TaskInfo.class, reader);
		// the errors of a phase have the general type in a fault rule
		addDeserializer(Structure.class, new Reader<>(OvfError.class, reader));
		// the info of a scripted session may violate unions
		add(ImportSessionInfo.class, reader.withoutUnions());
		addSerializer(Structure.class, new Writer());
	}

	/** Adds the kind of a session to its snapshot. */
	@Override
	public void setupModule(SetupContext context) {
		super.setupModule(context);
		context.setMixIn(SessionSnapshot.Content.class, KindOfSession.class);
		context.setMixIn(TaskSnapshot.class, WithoutKind.class);
	}

	private <T extends Structure> void add(Class<T> type, StructureReader reader) {
		addDeserializer(type, new Reader<>(type, reader));
	}

	/** Writes the kind of a session as the member {@code kind}. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes({ @JsonSubTypes.Type(value = ImportSnapshot.class, name = "import"),
			@JsonSubTypes.Type(value = ProbeSnapshot.class, name = "probe"),
			@JsonSubTypes.Type(value = ExportSnapshot.class, name = "export"),
			@JsonSubTypes.Type(value = ScriptSnapshot.class, name = "scripted") })
	private interface KindOfSession {

	}

	/** The snapshot of a task has no kind. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
	private interface WithoutKind {

	}

	/** Reads a structure. */
	private static final class Reader<T extends Structure> extends StdDeserializer<T> {

		private final Class<T> type;

		private final StructureReader reader;

		Reader(Class<T> type, StructureReader reader) {
			super(type);
			this.type = type;
			this.reader = reader;
		}

		@Override
		public T deserialize(JsonParser parser, DeserializationContext context) {
			return this.reader.read(context.readTree(parser), this.type);
		}

	}

	/** Writes a structure. */
	private static final class Writer extends StdSerializer<Structure> {

		private final StructureWriter writer = new StructureWriter(new RestEncoding());

		Writer() {
			super(Structure.class);
		}

		@Override
		public void serialize(Structure value, JsonGenerator json, SerializationContext context) {
			this.writer.write(json, value, new VapiType.StructureOf(value.getClass()));
		}

	}

	/**
	 * Reads durations in ISO 8601. Numbers are rejected, since they have no unit.
	 */
	private static final class DurationReader extends StdDeserializer<Duration> {

		DurationReader() {
			super(Duration.class);
		}

		@Override
		public @Nullable Duration deserialize(JsonParser parser, DeserializationContext context) {
			if (!parser.hasToken(JsonToken.VALUE_STRING)) {
				return (Duration) context.handleUnexpectedToken(context.constructType(Duration.class), parser);
			}
			String text = parser.getString();
			try {
				return Duration.parse(text);
			}
			catch (DateTimeException ex) {
				return (Duration) context.handleWeirdStringValue(Duration.class, text, "not a duration");
			}
		}

	}

}
