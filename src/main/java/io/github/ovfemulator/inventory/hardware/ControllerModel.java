package io.github.ovfemulator.inventory.hardware;

/**
 * The models of storage controllers.
 */
public enum ControllerModel {

	/** IDE. */
	IDE(BusType.IDE, 2, 2, -1),
	/** BusLogic parallel SCSI. */
	BUSLOGIC(BusType.SCSI, 4, 16, 7),
	/** LSI Logic parallel SCSI. */
	LSILOGIC(BusType.SCSI, 4, 16, 7),
	/** LSI Logic SAS. */
	LSILOGICSAS(BusType.SCSI, 4, 16, 7),
	/** VMware paravirtual SCSI. */
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

	/** The type of its bus. */
	public BusType bus() {
		return this.bus;
	}

	/** The maximum number of buses of this type in a machine. */
	public int buses() {
		return this.buses;
	}

	/** The number of unit numbers on a bus, including that of the controller. */
	public int units() {
		return this.units;
	}

	/**
	 * Whether a device can use a unit number.
	 * @param unit the unit number
	 * @return {@code false} if the number is out of range or reserved for the controller
	 */
	public boolean hasUnit(int unit) {
		return unit >= 0 && unit < this.units && unit != this.reservedUnit;
	}

}
