package io.github.ovfemulator.admin;

import java.util.List;

/**
 * Which page of a list is asked for.
 *
 * @param page its number, the first one 0
 * @param size how many elements go on a page
 */
record PageRequest(int page, int size) {

	private static final int MAX_SIZE = 1000;

	PageRequest {
		if (page < 0) {
			throw new BadControlRequestException("/page", "The first page is 0, and there is none before it.");
		}
		if (size < 1 || size > MAX_SIZE) {
			throw new BadControlRequestException("/size", "A page has 1 to " + MAX_SIZE + " elements, not " + size);
		}
	}

	/** The elements on the page. */
	<T> List<T> of(List<T> all) {
		return all.stream().skip((long) this.page * this.size).limit(this.size).toList();
	}

}
