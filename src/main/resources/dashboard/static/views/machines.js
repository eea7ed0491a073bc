// Machines: the list, and one machine with its hardware as a tree, its properties and what its guest sees.
import { html, useState } from '../core/html.js';
import { get, getText, query as search } from '../core/api.js';
import { RELOAD, useLive } from '../core/store.js';
import { href, refine } from '../core/route.js';
import { bytes, count } from '../core/format.js';
import { Code, Copy, Empty, Facts, Failure, Pager, ScopeFilter, Section, Table } from '../ui/parts.js';
import { Hardware } from '../ui/hardware.js';

const SIZE = 50;
const MIB = 1024 * 1024;
const POWER = { powered_on: 'done', powered_off: '', suspended: 'work' };

/** The list of machines, or one machine or vApp. */
export default function Machines({ path, query }) {
	return path.length ? html`<${Detail} key=${path[0]} id=${path[0]} />` : html`<${List} query=${query} />`;
}

const Power = ({ state }) => html`<span class="badge ${POWER[state]}">${state.replace('_', ' ')}</span>`;

function List({ query: { scope = '' } }) {
	const [page, setPage] = useState(0);
	const { data, error } = useLive(JSON.stringify({ scope, page }), () => get('/machines' + search({ scope, page, size: SIZE })),
		{ machine: () => RELOAD });
	return html`
		<div class="head"><h1>Machines</h1>${data && html`<span class="soft">${count(data.total, 'machine')}</span>`}</div>
		<div class="filters"><${ScopeFilter} scope=${scope} select=${(selected) => {
		setPage(0);
		refine({ scope: selected });
	}} /></div>
		<${Failure} error=${error} />
		${data && data.total === 0 && html`<${Empty} title="No machines">A machine appears here when a package is instantiated.
			<a href=${href(['import'])}> Import a package by hand</a>, or start the server with machines in its fixtures.</${Empty}>`}
		${data && data.total > 0 && html`<${Table} label="Machines"
			head=${['Name', 'Id', 'Power', { number: 'CPUs' }, { number: 'Memory' }, { number: 'Disks' }, 'Host', 'vApp', 'Scope']}>
			${data.machines.map((machine) => html`<tr key=${machine.id}>
				<td class="wrap"><a href=${href(['machines', machine.id])}>${machine.name}</a></td>
				<td class="mono">${machine.id}</td>
				<td><${Power} state=${machine.power_state} /></td>
				<td class="number">${machine.hardware.cpu.count}</td>
				<td class="number">${bytes(machine.hardware.memory.size_mib * MIB)}</td>
				<td class="number">${machine.hardware.disks.length}</td>
				<td>${machine.placement.host.name}</td>
				<td>${machine.virtual_app && html`<a href=${href(['machines', machine.virtual_app.id])}>${machine.virtual_app.name}</a>`}</td>
				<td>${machine.scope || html`<span class="soft">–</span>`}</td>
			</tr>`)}</${Table}>
			<${Pager} page=${page} size=${SIZE} total=${data.total} onPage=${setPage} />`}`;
}

async function load(id) {
	const path = encodeURIComponent(id);
	if (id.startsWith('resgroup-')) {
		return { app: await get('/vapps/' + path) };
	}
	const [machine, environment] = await Promise.all([get('/machines/' + path), getText(`/machines/${path}/ovf-environment`)]);
	return { machine, environment };
}

function Detail({ id }) {
	const { data, error } = useLive(id, () => load(id), {
		vapp: (known, app) => (app.id === id ? app.removed ? { ...known, removed: true } : RELOAD : known),
		machine: (known, machine) => (machine.id === id ? machine.removed ? { ...known, removed: true } : RELOAD : known),
	});
	if (error) {
		return error.status === 404 ? html`<h1>No such machine</h1><p>There is no machine or vApp <code>${id}</code>.
			<a href=${href(['machines'])}>All machines</a></p>` : html`<${Failure} error=${error} />`;
	}
	if (!data) {
		return html`<p class="loading">Loading…</p>`;
	}
	return data.app ? html`<${App} ...${data} />` : html`<${Machine} ...${data} />`;
}

const Title = ({ name, id, children }) => html`<div class="head"><h1><a href=${href(['machines'])}>Machines</a> / ${name}</h1>
	<${Copy} text=${id} label="Copy id" />${children}</div>`;

const Removed = html`<p class="note refused" role="status">It was deleted. This is what it was last.</p>`;

const named = (object) => object && html`<span title=${object.id}>${object.name || object.id}</span>`;

function Machine({ machine, environment, removed }) {
	const { hardware, placement, configuration } = machine;
	return html`
		<${Title} name=${machine.name} id=${machine.id}><${Power} state=${machine.power_state} /></${Title}>
		${removed && Removed}
		<${Section} title="Machine"><${Facts} of=${[
		['Id', machine.id], ['Scope', machine.scope], ['Guest OS', hardware.guest_os],
		['Hardware version', hardware.version && 'vmx-' + hardware.version],
		['Datacenter', named(placement.datacenter)], ['Folder', named(placement.folder)],
		['Resource pool', named(placement.resource_pool)], ['Host', named(placement.host)], ['Datastore', named(placement.datastore)],
		['vApp', machine.virtual_app && html`<a href=${href(['machines', machine.virtual_app.id])}>${machine.virtual_app.name}</a>`],
		['Deployment option', configuration.deployment_option], ['Annotation', configuration.annotation],
		['IP allocation', configuration.ip_allocation && Object.values(configuration.ip_allocation).join(', ')],
	]} /></${Section}>
		<${Hardware} of=${hardware} />
		<${Properties} list=${configuration.properties} />
		<${Values} title="Extra configuration" of=${configuration.extra_config} />
		<${Values} title="Other settings" of=${configuration.settings} />
		<${Section} title="OVF environment" actions=${html`<${Copy} text=${environment} />`}>
			<p class="soft">What the guest sees${configuration.transports.length > 0 && ' by ' + configuration.transports.join(', ')}. Passwords are masked.</p>
			<${Code} label="OVF environment document" text=${environment} /></${Section}>`;
}

function Properties({ list }) {
	return !list.length ? null : html`<${Section} title="Properties"><${Table} label="Properties" head=${['Key', 'Type', 'Value']}>
		${list.map((property) => html`<tr key=${property.key}><td class="mono wrap">${property.key}</td><td>${property.type}</td>
			<td class="wrap">${property.value}</td></tr>`)}</${Table}></${Section}>`;
}

function Values({ title, of }) {
	const entries = Object.entries(of);
	return !entries.length ? null : html`<${Section} title=${title}><${Table} label=${title} head=${['Key', 'Value']}>
		${entries.map(([key, value]) => html`<tr key=${key}><td class="mono wrap">${key}</td><td class="wrap">${value}</td></tr>`)}</${Table}></${Section}>`;
}

function App({ app, removed }) {
	return html`<${Title} name=${app.name} id=${app.id}><span class="badge choose">vApp</span></${Title}>
		${removed && Removed}
		<${Section} title="vApp"><${Facts} of=${[['Id', app.id], ['Scope', app.scope], ['Annotation', app.configuration.annotation]]} /></${Section}>
		<${Section} title="Members, in start order"><${Members} list=${app.members} /></${Section}>
		<${Properties} list=${app.configuration.properties} />`;
}

function Members({ list }) {
	return !list.length ? html`<p class="soft">The vApp is empty.</p>` : html`<ul class="tree">${list.map((member) => html`<li key=${member.id}>
		<a href=${href(['machines', member.id])}>${member.name}</a> <span class="soft">${member.id}${member.start
			&& `, start order ${member.start.order || 'none'}, ${member.start.start_action.replace('_', ' ')}`}</span>
		${member.members && html`<${Members} list=${member.members} />`}</li>`)}</ul>`;
}
