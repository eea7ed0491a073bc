// One session: its way through the states, its files, its errors, and what can be done with it.
import { html } from '../core/html.js';
import { ApiError, get, getText } from '../core/api.js';
import { RELOAD, useLive } from '../core/store.js';
import { href } from '../core/route.js';
import { absolute, bytes, duration } from '../core/format.js';
import { waitsFor } from '../core/states.js';
import { curl } from '../core/curl.js';
import { Code, Copy, Facts, Failure, Progress, Section, State, Table, Time } from '../ui/parts.js';
import { StateMachine } from '../ui/machine.js';
import { Issues } from '../ui/issues.js';
import { SessionControls } from './session-controls.js';

async function optional(promise) {
	try {
		return { value: await promise };
	}
	catch (error) {
		if (error instanceof ApiError && error.status === 409) {
			return { refused: error.message };
		}
		throw error;
	}
}

async function load(id) {
	const path = '/sessions/' + encodeURIComponent(id);
	const [session, info, descriptor] = await Promise.all([get(path), get(path + '/info'),
		optional(getText(path + '/descriptor'))]);
	return { session, info, descriptor };
}

/** The view of one session. */
export function SessionDetail({ id }) {
	const { data, error, reload } = useLive(id, () => load(id), {
		session: (known, session) => {
			if (session.id !== id) {
				return known;
			}
			return session.removed ? { ...known, removed: true } : RELOAD;
		},
	});
	if (error && error.status === 404) {
		return html`<h1>No such session</h1><p>The session <code>${id}</code> was deleted or has expired.
			<a href=${href(['sessions'])}>All sessions</a></p>`;
	}
	if (!data) {
		return error ? html`<${Failure} error=${error} />` : html`<p class="loading">Loading…</p>`;
	}
	const { session, info, descriptor, removed } = data;
	return html`
		<div class="head"><h1><a href=${href(['sessions'])}>Sessions</a> / <span class="mono">${id}</span></h1>
			<${Copy} text=${id} label="Copy id" /><${State} state=${session.state} /></div>
		${removed && html`<p class="note refused" role="status">This session was deleted or has expired. This is what it was last.</p>`}
		<${Section} title="State machine">
			<${StateMachine} session=${session} />
			<p class="soft">${session.waiting ? 'Only its pace keeps the session in this state: release it, or wait.'
		: waitsFor(session.state)}</p>
			<${Facts} of=${[
		['Kind', session.kind],
		['Scope', session.scope],
		['Progress', session.progress !== undefined && html`<${Progress} value=${session.progress} />`],
		['Age', session.history.length > 0 && html`<${Time} at=${session.history[0].time} />`],
		['Transferred by', { SERVER_TRANSFER_MODE: 'the server', EXTERNAL_TRANSFER_MODE: 'the client' }[info.file_transfer_mode]],
		['Virtual machine', info.vm_id && html`<a href=${href(['machines', info.vm_id])}>${info.vm_id}</a>`],
		['vApp', info.vapp_id && html`<a href=${href(['machines', info.vapp_id])}>${info.vapp_id}</a>`],
		['Library item', info.library_item_id],
		['Calls', html`<a href=${href(['journal'], { session: id })}>In the journal</a>`],
	]} />
		</${Section}>
		${!removed && html`<${SessionControls} session=${session} onChange=${reload} />`}
		<${Issues} errors=${info.errors} warnings=${info.warnings} information=${info.information} descriptor=${descriptor} />
		${info.files && html`<${Files} files=${info.files} exported=${session.kind === 'export'} />`}
		<${History} history=${session.history} />
		<${Section} title="Info as clients read it" actions=${html`<${Copy} text=${() => JSON.stringify(info, null, 2)} />`}>
			<details><summary>Show the JSON</summary>
				<${Code} label="The info as JSON" text=${JSON.stringify(info, null, 2)} /></details>
		</${Section}>`;
}

function Files({ files, exported }) {
	return html`<${Section} title="Files">
		${files.length === 0 ? html`<p class="soft">The package has no files that are known yet.</p>`
		: html`<${Table} label="Files" head=${['Name', 'Type', exported ? 'Sent' : 'Received', { number: 'Size' }, 'SHA-256', { hidden: 'Command' }]}>
			${files.map((file) => html`<tr key=${file.name + file.file_type}>
				<td class="wrap">${file.name}${file.optional_upload && html` <span class="badge">optional</span>`}</td>
				<td>${file.file_type}</td>
				<td>${exported ? sent(file) : received(file)}</td>
				<td class="number" title=${file.size + ' bytes'}>${bytes(file.size)}</td>
				<td>${file.sha256 ? html`<code title=${file.sha256}>${file.sha256.slice(0, 12)}…</code> <${Copy} text=${file.sha256} />`
		: html`<span class="soft">–</span>`}</td>
				<td>${file.file_url && html`<${Copy} label="Copy curl" text=${exported ? downloadCommand(file) : uploadCommand(file)} />`}</td>
			</tr>`)}
		</${Table}>`}
	</${Section}>`;
}

/** The command that uploads a file to its URL. */
export function uploadCommand(file) {
	return curl({ method: file.upload_method || 'PUT', url: file.file_url, file: file.name });
}

function downloadCommand(file) {
	return curl({ url: file.file_url, output: file.name });
}

function sent(file) {
	return file.bytes_transferred === file.size ? html`<span class="badge done">complete</span>`
		: html`<${Progress} label=${'Sent of ' + file.name} value=${100 * file.bytes_transferred / file.size} />`;
}

function received(file) {
	if (file.sha256) {
		return html`<span class="badge done">complete</span>`;
	}
	if (file.bytes_transferred > 0) {
		return html`<${Progress} label=${'Received of ' + file.name}
			value=${Math.min(99, 100 * file.bytes_transferred / Math.max(file.size, file.bytes_transferred + 1))} />`;
	}
	return html`<span class="badge">${file.file_url ? 'awaited' : 'not received'}</span>`;
}

function History({ history }) {
	return history.length === 0 ? null : html`<${Section} title="History">
		<${Table} label="History of states" head=${['State', 'Entered', { number: 'Lasted' }]}>
			${history.map((change, index) => html`<tr key=${change.time + change.state}>
				<td><${State} state=${change.state} /></td>
				<td>${absolute(change.time)} <span class="soft">(<${Time} at=${change.time} />)</span></td>
				<td class="number">${index + 1 < history.length ? lasted(change, history[index + 1]) : ''}</td>
			</tr>`)}
		</${Table}>
	</${Section}>`;
}

function lasted(from, to) {
	return duration('PT' + Math.max(0, (Date.parse(to.time) - Date.parse(from.time)) / 1000) + 'S');
}
