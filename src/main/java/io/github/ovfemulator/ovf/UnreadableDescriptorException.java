package io.github.ovfemulator.ovf;

/**
 * A file is not what it should be at all: no XML, no OVF 1.x envelope, or over a limit,
 * so that there is nothing to report besides the reason.
 */
public class UnreadableDescriptorException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient ParseIssue issue;

	/**
	 * Creates the exception.
	 * @param issue what is wrong, and where
	 */
	public UnreadableDescriptorException(ParseIssue issue) {
		super(issue.file() + ":" + issue.lineNumber() + ":" + issue.columnNumber() + ": "
				+ issue.message().defaultMessage());
		this.issue = issue;
	}

	/**
	 * What is wrong, and where.
	 * @return the issue
	 */
	public ParseIssue issue() {
		return this.issue;
	}

}
