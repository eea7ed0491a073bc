// Content libraries with their items and files.
import { html } from '../core/html.js';
import { get } from '../core/api.js';
import { RELOAD, useLive } from '../core/store.js';
import { bytes, count } from '../core/format.js';
import { Copy, Empty, Failure, Section, Table, Time } from '../ui/parts.js';

const SIZE = 1000;

/** All libraries. */
export default function Libraries() {
	const { data, error } = useLive('libraries', () => get('/libraries?size=' + SIZE),
		{ library: () => RELOAD, library_item: () => RELOAD });
	return html`
		<div class="head"><h1>Libraries</h1>${data && html`<span class="soft">${count(data.total, 'library', 'libraries')}</span>`}</div>
		<${Failure} error=${error} />
		${data && data.total === 0 && html`<${Empty} title="No content libraries">A client creates one by <code>com.vmware.content.local_library</code>,
			or the fixtures of the server hold packages.</${Empty}>`}
		${data && data.libraries.map((library) => html`<${Library} key=${library.id} library=${library} />`)}`;
}

function Library({ library }) {
	return html`<${Section} title=${library.name} actions=${html`<${Copy} text=${library.id} label="Copy id" />`}>
		<p class="soft">${[library.description, library.scope && 'Scope ' + library.scope, count(library.items.length, 'item')].filter(Boolean).join(' · ')},
			created <${Time} at=${library.created} /></p>
		${library.items.length === 0 ? html`<p class="soft">The library is empty. An update session of a client fills an item with files.</p>`
		: html`<${Table} label=${'Items of ' + library.name} head=${['Item', 'Type', 'Files', { number: 'Size' }, { number: 'Version' }, { number: 'Changed' }, { hidden: 'Id' }]}>
			${library.items.map((item) => html`<tr key=${item.id}>
				<td class="wrap">${item.name}${item.description && html` <span class="soft">${item.description}</span>`}</td>
				<td>${item.type}</td>
				<td class="wrap">${item.files.length === 0 ? html`<span class="soft">none</span>` : item.files.map((file) => html`<div key=${file.name}>
					<span class="mono">${file.name}</span> <span class="soft">${bytes(file.size)}${!file.listed && ', not shown to clients'}</span></div>`)}</td>
				<td class="number">${bytes(item.files.reduce((sum, file) => sum + file.size, 0))}</td>
				<td class="number">${item.content_version}</td>
				<td class="number"><${Time} at=${item.modified} /></td>
				<td><${Copy} text=${item.id} label="Copy id" /></td>
			</tr>`)}</${Table}>`}
	</${Section}>`;
}
