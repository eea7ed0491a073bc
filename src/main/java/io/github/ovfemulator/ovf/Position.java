package io.github.ovfemulator.ovf;

/**
 * A position in a file.
 *
 * @param line the line, counted from 1, or -1 if unknown
 * @param column the column, counted from 1, or -1 if unknown
 */
public record Position(long line, long column) {

	/** The position of an issue that concerns the whole file. */
	public static final Position NONE = new Position(-1, -1);

}
