package io.github.ovfemulator.ovf;

/**
 * A file cannot be read at all: it is not XML, has the wrong root element, or exceeds a
 * limit.
 */
public class UnreadableDescriptorException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient ParseIssue issue;

	/**
	 * Creates the exception.
	 * @param issue the reason and its position
	 */
	public UnreadableDescriptorException(ParseIssue issue) {
		super(issue.file() + ":" + issue.lineNumber() + ":" + issue.columnNumber() + ": "
				+ issue.message().defaultMessage());
		this.issue = issue;
	}

	/**
	 * The reason and its position.
	 * @return the issue
	 */
	public ParseIssue issue() {
		return this.issue;
	}

}
