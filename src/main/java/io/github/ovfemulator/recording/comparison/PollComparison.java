package io.github.ovfemulator.recording.comparison;

import io.github.ovfemulator.recording.RecordedExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.ovfemulator.vapi.json.InputException;
import io.github.ovfemulator.vapi.json.VapiJson;

/**
 * Compares what {@code get} of a session returns between two other calls. How often a
 * client asks and which states it happens to see depends on the moment: the recorded
 * states, without repeats, have to be among those that the session here goes through, in
 * their order. The answers are compared as a whole where the session here is in the same
 * state.
 */
final class PollComparison {

	/** The fields that grow while files are transferred. */
	private static final Set<String> OF_THE_MOMENT = Set.of("progress", "bytes_transferred");

	private static final byte[] NO_BODY = new byte[0];

	private final ReplayTarget emulator;

	private final RequestTranslation requests;

	private final AnswerComparison answers;

	private final ComparisonLog log;

	private final List<RecordedExchange> uploads = new ArrayList<>();

	PollComparison(ReplayTarget emulator, RequestTranslation requests, AnswerComparison answers, ComparisonLog log) {
		this.emulator = emulator;
		this.requests = requests;
		this.answers = answers;
		this.log = log;
	}

	/** Adds an upload that is replayed, while which files grow. */
	void addUpload(RecordedExchange upload) {
		this.uploads.add(upload);
	}

	/**
	 * Compares the polls of a session.
	 * @param called whether a call of the session that is no poll follows now
	 */
	void compare(ReplayedSession session, boolean called) {
		List<List<ReplayedSession.Poll>> runs = session.takePolls();
		if (runs.isEmpty() && !called) {
			return;
		}
		try {
			List<String> states = session.newStates(history(session), called);
			for (List<ReplayedSession.Poll> run : runs) {
				compare(session, run, states);
			}
		}
		catch (ReplayException ex) {
			runs.forEach((run) -> run.forEach((poll) -> notCompared(poll, String.valueOf(ex.getMessage()))));
		}
	}

	private List<String> history(ReplayedSession session) throws ReplayException {
		ReplayTarget.Response response = this.emulator.send("GET", "/__admin/sessions/" + session.here(), NO_BODY);
		List<String> states = new ArrayList<>();
		try {
			VapiJson.read(response.body())
				.path("history")
				.forEach((each) -> states.add(each.path("state").asString("")));
		}
		catch (InputException ex) {
			// a task or a deleted session has no history there
		}
		return states;
	}

	private void compare(ReplayedSession session, List<ReplayedSession.Poll> run, List<String> states)
			throws ReplayException {
		ReplayedSession.Poll last = run.get(run.size() - 1);
		byte[] body = this.requests.body(last.exchange(), last.target().dialect());
		ReplayTarget.Response response = this.emulator.send(last.exchange().method(),
				this.requests.target(last.exchange()), body);
		ComparedAnswer here = ComparedAnswer.read(last.target().dialect(), response.status(), response.body());
		if (here == null) {
			throw new ReplayException("The answer here is not JSON.");
		}
		session.addFiles(here.value());
		List<String> recorded = states(run);
		String state = here.state();
		if (isWaiting(session, last.answer().state(), state)) {
			session.giveUp("a required file has no upload in the recording.");
			for (ReplayedSession.Poll poll : run) {
				if (poll.answer().state().equals(state)) {
					compare(poll, false, here);
				}
				else {
					notCompared(poll, "The session cannot be followed: " + session.broken());
				}
			}
			return;
		}
		List<String> possible = states.isEmpty() ? List.of(state) : states;
		if (here.error() == null && !state.isEmpty() && !isWithin(recorded, possible)) {
			ReplayedSession.Poll first = run.stream()
				.filter((poll) -> !possible.contains(poll.answer().state()))
				.findFirst()
				.orElse(last);
			this.log.findings(first.exchange().number(), first.target().operation().toString())
				.add(Difference.Kind.STATES, "", String.join(", ", recorded), String.join(", ", possible));
			session.giveUp("its states differ since entry %d.".formatted(first.exchange().number()));
		}
		run.subList(0, run.size() - 1).forEach((poll) -> compare(poll, false, here));
		compare(last, true, here);
	}

	private void compare(ReplayedSession.Poll poll, boolean last, ComparedAnswer here) {
		ComparedAnswer recorded = poll.answer();
		boolean differentState = here.error() == null && recorded.error() == null
				&& !recorded.state().equals(here.state());
		if (differentState) {
			this.log.statesOnly(poll.target().operation().toString());
			return;
		}
		boolean moving = !last || this.uploads.stream().anyMatch(poll.exchange()::overlaps);
		this.answers.compare(poll.exchange().number(), poll.target().operation(), recorded, here,
				moving ? OF_THE_MOMENT : Set.of());
	}

	/**
	 * Whether the session here waits for a file that was uploaded outside of the
	 * recording.
	 */
	private static boolean isWaiting(ReplayedSession session, String recorded, String here) {
		return !recorded.equals(here) && here.endsWith("_TRANSFER") && !recorded.endsWith("_ERROR")
				&& session.hasUnrecordedUploads();
	}

	private static List<String> states(List<ReplayedSession.Poll> run) {
		List<String> states = new ArrayList<>();
		for (ReplayedSession.Poll poll : run) {
			String state = poll.answer().state();
			if (!state.isEmpty() && (states.isEmpty() || !states.get(states.size() - 1).equals(state))) {
				states.add(state);
			}
		}
		return states;
	}

	/**
	 * Whether some states follow each other in others, with further ones between them.
	 */
	private static boolean isWithin(List<String> recorded, List<String> here) {
		int next = 0;
		for (String state : here) {
			if (next < recorded.size() && recorded.get(next).equals(state)) {
				next++;
			}
		}
		return next == recorded.size();
	}

	private void notCompared(ReplayedSession.Poll poll, String reason) {
		this.log.notCompared(poll.exchange().number(), poll.target().operation().toString(), reason);
	}

}
