package io.github.ovfemulator.contentlibrary;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.OptionalLong;

import io.github.ovfemulator.contentlibrary.storage.ItemFile;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.session.files.PackageOrigin;
import io.github.ovfemulator.transfer.OpenFile;
import io.github.ovfemulator.vapi.text.Split;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.web.TransferredFile;

import org.springframework.util.StringUtils;

/**
 * A package in a content library, as the item was when the session was created. Its
 * descriptor reaches no file outside the item.
 */
final class LibraryOrigin implements PackageOrigin {

	private final LibraryItem item;

	LibraryOrigin(LibraryItem item) {
		this.item = item;
	}

	@Override
	public String name() {
		return main().map(ItemFile::name).orElse("");
	}

	private Optional<ItemFile> main() {
		return this.item.content().archive().or(() -> this.item.content().descriptor()).or(this::brokenArchive);
	}

	/** A fixture whose archive cannot be taken apart. */
	private Optional<ItemFile> brokenArchive() {
		return this.item.content()
			.files()
			.stream()
			.filter((file) -> PackagePath.hasExtension(file.name(), ".ova"))
			.findFirst();
	}

	@Override
	public OpenFile open(TransferredFile subject) throws IOException {
		return open(main()
			.orElseThrow(() -> new NoSuchFileException(this.item.name(), null, "the item is no OVF package")));
	}

	@Override
	public OpenFile open(String reference, TransferredFile subject) throws IOException {
		if (Split.at(PackagePath.decode(reference), '/').contains("..")) {
			throw new NoSuchFileException(reference, null, "it is outside the folder of the item");
		}
		return open(this.item.content()
			.findReference(reference)
			.orElseThrow(() -> new NoSuchFileException(reference, null, "there is no such file")));
	}

	@Override
	public Optional<OpenFile> openBeside(String extension, TransferredFile subject) throws IOException {
		String name = StringUtils.stripFilenameExtension(name()) + extension;
		Optional<ItemFile> file = this.item.content()
			.find(name)
			.or(() -> this.item.content()
				.files()
				.stream()
				.filter((other) -> other.name().equalsIgnoreCase(name))
				.findFirst());
		return file.isPresent() ? Optional.of(open(file.get())) : Optional.empty();
	}

	private static OpenFile open(ItemFile file) throws IOException {
		return new OpenFile(OptionalLong.of(file.content().size()), file.content().open());
	}

	@Override
	public LocalizableMessage describe(IOException failure) {
		return LocalizableMessage.of("emulator.content_library.unreadable",
				"A file of the library item '%s' cannot be read: %s.", this.item.id(),
				String.valueOf(failure.getMessage()));
	}

}
