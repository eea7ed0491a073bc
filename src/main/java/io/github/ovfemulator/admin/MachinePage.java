package io.github.ovfemulator.admin;

import java.util.List;

/**
 * Some of the machines.
 *
 * @param total how many there are
 * @param page the number of this page, the first one 0
 * @param size how many go on a page
 * @param machines those on this page, the oldest first
 */
record MachinePage(int total, int page, int size, List<MachineView> machines) {

}
