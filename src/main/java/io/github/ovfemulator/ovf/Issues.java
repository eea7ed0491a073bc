package io.github.ovfemulator.ovf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.vapi.type.LocalizableMessage;

/**
 * Collects the issues of one file, without duplicates and up to a limit per severity.
 * <p>
 * Not thread-safe.
 */
public final class Issues {

	private static final int MAX_ARGUMENT_LENGTH = 300;

	private final String file;

	private final boolean lax;

	private final int limit;

	private BoundedList errors = new BoundedList();

	private BoundedList warnings = new BoundedList();

	private List<LocalizableMessage> information = new ArrayList<>();

	/**
	 * Creates an empty collection.
	 * @param file the name of the file that is read
	 * @param lax whether lax mode applies, which turns some errors into warnings
	 * @param limit the maximum number of errors and of warnings
	 */
	public Issues(String file, boolean lax, int limit) {
		this.file = file;
		this.lax = lax;
		this.limit = limit;
	}

	/**
	 * The name of the file.
	 * @return the name of the file that is read
	 */
	public String file() {
		return this.file;
	}

	/**
	 * Whether lax mode applies.
	 * @return whether some errors are warnings
	 */
	public boolean isLax() {
		return this.lax;
	}

	/**
	 * Adds an error, which stops the import.
	 * @param category the category
	 * @param position the position of the element
	 * @param id the id of the message
	 * @param pattern the message in English, with {@code %s} for each argument
	 * @param args the arguments
	 */
	public void error(Category category, Position position, String id, String pattern, Object... args) {
		this.errors.add(category, position, id, pattern, args);
	}

	/**
	 * Adds a warning.
	 * @param category the category
	 * @param position the position of the element
	 * @param id the id of the message
	 * @param pattern the message in English, with {@code %s} for each argument
	 * @param args the arguments
	 */
	public void warning(Category category, Position position, String id, String pattern, Object... args) {
		this.warnings.add(category, position, id, pattern, args);
	}

	/**
	 * Adds an error, or a warning in lax mode.
	 * @param category the category
	 * @param position the position of the element
	 * @param id the id of the message
	 * @param pattern the message in English, with {@code %s} for each argument
	 * @param args the arguments
	 */
	public void errorUnlessLax(Category category, Position position, String id, String pattern, Object... args) {
		(this.lax ? this.warnings : this.errors).add(category, position, id, pattern, args);
	}

	/**
	 * Adds information that is not an issue.
	 * @param id the id of the message
	 * @param pattern the message in English, with {@code %s} for each argument
	 * @param args the arguments
	 */
	public void information(String id, String pattern, Object... args) {
		if (this.information.size() < this.limit) {
			this.information.add(LocalizableMessage.of(id, pattern, abbreviated(args)));
		}
	}

	/**
	 * Creates an exception for a file that cannot be read.
	 * @param position the position
	 * @param id the id of the message
	 * @param pattern the message in English, with {@code %s} for each argument
	 * @param args the arguments
	 * @return the exception, for the caller to throw
	 */
	public UnreadableDescriptorException unreadable(Position position, String id, String pattern, Object... args) {
		return new UnreadableDescriptorException(issue(Category.PARSE_ERROR, position, id, pattern, args));
	}

	/**
	 * Collects the issues of a part of the file separately.
	 * @param reading reads the part
	 * @return the issues of the part, for {@link #add(Part)}
	 */
	public Part part(Runnable reading) {
		Part outer = new Part(this.errors, this.warnings, this.information);
		this.errors = new BoundedList();
		this.warnings = new BoundedList();
		this.information = new ArrayList<>();
		try {
			reading.run();
			return new Part(this.errors, this.warnings, this.information);
		}
		finally {
			this.errors = outer.errors;
			this.warnings = outer.warnings;
			this.information = outer.information;
		}
	}

	/**
	 * Adds the issues of a part.
	 * @param part the part
	 */
	public void add(Part part) {
		this.errors.addAll(part.errors);
		this.warnings.addAll(part.warnings);
		this.information.addAll(part.information.stream().limit((long) this.limit - this.information.size()).toList());
	}

	/**
	 * The errors.
	 * @return the errors in the order of the file
	 */
	public List<ParseIssue> errors() {
		return this.errors.toList("errors");
	}

	/**
	 * The warnings.
	 * @return the warnings in the order of the file
	 */
	public List<ParseIssue> warnings() {
		return this.warnings.toList("warnings");
	}

	/**
	 * The information.
	 * @return the messages in the order in which they were added
	 */
	public List<LocalizableMessage> information() {
		return List.copyOf(this.information);
	}

	private ParseIssue issue(Category category, Position position, String id, String pattern, Object... args) {
		return new ParseIssue(category, this.file, position.line(), position.column(),
				LocalizableMessage.of(id, pattern, abbreviated(args)));
	}

	/**
	 * Limits the length of values from the file in messages.
	 */
	private static Object[] abbreviated(Object... args) {
		return Arrays.stream(args)
			.map(String::valueOf)
			.map((text) -> (text.length() <= MAX_ARGUMENT_LENGTH) ? text
					: text.substring(0, MAX_ARGUMENT_LENGTH) + "...")
			.toArray();
	}

	/**
	 * The issues of a part of the file.
	 */
	public static final class Part {

		private final BoundedList errors;

		private final BoundedList warnings;

		private final List<LocalizableMessage> information;

		private Part(BoundedList errors, BoundedList warnings, List<LocalizableMessage> information) {
			this.errors = errors;
			this.warnings = warnings;
			this.information = information;
		}

	}

	private final class BoundedList {

		private final Set<ParseIssue> kept = new LinkedHashSet<>();

		private int omitted;

		void add(Category category, Position position, String id, String pattern, Object... args) {
			if (hasRoom()) {
				this.kept.add(issue(category, position, id, pattern, args));
			}
		}

		void addAll(BoundedList other) {
			for (ParseIssue issue : other.kept) {
				if (hasRoom()) {
					this.kept.add(issue);
				}
			}
			this.omitted += other.omitted;
		}

		/** Returns whether one more is kept; otherwise it is counted as omitted. */
		private boolean hasRoom() {
			boolean room = this.kept.size() < Issues.this.limit;
			this.omitted += room ? 0 : 1;
			return room;
		}

		List<ParseIssue> toList(String kind) {
			List<ParseIssue> all = new ArrayList<>(this.kept);
			all.sort(Comparator.comparingLong(ParseIssue::lineNumber).thenComparingLong(ParseIssue::columnNumber));
			if (this.omitted > 0) {
				all.add(issue(Category.PARSE_ERROR, Position.NONE, "emulator.ovf.issues.more",
						"%s more %s are not listed.", this.omitted, kind));
			}
			return List.copyOf(all);
		}

	}

}
