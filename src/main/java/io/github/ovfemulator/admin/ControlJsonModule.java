package io.github.ovfemulator.admin;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.ovfemulator.contentlibrary.DownloadSnapshot;
import io.github.ovfemulator.contentlibrary.UpdateSnapshot;
import io.github.ovfemulator.contentlibrary.storage.ContentReference;
import io.github.ovfemulator.exportsession.ExportSnapshot;
import io.github.ovfemulator.importsession.ImportSessionInfo;
import io.github.ovfemulator.importsession.ImportSnapshot;
import io.github.ovfemulator.importsession.ScriptSnapshot;
import io.github.ovfemulator.ovf.OvfError;
import io.github.ovfemulator.ovfs.DeploymentSnapshot;
import io.github.ovfemulator.probesession.ProbeSnapshot;
import io.github.ovfemulator.session.SessionSnapshot;
import io.github.ovfemulator.task.TaskSnapshot;
import io.github.ovfemulator.task.TasksSnapshot;
import io.github.ovfemulator.task.WorkSnapshot;
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
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
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
		addSerializer(Structure.class, new Writer());
		addSerializer(ContentReference.class, new ReferenceWriter());
		addDeserializer(ContentReference.class, new ReferenceReader());
	}

	/** Adds the kinds of sessions and of the work of tasks to their snapshots. */
	@Override
	public void setupModule(SetupContext context) {
		super.setupModule(context);
		context.addDeserializers(new StructureReaders());
		context.setMixIn(SessionSnapshot.Content.class, KindOfSession.class);
		context.setMixIn(TaskSnapshot.class, WithoutKind.class);
		context.setMixIn(TasksSnapshot.class, PreviousName.class);
		context.setMixIn(WorkSnapshot.class, KindOfWork.class);
	}

	/** Writes the kind of a session as the member {@code kind}. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes({ @JsonSubTypes.Type(value = ImportSnapshot.class, name = "import"),
			@JsonSubTypes.Type(value = ProbeSnapshot.class, name = "probe"),
			@JsonSubTypes.Type(value = ExportSnapshot.class, name = "export"),
			@JsonSubTypes.Type(value = ScriptSnapshot.class, name = "scripted"),
			@JsonSubTypes.Type(value = UpdateSnapshot.class, name = "update"),
			@JsonSubTypes.Type(value = DownloadSnapshot.class, name = "download") })
	private interface KindOfSession {

	}

	/** Writes the kind of the work of a task as the member {@code kind}. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes(@JsonSubTypes.Type(value = DeploymentSnapshot.class, name = "deployment"))
	private interface KindOfWork {

	}

	/** The tasks have another name in documents of version 2. */
	private interface PreviousName {

		@JsonAlias("finished")
		@SuppressWarnings("UnusedMethod") // read by Jackson
		List<TaskSnapshot> tasks();

	}

	/** The snapshot of a task has no kind. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
	private interface WithoutKind {

	}

	/** The readers of all structures. */
	private static final class StructureReaders extends Deserializers.Base {

		private final StructureReader reader = new StructureReader(new RestDecoding());

		@Override
		public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			return hasDeserializerFor(config, type.getRawClass())
					? reader(type.getRawClass().asSubclass(Structure.class)) : null;
		}

		@Override
		public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
			return Structure.class.isAssignableFrom(valueType);
		}

		private Reader<?> reader(Class<? extends Structure> type) {
			// the errors of a phase have the general type in a fault rule
			if (type == Structure.class) {
				return new Reader<>(OvfError.class, this.reader);
			}
			// the info of a scripted session may violate unions
			return new Reader<>(type, (type == ImportSessionInfo.class) ? this.reader.withoutUnions() : this.reader);
		}

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

	/** Writes the digest of bytes. */
	private static final class ReferenceWriter extends StdSerializer<ContentReference> {

		ReferenceWriter() {
			super(ContentReference.class);
		}

		@Override
		public void serialize(ContentReference value, JsonGenerator json, SerializationContext context) {
			json.writeString(value.sha256());
		}

	}

	/** Reads the digest of bytes. */
	private static final class ReferenceReader extends StdDeserializer<ContentReference> {

		ReferenceReader() {
			super(ContentReference.class);
		}

		@Override
		public @Nullable ContentReference deserialize(JsonParser parser, DeserializationContext context) {
			return parser.hasToken(JsonToken.VALUE_STRING) ? ContentReference.of(parser.getString())
					: (ContentReference) context.handleUnexpectedToken(context.constructType(ContentReference.class),
							parser);
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
