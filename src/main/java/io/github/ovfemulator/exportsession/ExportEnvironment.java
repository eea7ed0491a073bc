package io.github.ovfemulator.exportsession;

import io.github.ovfemulator.contentlibrary.LibraryPackages;
import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.transfer.DownloadTargets;

/**
 * The collaborators that all export sessions share.
 *
 * @param sessions the collaborators of sessions of every kind
 * @param downloads the registry of download URLs
 * @param library the content libraries
 */
record ExportEnvironment(SessionEnvironment sessions, DownloadTargets downloads, LibraryPackages library) {

}
