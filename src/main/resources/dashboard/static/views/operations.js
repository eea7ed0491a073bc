// The emulated operations: their paths in each dialect, and how well each is known.
import { html, useMemo, useState } from '../core/html.js';
import { get, getText } from '../core/api.js';
import { useLive } from '../core/store.js';
import { count, save } from '../core/format.js';
import { Action, Failure, Field, Section, Table } from '../ui/parts.js';

const KNOWN = { documented: 'done', derived: 'transfer', choice: 'work' };
const CONTRACTS = { 'vcenter-ovf-emulator.yaml': 'the emulated API', 'admin.yaml': 'the control plane' };
const swagger = (file) => new URL('../swagger.html#' + file, import.meta.url).href;

/** The catalogue. */
export default function Operations() {
	const { data, error } = useLive('operations', () => get('/operations'));
	const [text, setText] = useState('');
	const services = useMemo(() => group((data || []).filter((operation) => matches(operation, text.trim().toLowerCase()))), [data, text]);
	return html`
		<div class="head"><h1>Operations</h1>${data && html`<span class="soft">${count(data.length, 'operation')}</span>`}</div>
		<${Failure} error=${error} />
		<${Section} title="Contracts">
			<p class="soft">OpenAPI 3.1. Calls that are tried in Swagger UI reach this server, under the scope by-hand.</p>
			<div class="actions">${Object.entries(CONTRACTS).map(([file, title]) => html`<a key=${file} class="button" target="_blank" rel="opener"
				href=${swagger(file)}>Swagger UI of ${title}</a>`)}
				${Object.keys(CONTRACTS).map((file) => html`<${Action} key=${file} run=${async () => save(file, 'application/yaml',
		await getText('/openapi/' + file))}>Save ${file}</${Action}>`)}</div>
		</${Section}>
		<div class="filters"><${Field} label="Find"><input type="search" value=${text} placeholder="Service, operation, path"
			onInput=${(event) => setText(event.target.value)} /></${Field}>
			<p class="soft">${Object.entries(KNOWN).map(([status, tone]) => html`<span key=${status} class="badge ${tone}">${status}</span> `)}
				by the vendor's documents, from its mapping rules, or by a choice of this server</p></div>
		${data && services.length === 0 && html`<p class="note">No operation matches. What vCenter has and this server lacks is logged when it is called.</p>`}
		${services.map(([service, operations]) => html`<${Service} key=${service} name=${service} operations=${operations} sought=${text.trim() !== ''} />`)}`;
}

function Service({ name, operations, sought }) {
	const [opened, setOpened] = useState(false);
	const open = opened || sought;
	return html`<section class="card" aria-label=${name}><details open=${open} onToggle=${(event) => setOpened(event.target.open && !sought)}>
		<summary><h2 class="inline">${name}</h2> <span class="soft">${count(operations.length, 'operation')}</span></summary>
		${open && html`<${Table} label=${'Operations of ' + name} head=${['Operation', 'Dialect', 'Method and path']}>
			${operations.flatMap((operation) => operation.dialects.filter((dialect) => dialect.name !== 'json_rpc').map((dialect, index) => html`
				<tr key=${operation.id + dialect.name}><td class="mono">${index === 0 && operation.id}</td>
					<td><span class="badge ${KNOWN[dialect.status]}" title=${dialect.status}>${dialect.name}</span></td>
					<td class="mono wrap">${dialect.paths.map((path) => html`<div key=${path}>${path}</div>`)}</td></tr>`))}
		</${Table}>`}
	</details></section>`;
}

const matches = (operation, text) => !text || [operation.service, operation.id, ...operation.dialects.flatMap((dialect) => dialect.paths)]
	.some((value) => value.toLowerCase().includes(text));

function group(operations) {
	const services = new Map();
	operations.forEach((operation) => services.set(operation.service, [...(services.get(operation.service) || []), operation]));
	return [...services];
}
