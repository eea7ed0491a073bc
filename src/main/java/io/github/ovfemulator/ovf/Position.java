package io.github.ovfemulator.ovf;

/**
 * Where something stands in a file.
 *
 * @param line the line, counted from 1, or -1 where none applies
 * @param column the column, counted from 1, or -1 where none applies
 */
public record Position(long line, long column) {

	/** No place in particular, as of a fault of the whole file. */
	public static final Position NONE = new Position(-1, -1);

}
