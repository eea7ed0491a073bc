package io.github.ovfemulator.ovf.parameters.dialogue;

import io.github.ovfemulator.ovf.parameters.DiskSizes;
import io.github.ovfemulator.ovf.parameters.SizeParams;
import org.jspecify.annotations.Nullable;

/**
 * How much there is to transfer and to store. It is only told.
 */
final class SizeKind implements PackageKind<SizeParams> {

	@Override
	public Class<SizeParams> type() {
		return SizeParams.class;
	}

	@Override
	public void read(@Nullable SizeParams sent, Negotiation negotiation) {
		// nothing to choose
	}

	@Override
	public SizeParams offer(@Nullable SizeParams sent, Negotiation negotiation) {
		DiskSizes sizes = negotiation.sizes();
		return new SizeParams(sizes.download(), sizes.flat(), sizes.sparse(), sizes.isVariable(), tag());
	}

}
