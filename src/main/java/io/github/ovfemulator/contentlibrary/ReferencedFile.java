package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.contentlibrary.UpdateFileInfo.AddSpec;
import io.github.ovfemulator.transfer.pull.PullException;
import io.github.ovfemulator.transfer.pull.PullSource;
import org.jspecify.annotations.Nullable;

/**
 * A file that the server adds because a descriptor refers to it.
 *
 * @param file the file
 * @param source where the server fetches it, {@code null} for a file to push
 */
record ReferencedFile(UpdateFile file, @Nullable PullSource source) {

	/**
	 * Creates the file. A reference that cannot be fetched is a failed file.
	 * @param reference the reference as the descriptor has it
	 * @param name the name in the item
	 * @param descriptor where the descriptor was fetched, {@code null} when it was pushed
	 * @return the file
	 */
	static ReferencedFile of(String reference, String name, @Nullable PullSource descriptor) {
		if (descriptor == null) {
			return new ReferencedFile(new UpdateFile(AddSpec.push(name, null), false, true), null);
		}
		String thumbprint = (descriptor.thumbprint() != null) ? descriptor.thumbprint().value() : null;
		try {
			PullSource source = new PullSource(descriptor.url().resolve(reference), descriptor.thumbprint());
			return new ReferencedFile(pulled(name, source.url().toString(), thumbprint), source);
		}
		catch (PullException ex) {
			UpdateFile file = pulled(name, reference, thumbprint);
			file.fail(ex.description());
			return new ReferencedFile(file, null);
		}
	}

	private static UpdateFile pulled(String name, String url, @Nullable String thumbprint) {
		return new UpdateFile(AddSpec.pull(name, TransferEndpoint.of(url, thumbprint), null), false, true);
	}

}
