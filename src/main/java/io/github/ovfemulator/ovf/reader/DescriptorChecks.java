package io.github.ovfemulator.ovf.reader;

import io.github.ovfemulator.ovf.Issues;
import io.github.ovfemulator.ovf.descriptor.OvfDescriptor;

/**
 * Runs the checks that need the whole descriptor.
 */
final class DescriptorChecks {

	private DescriptorChecks() {
	}

	static void run(OvfDescriptor descriptor, Issues issues, int maxNames) {
		if (!new NameLengthCheck(descriptor, issues, maxNames).passes()) {
			return;
		}
		new FileChecks(descriptor, issues).run();
		new DiskChecks(descriptor, issues).run();
		new NetworkChecks(descriptor, issues).run();
		new GroupChecks(descriptor, issues).run();
		new ContentChecks(descriptor, issues).run();
		new PropertyChecks(descriptor, issues).run();
		new OptionChecks(descriptor, issues).run();
		new HardwareChecks(descriptor, issues).run();
		new ResourceChecks(descriptor, issues).run();
		new UnusedChecks(descriptor, issues).run();
	}

}
