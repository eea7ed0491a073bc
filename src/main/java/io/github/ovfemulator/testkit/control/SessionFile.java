package io.github.ovfemulator.testkit.control;

/**
 * A file of an update or download session.
 *
 * @param name the name
 * @param status the status of its transfer or preparation
 * @param bytesTransferred the number of transferred bytes
 * @param json the file as JSON in the {@code /rest} dialect
 */
public record SessionFile(String name, String status, long bytesTransferred, String json) {

	static SessionFile of(JsonObject file) {
		return new SessionFile(file.text("name"), file.text("status"), file.number("bytes_transferred"),
				file.toString());
	}

}
