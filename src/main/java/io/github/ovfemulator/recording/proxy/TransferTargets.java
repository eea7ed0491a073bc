package io.github.ovfemulator.recording.proxy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.ovfemulator.transfer.UploadToken;
import io.github.ovfemulator.vapi.text.Characters;
import io.github.ovfemulator.vapi.text.Split;

/**
 * The URLs of transfers that this server has named to clients in place of others: the
 * same URL for the same target. The number of targets is bounded; the least recently used
 * target goes first.
 */
final class TransferTargets {

	/** The beginning of the paths. A token and a file name follow. */
	static final String PATH = "/transfer/";

	private static final int MAX_TARGETS = 4096;

	private static final int MAX_NAME = 128;

	/** In the order of their last use by a client. */
	private final Map<UploadToken, TransferTarget> targets = new LinkedHashMap<>(64, 0.75f, true);

	private final Map<TransferTarget, UploadToken> tokens = new HashMap<>();

	/** Returns the path of a target, for clients. */
	synchronized String path(TransferTarget target) {
		UploadToken token = this.tokens.get(target);
		if (token == null) {
			token = UploadToken.random();
			this.tokens.put(target, token);
			if (this.targets.size() >= MAX_TARGETS) {
				UploadToken eldest = this.targets.keySet().iterator().next();
				this.tokens.remove(this.targets.remove(eldest));
			}
			this.targets.put(token, target);
		}
		return PATH + token.value() + "/" + name(target);
	}

	/**
	 * Finds a target.
	 * @param path the path of a request
	 */
	synchronized Optional<TransferTarget> find(String path) {
		if (!path.startsWith(PATH)) {
			return Optional.empty();
		}
		return Optional.ofNullable(this.targets.get(new UploadToken(Split.before(path.substring(PATH.length()), '/'))));
	}

	/** Clients may look for the name of the file at the end of the URL. */
	private static String name(TransferTarget target) {
		String name = target.file();
		boolean plain = Characters.areAll(name, 1, MAX_NAME,
				(each) -> Characters.isLetter(each) || Characters.isDigit(each) || "._-".indexOf(each) >= 0);
		return (plain && name.charAt(0) != '.') ? name : "file";
	}

}
