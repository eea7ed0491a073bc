package io.github.ovfemulator.journal;

import java.util.function.Function;

import io.github.ovfemulator.vapi.json.MessageBody;
import org.jspecify.annotations.Nullable;

/**
 * A body as the journal keeps it: as it was where it is short, else what is harmless of
 * it.
 */
public final class Body {

	private final long size;

	private final MessageBody content;

	private final Function<byte[], String> harmless;

	private final @Nullable String told;

	private final boolean cut;

	private Body(long size, MessageBody content, Function<byte[], String> harmless, @Nullable String told,
			boolean cut) {
		this.size = size;
		this.content = content;
		this.harmless = harmless;
		this.told = told;
		this.cut = cut;
	}

	/**
	 * Keeps a body.
	 * @param size its size in bytes
	 * @param content its bytes, none for one that is only counted
	 * @param harmless tells what is harmless of the bytes
	 * @param limit how much may be kept
	 */
	static Body of(long size, MessageBody content, Function<byte[], String> harmless, int limit) {
		if (content.length() <= limit) {
			return new Body(size, content, harmless, null, false);
		}
		String text = harmless.apply(content.bytes());
		return new Body(size, MessageBody.of(new byte[0]), harmless, text.substring(0, Math.min(text.length(), limit)),
				text.length() > limit);
	}

	/** Keeps no more of a body than its size in bytes. */
	static Body counted(long size) {
		return new Body(size, MessageBody.of(new byte[0]), (bytes) -> "", "", false);
	}

	/**
	 * Its size.
	 * @return the number of bytes on the wire
	 */
	public long size() {
		return this.size;
	}

	/**
	 * Whether only the beginning of what is harmless was kept.
	 * @return whether it was cut
	 */
	public boolean isCut() {
		return this.cut;
	}

	/**
	 * What is harmless of it.
	 * @return the text, empty where there is none
	 */
	public String text() {
		return (this.told != null) ? this.told : this.harmless.apply(this.content.bytes());
	}

	@Override
	public String toString() {
		return "Body[" + this.size + "]";
	}

}
