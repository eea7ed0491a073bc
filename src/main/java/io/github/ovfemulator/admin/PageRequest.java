package io.github.ovfemulator.admin;

import java.util.List;

/**
 * A page of a list.
 *
 * @param page the page number, starting at 0
 * @param size the maximum number of elements on a page, up to 1000
 */
record PageRequest(int page, int size) {

	private static final int MAX_SIZE = 1000;

	PageRequest {
		if (page < 0) {
			throw new BadControlRequestException("/page", "The page number must not be negative.");
		}
		if (size < 1 || size > MAX_SIZE) {
			throw new BadControlRequestException("/size", "The page size must be 1 to " + MAX_SIZE + ", not " + size);
		}
	}

	/** The index of the first element. */
	long first() {
		return (long) this.page * this.size;
	}

	<T> List<T> of(List<T> all) {
		return all.stream().skip(first()).limit(this.size).toList();
	}

}
