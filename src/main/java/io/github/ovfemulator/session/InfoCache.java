package io.github.ovfemulator.session;

import java.util.Objects;
import java.util.function.Function;

import io.github.ovfemulator.session.files.UploadUrls;
import io.github.ovfemulator.vapi.type.CachedStructure;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The info of a session between two changes. It is rendered and serialized once for the
 * callers with the same transfer URLs, unless a transfer runs whose byte counters move.
 *
 * @param <T> the info
 */
public final class InfoCache<T extends Structure> {

	private final boolean fixed;

	private final boolean uploadable;

	private final Function<@Nullable UploadUrls, T> renderer;

	private volatile @Nullable Entry<T> last;

	/**
	 * Creates an empty cache.
	 * @param fixed whether the info depends on nothing but the transfer URLs
	 * @param uploadable whether the info shows upload or download URLs
	 * @param renderer renders the info with transfer URLs, or without any
	 */
	public InfoCache(boolean fixed, boolean uploadable, Function<@Nullable UploadUrls, T> renderer) {
		this.fixed = fixed;
		this.uploadable = uploadable;
		this.renderer = renderer;
	}

	/**
	 * Returns the info.
	 * @param urls the transfer URLs of the caller
	 */
	public CachedStructure<T> get(UploadUrls urls) {
		UploadUrls shown = this.uploadable ? urls : null;
		Entry<T> known = this.last;
		if (known != null && Objects.equals(known.urls(), shown)) {
			return known.info();
		}
		CachedStructure<T> info = CachedStructure.of(this.renderer.apply(shown));
		if (this.fixed) {
			this.last = new Entry<>(shown, info);
		}
		return info;
	}

	/** The info for the callers with the same transfer URLs. */
	private record Entry<T extends Structure>(@Nullable UploadUrls urls, CachedStructure<T> info) {

	}

}
