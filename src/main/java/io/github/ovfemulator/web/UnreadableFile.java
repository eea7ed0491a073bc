package io.github.ovfemulator.web;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * Says in words why a file cannot be read. The messages of Java are the path alone.
 */
public final class UnreadableFile {

	private UnreadableFile() {
	}

	/**
	 * Returns the reason.
	 * @param failure the exception of a reader
	 * @return the rest of a sentence
	 */
	public static String reason(Exception failure) {
		if (failure instanceof NoSuchFileException) {
			return "there is no such file";
		}
		if (failure instanceof AccessDeniedException) {
			return "there is no permission to read it";
		}
		return String.valueOf(failure.getMessage());
	}

}
