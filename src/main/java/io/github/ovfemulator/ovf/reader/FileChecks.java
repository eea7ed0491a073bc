package io.github.ovfemulator.ovf.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.Position;
import io.github.ovfemulator.ovf.descriptor.FileReference;
import io.github.ovfemulator.ovf.descriptor.MessageBundle;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;
import io.github.ovfemulator.ovf.descriptor.PackagePath;
import io.github.ovfemulator.vapi.text.RedactedUrl;

/**
 * Checks that the ids and names of files are unique, and that message bundles and icons
 * refer to files.
 */
final class FileChecks {

	private final OvfDescriptor descriptor;

	private final Issues issues;

	FileChecks(OvfDescriptor descriptor, Issues issues) {
		this.descriptor = descriptor;
		this.issues = issues;
	}

	void run() {
		Map<String, Position> ids = new HashMap<>();
		Map<String, Position> names = new HashMap<>();
		for (FileReference file : this.descriptor.references()) {
			Position first = file.id().isEmpty() ? null : ids.putIfAbsent(file.id(), file.position());
			if (first != null) {
				ReferenceIssues.duplicate(this.issues, file.position(), "File id", file.id(), first);
			}
			first = names.putIfAbsent(PackagePath.normalize(file.href()), file.position());
			if (first != null) {
				ReferenceIssues.duplicate(this.issues, file.position(), "File name", RedactedUrl.of(file.href()),
						first);
			}
		}
		references(ids.keySet());
	}

	private void references(Set<String> files) {
		for (MessageBundle bundle : this.descriptor.messageBundleDeclarations()) {
			if (bundle.fileRef() != null && !files.contains(bundle.fileRef())) {
				ReferenceIssues.dangling(this.issues, bundle.position(), "attribute 'fileRef' on element 'Strings'",
						bundle.fileRef(), "file");
			}
		}
		this.descriptor.contents().flatMap((content) -> content.sections().products().stream()).forEach((product) -> {
			Set<String> missing = product.iconFileRefs()
				.stream()
				.filter((id) -> !files.contains(id))
				.collect(Collectors.toSet());
			missing.forEach((id) -> ReferenceIssues.dangling(this.issues, product.position(),
					"attribute 'fileRef' on element 'Icon'", id, "file"));
		});
	}

}
