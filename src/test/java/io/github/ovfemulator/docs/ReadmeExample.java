package io.github.ovfemulator.docs;

import java.io.IOException;

/**
 * The README's examples, for tests of other rooms.
 */
public final class ReadmeExample {

	private ReadmeExample() {
	}

	/**
	 * The Java that stands under a heading.
	 * @param heading the heading
	 * @return the first block of Java
	 * @throws IOException when there is no README
	 */
	public static String javaBlock(String heading) throws IOException {
		return Readme.load().section(heading).blocks("java").get(0);
	}

}
