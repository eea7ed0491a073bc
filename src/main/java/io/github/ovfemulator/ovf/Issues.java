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
 * The faults of one file as they are found, each once, bounded in number.
 * <p>
 * Not thread-safe: one reading, one list.
 */
public final class Issues {

	private static final int LONGEST_ARGUMENT = 300;

	private final String file;

	private final boolean lax;

	private final int limit;

	private final BoundedList errors = new BoundedList();

	private final BoundedList warnings = new BoundedList();

	private final List<LocalizableMessage> information = new ArrayList<>();

	/**
	 * Makes an empty list.
	 * @param file the name of the file that is read
	 * @param lax whether what is required but unknown is only a warning
	 * @param limit how many errors and how many warnings are kept
	 */
	public Issues(String file, boolean lax, int limit) {
		this.file = file;
		this.lax = lax;
		this.limit = limit;
	}

	/**
	 * Whether the caller asked for tolerance.
	 * @return whether some faults are only warnings
	 */
	public boolean isLax() {
		return this.lax;
	}

	/**
	 * Adds a fault that stops the import.
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
	 * Adds a fault that does not stop the import.
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
	 * Adds a fault that stops the import unless the caller asked for tolerance.
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
	 * Adds something worth knowing that is no fault.
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
	 * Makes the exception that ends the reading.
	 * @param position where it ends
	 * @param id the id of the message
	 * @param pattern the message in English, with {@code %s} for each argument
	 * @param args the arguments
	 * @return the exception, to be thrown
	 */
	public UnreadableDescriptorException unreadable(Position position, String id, String pattern, Object... args) {
		return new UnreadableDescriptorException(issue(Category.PARSE_ERROR, position, id, pattern, args));
	}

	/**
	 * The errors so far.
	 * @return the errors in the order of the file
	 */
	public List<ParseIssue> errors() {
		return this.errors.toList("errors");
	}

	/**
	 * The warnings so far.
	 * @return the warnings in the order of the file
	 */
	public List<ParseIssue> warnings() {
		return this.warnings.toList("warnings");
	}

	/**
	 * The information so far.
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
	 * A message must not be as long as what a hostile file can put into it.
	 */
	private static Object[] abbreviated(Object... args) {
		return Arrays.stream(args)
			.map(String::valueOf)
			.map((text) -> (text.length() <= LONGEST_ARGUMENT) ? text : text.substring(0, LONGEST_ARGUMENT) + "...")
			.toArray();
	}

	private final class BoundedList {

		private final Set<ParseIssue> kept = new LinkedHashSet<>();

		private int left;

		void add(Category category, Position position, String id, String pattern, Object... args) {
			if (this.kept.size() < Issues.this.limit) {
				this.kept.add(issue(category, position, id, pattern, args));
			}
			else {
				this.left++;
			}
		}

		List<ParseIssue> toList(String kind) {
			List<ParseIssue> all = new ArrayList<>(this.kept);
			all.sort(Comparator.comparingLong(ParseIssue::lineNumber).thenComparingLong(ParseIssue::columnNumber));
			if (this.left > 0) {
				all.add(issue(Category.PARSE_ERROR, Position.NONE, "emulator.ovf.issues.more",
						"%s more %s are not listed.", this.left, kind));
			}
			return List.copyOf(all);
		}

	}

}
