// One exchange of the journal: both bodies, the rule that struck, and why it was refused.
import { html } from '../core/html.js';
import { get, root } from '../core/api.js';
import { useLive } from '../core/store.js';
import { href } from '../core/route.js';
import { absolute, bytes, duration, pretty, save, short } from '../core/format.js';
import { curl } from '../core/curl.js';
import { Code, Copy, Facts, Failure, Section, Status, Time } from '../ui/parts.js';

/** Returns an exchange as a curl command. What was masked has to be filled in. */
export function command(entry) {
	const url = /^https?:/.test(entry.path) ? entry.path : root.origin + entry.path;
	if (entry.kind === 'upload') {
		return curl({ method: entry.method, url, file: entry.file || 'FILE' });
	}
	const headers = entry.request.text ? { 'Content-Type': 'application/json' } : {};
	if (entry.scope) {
		headers['X-Emulator-Scope'] = entry.scope;
	}
	return curl({ method: entry.method, url, headers, body: entry.request.text });
}

async function load(number) {
	const entry = await get('/requests/' + encodeURIComponent(number));
	return { entry };
}

/** The view of one exchange. */
export function EntryDetail({ number }) {
	const { data, error } = useLive(number, () => load(number));
	if (error && error.status === 404) {
		return html`<h1>No such exchange</h1><p>The journal no longer has the exchange ${number}.
			<a href=${href(['journal'])}>The journal</a></p>`;
	}
	if (!data) {
		return error ? html`<${Failure} error=${error} />` : html`<p class="loading">Loading…</p>`;
	}
	const { entry } = data;
	const saveArchive = async () => {
		const archive = await get('/requests.har?since=' + (entry.number - 1));
		archive.log.entries = archive.log.entries.slice(0, 1);
		save('exchange-' + entry.number + '.har', 'application/json', JSON.stringify(archive, null, 2));
	};
	return html`
		<div class="head"><h1><a href=${href(['journal'])}>Journal</a> / ${entry.number}</h1>
			<${Copy} label="Copy as curl" text=${command(entry)} />
			<button type="button" class="small" onClick=${saveArchive}>Save as HAR</button></div>
		<${Section} title="Exchange">
			<p class="call"><span class="mono">${entry.method}</span> <code>${entry.path}</code> <${Status} status=${entry.status} />
				${entry.error && html` <span class="badge refused">${entry.error}</span>`}</p>
			<${Facts} of=${[
		['Operation', entry.operation && html`<span title=${entry.service}>${short(entry.service)}.${entry.operation}</span>`],
		['Dialect', entry.dialect],
		['Kind', entry.kind],
		['File', entry.file],
		['Session', entry.session && html`<a class="mono" href=${href(['sessions', entry.session])}>${entry.session}</a>`],
		['Scope', entry.scope],
		['Id of the client', entry.operation_id],
		['Took', duration(entry.duration)],
		['Time', html`${absolute(entry.time)} (<${Time} at=${entry.time} />)`],
		['Fault rule', entry.fault && html`<a href=${href(['faults'])}>${entry.fault}</a>`],
	]} />
		</${Section}>
		<${Refused} refused=${entry.refused} />
		<${Violations} list=${entry.violations} />
		<div class="columns">
			<${Body} title="Request" body=${entry.request} />
			<${Body} title="Response" body=${entry.answer} />
		</div>`;
}

function Refused({ refused }) {
	if (!refused) {
		return null;
	}
	const { summary, reasons = [], accepted } = refused;
	return html`<${Section} title="Why it was refused">
		<p>${summary}</p>
		${reasons.length > 0 && html`<ul class="reasons">${reasons.map((reason, index) => html`<li key=${index}>
			<span class="badge">${reason.source}</span> ${reason.text}
			${reason.pointer && html` <code>${reason.pointer}</code>`}</li>`)}</ul>`}
		${accepted && html`<div class="stack"><h3>What would be accepted</h3>
			${accepted.text && html`<p>${accepted.text}</p>`}
			${accepted.path && html`<${Code} label="The call that would be accepted" text=${acceptedCommand(accepted)} />
				<div><${Copy} text=${acceptedCommand(accepted)} label="Copy as curl" /></div>`}</div>`}
	</${Section}>`;
}

function acceptedCommand({ method = 'GET', path, body }) {
	return curl({ method, url: root.origin + path, headers: body ? { 'Content-Type': 'application/json' } : {},
		body: body && (typeof body === 'string' ? body : JSON.stringify(body, null, 2)) });
}

function Violations({ list }) {
	return !Array.isArray(list) || !list.length ? null : html`<${Section} title="Violations of the contract">
		<ul class="reasons">${list.map((violation, index) => html`<li key=${index}>
			<span class="badge refused">${violation.part}</span> ${violation.rule}${violation.pointer
			&& html` <code>${violation.pointer}</code>`}</li>`)}</ul>
	</${Section}>`;
}

function Body({ title, body }) {
	const text = pretty(body.text);
	return html`<${Section} title=${title} actions=${html`<span class="soft">${bytes(body.size)}</span>${text
		&& html`<${Copy} text=${text} />`}`}>
		${text ? html`<${Code} label=${title + ' body'} text=${text} />`
		: html`<p class="soft">${body.size ? 'The body was counted and not kept.' : 'No body.'}</p>`}
		${body.cut && html`<p class="soft">Only the beginning of the body was kept.</p>`}
	</${Section}>`;
}
