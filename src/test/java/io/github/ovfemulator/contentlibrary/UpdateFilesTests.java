package io.github.ovfemulator.contentlibrary;

import io.github.ovfemulator.contentlibrary.UpdateFileInfo.AddSpec;
import io.github.ovfemulator.vapi.operation.MemoryBudget;
import io.github.ovfemulator.vapi.type.VapiException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the number of files of an update session.
 */
class UpdateFilesTests {

	@Test
	void addWhenThereAreTooManyThenIsRefused() {
		UpdateFiles files = new UpdateFiles(new MemoryBudget("test", 100 << 20));
		for (int i = 0; i < UpdateFiles.MAX_FILES; i++) {
			files.requireRoom("file" + i);
			files.put(new UpdateFile(AddSpec.push("file" + i, null), true, false));
		}
		assertThatExceptionOfType(VapiException.class).isThrownBy(() -> files.requireRoom("another"))
			.withMessageContaining("10000");
		assertThatCode(() -> files.requireRoom("file1")).doesNotThrowAnyException();
	}

}
