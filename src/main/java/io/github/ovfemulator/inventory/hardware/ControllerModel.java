package io.github.ovfemulator.inventory.hardware;

/**
 * The models of storage controllers that a vCenter has.
 */
public enum ControllerModel {

	/** An IDE channel. */
	IDE(BusType.IDE, 2, 2, -1),
	/** BusLogic parallel SCSI. */
	BUSLOGIC(BusType.SCSI, 4, 16, 7),
	/** LSI Logic parallel SCSI. */
	LSILOGIC(BusType.SCSI, 4, 16, 7),
	/** LSI Logic serial attached SCSI. */
	LSILOGICSAS(BusType.SCSI, 4, 16, 7),
	/** VMware's paravirtual SCSI. */
	PVSCSI(BusType.SCSI, 4, 64, 7),
	/** AHCI SATA. */
	AHCI(BusType.SATA, 4, 30, -1),
	/** NVMe. */
	NVME(BusType.NVME, 4, 64, -1);

	private final BusType bus;

	private final int buses;

	private final int units;

	private final int reservedUnit;

	ControllerModel(BusType bus, int buses, int units, int reservedUnit) {
		this.bus = bus;
		this.buses = buses;
		this.units = units;
		this.reservedUnit = reservedUnit;
	}

	/** The kind of bus that it drives. */
	public BusType bus() {
		return this.bus;
	}

	/** The number of buses of this kind that a machine can have. */
	public int buses() {
		return this.buses;
	}

	/** The number of unit numbers on a bus, the controller's own included. */
	public int units() {
		return this.units;
	}

	/**
	 * Whether a device can have a unit number on its bus.
	 * @param unit the unit number
	 * @return {@code false} outside of the range, and for the controller's own number
	 */
	public boolean hasUnit(int unit) {
		return unit >= 0 && unit < this.units && unit != this.reservedUnit;
	}

}
