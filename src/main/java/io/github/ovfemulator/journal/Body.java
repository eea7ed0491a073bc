package io.github.ovfemulator.journal;

import io.github.ovfemulator.vapi.dialect.WireContent;
import org.jspecify.annotations.Nullable;

/**
 * A body as the journal keeps it: as it was where it is short, else masked and cut.
 */
public final class Body {

	private final long size;

	private final WireContent content;

	private final boolean secret;

	private final @Nullable String cut;

	private Body(long size, WireContent content, boolean secret, @Nullable String cut) {
		this.size = size;
		this.content = content;
		this.secret = secret;
		this.cut = cut;
	}

	/**
	 * Keeps a body.
	 * @param size its size in bytes
	 * @param content its bytes, none for one that is only counted
	 * @param secret whether all of it is secret
	 * @param limit how much may be kept
	 */
	static Body of(long size, WireContent content, boolean secret, int limit) {
		if (content.length() <= limit) {
			return new Body(size, content, secret, null);
		}
		String text = secret ? Secrets.MASK : Secrets.mask(content.bytes());
		return new Body(size, WireContent.of(new byte[0]), secret, text.substring(0, Math.min(text.length(), limit)));
	}

	/** Keeps no more of a body than its size in bytes. */
	static Body counted(long size) {
		return new Body(size, WireContent.of(new byte[0]), false, null);
	}

	/**
	 * Its size.
	 * @return the number of bytes on the wire
	 */
	public long size() {
		return this.size;
	}

	/**
	 * Whether only its beginning was kept.
	 * @return whether it was cut
	 */
	public boolean isCut() {
		return this.cut != null;
	}

	/**
	 * Its text, secrets masked.
	 * @return the text, empty where there is none
	 */
	public String text() {
		if (this.cut != null) {
			return this.cut;
		}
		return (this.secret && this.content.length() > 0) ? Secrets.MASK : Secrets.mask(this.content.bytes());
	}

	@Override
	public String toString() {
		return "Body[" + this.size + "]";
	}

}
