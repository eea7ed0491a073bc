package io.github.ovfemulator.web;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * Ends the process when memory has run out: any thread may have died, and nothing else
 * can be relied on. The log gets one line, for which no memory is needed. Inactive until
 * {@link #endProcess()}.
 */
public final class OutOfMemory {

	/** The exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
	public static final int EXIT_CODE = 3;

	private static final int MAX_CAUSES = 20;

	private static final byte[] LINE = """
			ERROR The emulator has run out of memory, and ends. Give it more memory by the option -Xmx of Java.
			""".getBytes(StandardCharsets.UTF_8);

	private static final FileOutputStream LOG = new FileOutputStream(FileDescriptor.out);

	private static final AtomicBoolean ENDING = new AtomicBoolean();

	private static volatile boolean active;

	private OutOfMemory() {
	}

	/** From now on, the process ends when memory has run out. */
	public static void endProcess() {
		active = true;
		Thread.setDefaultUncaughtExceptionHandler(OutOfMemory::handleUncaught);
	}

	/** Prints what Java prints without a handler. */
	private static void handleUncaught(Thread thread, Throwable failure) {
		check(failure);
		System.err.print("Exception in thread \"" + thread.getName() + "\" ");
		failure.printStackTrace();
	}

	/**
	 * Ends the process if a failure shows that memory has run out.
	 * @param failure the failure
	 */
	public static void check(Throwable failure) {
		if (active && isCauseOf(failure) && ENDING.compareAndSet(false, true)) {
			try {
				LOG.write(LINE);
			}
			catch (IOException ex) {
				// the log cannot be written
			}
			finally {
				// hooks of the shutdown would need memory
				Runtime.getRuntime().halt(EXIT_CODE);
			}
		}
	}

	private static boolean isCauseOf(Throwable failure) {
		@Nullable Throwable cause = failure;
		for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
			if (cause instanceof OutOfMemoryError) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

}
