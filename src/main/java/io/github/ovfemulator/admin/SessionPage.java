package io.github.ovfemulator.admin;

import java.util.List;

import io.github.ovfemulator.importsession.store.SessionDescription;

/**
 * Some of the sessions.
 *
 * @param total how many there are
 * @param page the number of this page, the first one 0
 * @param size how many go on a page
 * @param sessions those on this page, the oldest first
 */
record SessionPage(int total, int page, int size, List<SessionDescription> sessions) {

	private static final int MAX_SIZE = 1000;

	static SessionPage of(List<SessionDescription> all, int page, int size) {
		if (page < 0) {
			throw new BadControlRequestException("/page", "The first page is 0, and there is none before it.");
		}
		if (size < 1 || size > MAX_SIZE) {
			throw new BadControlRequestException("/size", "A page has 1 to " + MAX_SIZE + " sessions, not " + size);
		}
		List<SessionDescription> shown = all.stream().skip((long) page * size).limit(size).toList();
		return new SessionPage(all.size(), page, size, shown);
	}

}
