package io.github.ovfemulator.ovf.reader;

import java.util.List;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.ParseIssue.Category;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import io.github.ovfemulator.ovf.descriptor.Config;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for the keys and values of {@code vmw:Config}.
 */
class ConfigReaderTests {

	@ParameterizedTest
	@ValueSource(strings = { "tools.syncTime", "tools", "flags.hotPlug", "bootOptions.bootorder",
			"powerOpInfo.powerButton", "cpuAllocation.shares.number", "firmware.type", "cpuhotaddenabled",
			"vmxnet3.rev.30", "enableMPTSupport" })
	void readWhenKeyIsUnknownThenErrorOrWarning(String key) {
		String message = "Unable to parse '" + key + "' for attribute 'key' on element 'Config'.";
		TestElement config = config(key, "true", true);
		assertThat(read(config, false).errors())
			.extracting(ParseIssue::category, ParseIssue::lineNumber, ConfigReaderTests::text)
			.containsExactly(tuple(Category.VALUE_ILLEGAL, (long) config.line(), message));
		assertThat(read(config, true).errors()).isEmpty();
		assertThat(read(config, true).warnings()).extracting(ConfigReaderTests::text).containsExactly(message);
		TestElement optional = config(key, "true", false);
		assertThat(read(optional, false).errors()).isEmpty();
		assertThat(read(optional, false).warnings())
			.extracting(ParseIssue::category, ParseIssue::lineNumber, ConfigReaderTests::text)
			.containsExactly(tuple(Category.VALUE_ILLEGAL, (long) optional.line(), message));
		assertThat(configs(read(optional, false))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "tools.syncTimeWithHost", "tools.toolsUpgradePolicy", "flags.vbsEnabled",
			"bootOptions.bootOrder", "powerOpInfo.standbyAction", "cpuAllocation.shares.shares",
			"memoryAllocation.reservation", "latencySensitivity.level", "sgxInfo.epcSize", "slotInfo.ehciPciSlotNumber",
			"backing.anyProperty", "nestedHVEnabled" })
	void readWhenKeyIsSupportedThenKept(String key) {
		DescriptorReading reading = read(config(key, "1", true), false);
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).isEmpty();
		assertThat(configs(reading)).extracting(Config::key).containsExactly(key);
	}

	@ParameterizedTest
	@CsvSource({ "bootOptions.bootDelay,-1", "bootOptions.bootRetryDelay,-1", "bootOptions.bootDelay,5s",
			"slotInfo.pciSlotNumber,-2", "firmware,uefi", "memoryHotAddEnabled,maybe", "nestedHVEnabled,2",
			"tools.syncTimeWithHost,always", "flags.vbsEnabled,x", "sharedBus,shared", "sharesLevel,2000", "shares,-1",
			"cpuAllocation.reservation,1 GHz", "memoryAllocation.limit,-2", "bootOptions.networkBootProtocol,ipx",
			"backing.endpoint,both", "expandableReservation,maybe" })
	void readWhenValueIsMalformedThenErrorOrWarning(String key, String value) {
		String message = "Unable to parse '%s' for attribute 'value' on element 'Config' with the key '%s'."
			.formatted(value, key);
		assertThat(read(config(key, value, true), false).errors()).extracting(ConfigReaderTests::text)
			.containsExactly(message);
		DescriptorReading optional = read(config(key, value, false), false);
		assertThat(optional.errors()).isEmpty();
		assertThat(optional.warnings()).extracting(ConfigReaderTests::text).containsExactly(message);
		assertThat(configs(optional)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "bootOptions.bootDelay,0", "slotInfo.pciSlotNumber,-1", "firmware,EFI", "memoryHotAddEnabled,yes",
			"sharedBus,physicalSharing", "sharesLevel,high", "shares,2000", "cpuAllocation.limit,-1",
			"bootOptions.networkBootProtocol,ipv6", "backing.direction,Server" })
	void readWhenValueIsWellFormedThenNoIssue(String key, String value) {
		assertThat(read(config(key, value, true), false).errors()).isEmpty();
		assertThat(read(config(key, value, true), false).warnings()).isEmpty();
	}

	private static String text(ParseIssue issue) {
		return issue.message().defaultMessage();
	}

	private static TestElement config(String key, String value, boolean required) {
		return element("vmw:Config").with("ovf:required", required).with("vmw:key", key).with("vmw:value", value);
	}

	private static List<Config> configs(DescriptorReading reading) {
		return reading.descriptor()
			.virtualSystems()
			.findFirst()
			.orElseThrow()
			.hardware()
			.get(0)
			.items()
			.stream()
			.filter((item) -> item.instanceId().equals("9"))
			.findFirst()
			.orElseThrow()
			.configs();
	}

	private static DescriptorReading read(TestElement config, boolean lax) {
		TestOvfDescriptors source = virtualMachine("vm").hardware(item(9, 5).add(config));
		return new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(), lax);
	}

}
