package io.github.ovfemulator.importsession;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import io.github.ovfemulator.contentlibrary.LibraryItem;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.session.files.PackageOrigin;
import io.github.ovfemulator.transfer.OpenFile;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.web.TransferredFile;

import org.springframework.util.StringUtils;

/**
 * The origin of a package in the content library. References cannot leave its folder.
 */
final class LibraryOrigin implements PackageOrigin {

	private final LibraryItem item;

	LibraryOrigin(LibraryItem item) {
		this.item = item;
	}

	@Override
	public String name() {
		return this.item.main().getFileName().toString();
	}

	@Override
	public OpenFile open(TransferredFile subject) throws IOException {
		return open(this.item.main());
	}

	@Override
	public OpenFile open(String reference, TransferredFile subject) throws IOException {
		return open(file(reference));
	}

	@Override
	public Optional<OpenFile> openBeside(String extension, TransferredFile subject) throws IOException {
		String name = StringUtils.stripFilenameExtension(name()) + extension;
		Path exact = this.item.main().resolveSibling(name);
		Optional<Path> file = Files.exists(exact) ? Optional.of(exact) : findIgnoringCase(name);
		return file.isPresent() ? Optional.of(open(file.get())) : Optional.empty();
	}

	private Optional<Path> findIgnoringCase(String name) throws IOException {
		try (Stream<Path> files = Files.list(this.item.folder())) {
			return files.filter((file) -> file.getFileName().toString().equalsIgnoreCase(name)).sorted().findFirst();
		}
	}

	/**
	 * A reference is a URL or a plain file name.
	 */
	private Path file(String reference) throws IOException {
		try {
			Path exact = inside(reference);
			return Files.exists(exact) ? exact : inside(PackagePath.decode(reference));
		}
		catch (IllegalArgumentException ex) {
			throw new NoSuchFileException(reference, null, "it is no name of a file");
		}
	}

	private Path inside(String name) throws IOException {
		Path file = this.item.folder().resolve(name).normalize();
		if (!file.startsWith(this.item.folder().normalize())) {
			throw new NoSuchFileException(name, null, "it is outside the folder of the item");
		}
		return file;
	}

	private static OpenFile open(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new NoSuchFileException(file.getFileName().toString(), null, "there is no such file");
		}
		return new OpenFile(OptionalLong.of(Files.size(file)), Files.newInputStream(file));
	}

	@Override
	public LocalizableMessage describe(IOException failure) {
		return LocalizableMessage.of("emulator.content_library.unreadable",
				"A file of the library item '%s' cannot be read: %s.", this.item.id(),
				String.valueOf(failure.getMessage()));
	}

}
