package io.github.ovfemulator.ovf.reader;

import java.util.List;

import io.github.ovfemulator.ovf.OvfLimits;
import io.github.ovfemulator.ovf.ParseIssue;
import io.github.ovfemulator.ovf.TestElement;
import io.github.ovfemulator.ovf.TestOvfDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.ovfemulator.ovf.TestElement.element;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.item;
import static io.github.ovfemulator.ovf.TestOvfDescriptors.virtualMachine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for the numbers and units of hardware items.
 */
class HardwareNumberTests {

	@ParameterizedTest
	@CsvSource({ "3,VirtualQuantity,0", "3,VirtualQuantity,-1", "3,VirtualQuantity,2147483648",
			"3,VirtualQuantity,9223372036854775808", "3,VirtualQuantity,1.5", "3,VirtualQuantity,two",
			"4,VirtualQuantity,0", "4,VirtualQuantity,-256", "4,VirtualQuantity,8796093022208",
			"4,VirtualQuantity,18446744073709551616", "4,Reservation,-1", "4,Limit,-2", "3,Weight,-1",
			"10,VirtualQuantity,-1", "17,VirtualQuantity,0", "17,VirtualQuantity,-1" })
	void readWhenNumberIsOutOfRangeThenErrorInItsLine(int type, String name, String number) {
		TestElement value = element("rasd:" + name).text(number);
		TestOvfDescriptors source = virtualMachine("vm")
			.hardware(item(1, type).without("rasd:VirtualQuantity").add(quantityBeside(name, type)).add(value));
		assertIllegal(source, value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "2147483648", "two" })
	void readWhenCoresAreOutOfRangeThenErrorInTheirLine(String cores) {
		TestElement value = element("vmw:CoresPerSocket").with("ovf:required", "false").text(cores);
		assertIllegal(virtualMachine("vm").hardware(item(1, 3).add(value)), value);
	}

	@ParameterizedTest
	@CsvSource({ "4,8796093022207,", "4,1048576,byte", "4,1048576,byte * 2^20", "4,9007199254740991,byte * 2^10",
			"17,9223372036854775807,", "17,4611686018427387904,byte", "3,2147483647,hertz * 10^9" })
	void readWhenNumberHas64BitsThenAccepted(int type, long quantity, String unit) {
		TestElement item = item(1, type).without("rasd:VirtualQuantity")
			.add(element("rasd:VirtualQuantity").text(String.valueOf(quantity)));
		if (unit != null) {
			item.add(element("rasd:AllocationUnits").text(unit));
		}
		assertThat(reading(virtualMachine("vm").hardware(item)).errors()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "3,hertz * 10^6", "3,Processor Cores", "3,percent", "3,count", "6,Controllers", "10,Ports",
			"15,count" })
	void readWhenUnitIsNotUsedThenNotChecked(int type, String unit) {
		DescriptorReading reading = reading(virtualMachine("vm").hardware(item(1, type)
			.add(element("rasd:AllocationUnits").text(unit), element("rasd:VirtualQuantity").text("1"))));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "4,hertz * 10^6", "4,percent", "4,byte * 2^63", "17,Disk" })
	void readWhenUnitIsUsedAndUnknownThenError(int type, String unit) {
		TestElement value = element("rasd:AllocationUnits").text(unit);
		assertIllegal(virtualMachine("vm").hardware(item(1, type).add(value)), value);
	}

	@Test
	void readWhenUnitOfBlankDiskIsUnknownThenError() {
		TestElement value = element("rasd:AllocationUnits").text("Disk");
		assertIllegal(virtualMachine("vm").hardware(item(1, 17).without("rasd:VirtualQuantity").add(value)), value);
	}

	@Test
	void readWhenReservedMemoryExceeds64BitsThenError() {
		TestElement value = element("rasd:Reservation").text("8796093022208");
		assertIllegal(virtualMachine("vm").hardware(item(1, 4).add(value)), value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "min", "max" })
	void readWhenItemIsBoundOfRangeThenZeroIsAccepted(String bound) {
		assertThat(reading(virtualMachine("vm").hardware(item(1, 3),
				item(1, 3).with("ovf:bound", bound).add(element("rasd:VirtualQuantity").text("0"))))
			.errors()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "3,true", "4,true", "17,true", "10,false", "15,false" })
	void readWhenRequiredQuantityIsMissingThenWarning(int type, boolean warns) {
		DescriptorReading reading = reading(
				virtualMachine("vm").hardware(item(1, type).without("rasd:VirtualQuantity")));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).extracting((warning) -> warning.message().defaultMessage())
			.isEqualTo(warns ? List.of("Missing child element 'VirtualQuantity' of 'Item'.") : List.of());
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 4, 17 })
	void readWhenRequiredQuantityIsBlankThenWarning(int type) {
		TestElement item = item(1, type).without("rasd:VirtualQuantity").add(element("rasd:VirtualQuantity").text(" "));
		DescriptorReading reading = reading(virtualMachine("vm").hardware(item));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).extracting((warning) -> warning.message().defaultMessage())
			.containsExactly("Missing child element 'VirtualQuantity' of 'Item'.");
	}

	@ParameterizedTest
	@CsvSource({ "byte,1048577,1", "byte * 10^6,2048,1953", "byte * 2^10,1025,1" })
	void readWhenMemoryIsNoWholeMebibytesThenWarning(String unit, long quantity, long size) {
		TestElement value = element("rasd:VirtualQuantity").text(String.valueOf(quantity));
		DescriptorReading reading = reading(
				virtualMachine("vm").hardware(item(1, 4).add(element("rasd:AllocationUnits").text(unit), value)));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).singleElement().satisfies((warning) -> {
			assertThat(warning.lineNumber()).isEqualTo(value.line());
			assertThat(warning.message().defaultMessage()).endsWith("rounded down to " + size + " MiB.");
		});
	}

	@ParameterizedTest
	@CsvSource({ "4,3", "4,8", "3,2" })
	void readWhenCoresDoNotDivideProcessorsThenWarning(int processors, int cores) {
		TestElement value = element("vmw:CoresPerSocket").with("ovf:required", "false").text(String.valueOf(cores));
		DescriptorReading reading = reading(virtualMachine("vm").hardware(
				item(1, 3).add(element("rasd:VirtualQuantity").text(String.valueOf(processors)), value),
				item(2, 4).add(element("rasd:VirtualQuantity").text("64"))));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).extracting(ParseIssue::category, ParseIssue::lineNumber)
			.containsExactly(tuple(ParseIssue.Category.VALUE_ILLEGAL, (long) value.line()));
	}

	@ParameterizedTest
	@CsvSource({ "4,1", "4,2", "4,4", "4,0", "1,1" })
	void readWhenCoresDivideProcessorsThenAccepted(int processors, int cores) {
		TestElement value = element("vmw:CoresPerSocket").with("ovf:required", "false").text(String.valueOf(cores));
		assertThat(reading(virtualMachine("vm")
			.hardware(item(1, 3).add(element("rasd:VirtualQuantity").text(String.valueOf(processors)), value)))
			.warnings()).isEmpty();
	}

	@Test
	void readWhenMemoryHasReservationOnlyThenNoWarning() {
		assertThat(reading(virtualMachine("vm")
			.hardware(item(1, 4).without("rasd:VirtualQuantity").add(element("rasd:Reservation").text("64"))))
			.warnings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "6,4,is not a bus number", "6,-1,is not a bus number", "6,first,is not a bus number",
			"5,2,is not a bus number", "6,0,is already the bus number of another controller" })
	void readWhenBusNumberIsInvalidThenWarning(int type, String bus, String reason) {
		TestElement value = element("rasd:Address").text(bus);
		DescriptorReading reading = reading(virtualMachine("vm")
			.hardware(item(1, type).add(element("rasd:Address").text("0")), item(2, type).add(value)));
		assertThat(reading.errors()).isEmpty();
		assertThat(reading.warnings()).singleElement().satisfies((warning) -> {
			assertThat(warning.category()).isEqualTo(ParseIssue.Category.VALUE_ILLEGAL);
			assertThat(warning.lineNumber()).isEqualTo(value.line());
			assertThat(warning.message().defaultMessage()).startsWith("Value ''" + bus + "'' of Address element")
				.contains(reason);
		});
	}

	private static TestElement[] quantityBeside(String name, int type) {
		return (name.equals("VirtualQuantity") || type == 17) ? new TestElement[0]
				: new TestElement[] { element("rasd:VirtualQuantity").text("1") };
	}

	private static void assertIllegal(TestOvfDescriptors source, TestElement element) {
		DescriptorReading reading = reading(source);
		assertThat(reading.errors()).extracting(ParseIssue::category, ParseIssue::lineNumber, ParseIssue::columnNumber)
			.containsExactly(tuple(ParseIssue.Category.VALUE_ILLEGAL, (long) element.line(), (long) element.column()));
	}

	private static DescriptorReading reading(TestOvfDescriptors source) {
		return new OvfDescriptorReader(OvfLimits.defaults()).read("test.ovf", source.bytes(), false);
	}

}
