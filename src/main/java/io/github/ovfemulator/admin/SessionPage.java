package io.github.ovfemulator.admin;

import java.util.List;

import io.github.ovfemulator.session.SessionDescription;

/**
 * Some of the sessions.
 *
 * @param total how many there are
 * @param page the number of this page, the first one 0
 * @param size how many go on a page
 * @param sessions those on this page, the oldest first
 */
record SessionPage(int total, int page, int size, List<SessionDescription> sessions) {

	static SessionPage of(List<SessionDescription> all, PageSelection selection) {
		return new SessionPage(all.size(), selection.page(), selection.size(), selection.of(all));
	}

}
