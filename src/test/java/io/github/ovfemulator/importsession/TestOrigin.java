package io.github.ovfemulator.importsession;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.github.ovfemulator.session.files.PackageOrigin;
import io.github.ovfemulator.transfer.OpenFile;
import io.github.ovfemulator.vapi.type.LocalizableMessage;
import io.github.ovfemulator.web.TransferredFile;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a package in memory, by default with the name {@code tiny.ovf}.
 */
final class TestOrigin implements PackageOrigin {

	final List<String> opened = new ArrayList<>();

	@Nullable Error failure;

	private final String name;

	private final Map<String, byte[]> files = new HashMap<>();

	TestOrigin() {
		this("tiny.ovf");
	}

	TestOrigin(String name) {
		this.name = name;
	}

	TestOrigin file(String name, byte[] content) {
		this.files.put(name, content);
		return this;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public OpenFile open(TransferredFile subject) throws IOException {
		return open(name(), subject);
	}

	@Override
	public OpenFile open(String reference, TransferredFile subject) throws IOException {
		this.opened.add(reference);
		if (this.failure != null) {
			throw this.failure;
		}
		byte[] content = this.files.get(reference);
		if (content == null) {
			throw new FileNotFoundException(reference);
		}
		return new OpenFile(OptionalLong.of(content.length), new ByteArrayInputStream(content));
	}

	@Override
	public Optional<OpenFile> openBeside(String extension, TransferredFile subject) throws IOException {
		return this.files.containsKey("tiny" + extension) ? Optional.of(open("tiny" + extension, subject))
				: Optional.empty();
	}

	@Override
	public LocalizableMessage describe(IOException failure) {
		return LocalizableMessage.of("test.origin", "There is no %s.", String.valueOf(failure.getMessage()));
	}

}
