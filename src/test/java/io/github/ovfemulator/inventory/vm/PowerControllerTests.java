package io.github.ovfemulator.inventory.vm;

import java.util.function.Consumer;

import io.github.ovfemulator.inventory.TestInventories;
import io.github.ovfemulator.inventory.domain.PowerState;
import io.github.ovfemulator.vapi.type.ErrorType;
import org.junit.jupiter.api.Test;

import static io.github.ovfemulator.inventory.VapiErrorAssert.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

class PowerControllerTests {

	private static final VirtualMachineRequest MACHINE = new VirtualMachineRequest("vm-1000");

	private final PowerController controller = new PowerController(
			new PowerService(TestInventories.withMore(1, TestInventories::machine)));

	@Test
	void getWhenPoweredOffThenCleanPowerOff() {
		assertThat(this.controller.get(MACHINE)).isEqualTo(new PowerService.Info(PowerState.POWERED_OFF, true));
	}

	@Test
	void startWhenOffThenOn() {
		this.controller.start(MACHINE);
		assertThat(this.controller.get(MACHINE)).isEqualTo(new PowerService.Info(PowerState.POWERED_ON, null));
	}

	@Test
	void startWhenOnThenAlreadyInDesiredState() {
		this.controller.start(MACHINE);
		unchanged(this.controller::start, PowerState.POWERED_ON);
	}

	@Test
	void startWhenSuspendedThenOn() {
		suspended();
		this.controller.start(MACHINE);
		assertThat(state()).isEqualTo(PowerState.POWERED_ON);
	}

	@Test
	void stopWhenOnThenOff() {
		this.controller.start(MACHINE);
		this.controller.stop(MACHINE);
		assertThat(state()).isEqualTo(PowerState.POWERED_OFF);
	}

	@Test
	void stopWhenSuspendedThenOff() {
		suspended();
		this.controller.stop(MACHINE);
		assertThat(state()).isEqualTo(PowerState.POWERED_OFF);
	}

	@Test
	void stopWhenOffThenAlreadyInDesiredState() {
		unchanged(this.controller::stop, PowerState.POWERED_OFF);
	}

	@Test
	void suspendWhenOnThenSuspended() {
		suspended();
		assertThat(this.controller.get(MACHINE)).isEqualTo(new PowerService.Info(PowerState.SUSPENDED, null));
	}

	@Test
	void suspendWhenSuspendedThenAlreadyInDesiredState() {
		suspended();
		unchanged(this.controller::suspend, PowerState.SUSPENDED);
	}

	@Test
	void suspendWhenOffThenNotAllowedInCurrentState() {
		notRunning(this.controller::suspend);
	}

	@Test
	void resetWhenPoweredOnThenStaysPoweredOn() {
		this.controller.start(MACHINE);
		this.controller.reset(MACHINE);
		assertThat(state()).isEqualTo(PowerState.POWERED_ON);
	}

	@Test
	void resetWhenNotPoweredOnThenNotAllowedInCurrentState() {
		notRunning(this.controller::reset);
		suspended();
		notRunning(this.controller::reset);
	}

	@Test
	void getWhenMachineIsUnknownThenNotFound() {
		notFound(this.controller::get);
		notFound(this.controller::start);
		notFound(this.controller::stop);
		notFound(this.controller::suspend);
		notFound(this.controller::reset);
	}

	private PowerState state() {
		return this.controller.get(MACHINE).state();
	}

	private void suspended() {
		this.controller.start(MACHINE);
		this.controller.suspend(MACHINE);
	}

	private void unchanged(Consumer<VirtualMachineRequest> call, PowerState state) {
		assertFails(ErrorType.ALREADY_IN_DESIRED_STATE, "vm.power.unchanged", () -> call.accept(MACHINE));
		assertThat(state()).isEqualTo(state);
	}

	private static void notRunning(Consumer<VirtualMachineRequest> call) {
		assertFails(ErrorType.NOT_ALLOWED_IN_CURRENT_STATE, "vm.power.not_running", () -> call.accept(MACHINE));
	}

	private static void notFound(Consumer<VirtualMachineRequest> call) {
		assertFails(ErrorType.NOT_FOUND, "not_found", () -> call.accept(new VirtualMachineRequest("vm-999")));
	}

}
