// The hardware of a machine as a tree: controllers with what is attached to them, and the other devices.
import { html } from '../core/html.js';
import { bytes } from '../core/format.js';
import { Section } from './parts.js';

const MIB = 1024 * 1024;
const BUSES = { ide: 'ide', buslogic: 'scsi', lsilogic: 'scsi', lsilogicsas: 'scsi', pvscsi: 'scsi', ahci: 'sata', nvme: 'nvme' };

const backing = ({ type, value }) => type.replaceAll('_', ' ') + (value ? ' ' + value : '');

const connection = ({ start_connected: connected }) => (connected ? '' : ', not connected at start');

/** Returns what is attached to a controller. */
function attached(controller, { disks, cdroms }) {
	const isHere = ({ address }) => address.bus === BUSES[controller.model] && address.bus_number === controller.bus;
	return [
		...disks.filter(isHere).map((disk) => ({ unit: disk.address.unit, title: 'Hard disk',
			text: [bytes(disk.capacity), disk.provisioning, disk.storage_policy?.name].filter(Boolean).join(', ') })),
		...cdroms.filter(isHere).map((drive) => ({ unit: drive.address.unit, title: 'CD/DVD drive',
			text: backing(drive.backing) + connection(drive.connection) })),
	].sort((one, other) => one.unit - other.unit);
}

/** The tree. */
export function Hardware({ of }) {
	const { cpu, memory, boot } = of;
	const flags = (pairs) => pairs.filter(([on]) => on).map(([, words]) => ', ' + words).join('');
	return html`<${Section} title="Hardware"><ul class="tree">
		<li><b>CPU</b> ${cpu.count}, ${cpu.cores_per_socket} per socket${flags([[cpu.hot_add_enabled, 'hot add'], [cpu.hot_remove_enabled, 'hot remove']])}</li>
		<li><b>Memory</b> ${bytes(memory.size_mib * MIB)}${flags([[memory.hot_add_enabled, 'hot add']])}</li>
		<li><b>Boot</b> ${boot.firmware}${flags([[boot.secure_boot, 'secure boot'], [boot.enter_setup_mode, 'enters the setup']])}${boot.order.length > 0
		&& ', ' + boot.order.map((device) => device.type + ' ' + device.index).join(' → ')}</li>
		${of.controllers.map((controller) => {
		const devices = attached(controller, of);
		return html`<li key=${controller.model + controller.bus}><b>Controller</b> ${controller.model} ${controller.bus}${controller.sharing !== 'none'
			&& ', shared: ' + controller.sharing}
			${devices.length > 0 && html`<ul>${devices.map((device) => html`<li key=${device.unit}><b>${device.title}</b> ${device.text}${' '}
				<span class="soft">unit ${device.unit}</span></li>`)}</ul>`}</li>`;
	})}
		${of.network_adapters.map((adapter) => html`<li key=${adapter.mac_address}><b>Network adapter</b> ${adapter.type}${adapter.network && html` on <span title=${adapter.network.id}>${adapter.network.name || adapter.network.id}</span>`},${' '}
			<code>${adapter.mac_address}</code>${connection(adapter.connection)}</li>`)}
		${of.floppies.map((drive, index) => html`<li key=${'floppy' + index}><b>Floppy drive</b> ${backing(drive.backing)}</li>`)}
		${of.serial_ports.map((port, index) => html`<li key=${'serial' + index}><b>Serial port</b> ${backing(port.backing)}</li>`)}
		${of.parallel_ports.map((port, index) => html`<li key=${'parallel' + index}><b>Parallel port</b> ${backing(port.backing)}</li>`)}
		${of.other_devices.map((device, index) => html`<li key=${'other' + index}><b>${device.kind}</b> ${device.model}${Object.entries(device.settings).map(([key, value]) => `, ${key} ${value}`)}</li>`)}
	</ul></${Section}>`;
}
