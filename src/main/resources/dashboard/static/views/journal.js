// The journal: exchanges, live, the newest first, in a window that renders only what can be seen.
import { html, useMemo, useState } from '../core/html.js';
import { call, get, getText, query as search } from '../core/api.js';
import { useLive } from '../core/store.js';
import { href, refine } from '../core/route.js';
import { count, duration, save, short } from '../core/format.js';
import { Action, Empty, Failure, Field, ScopeFilter, Status, Time } from '../ui/parts.js';
import { Window } from '../ui/window.js';
import { EntryDetail } from './entry.js';

const LIMIT = 1000;
const ROW = 34;

/** The list of exchanges, or one of them. */
export default function Journal({ path, query }) {
	return path.length ? html`<${EntryDetail} key=${path[0]} number=${path[0]} />` : html`<${EntryList} query=${query} />`;
}

const matches = (entry, { session, scope, show }) => (!session || entry.session === session)
	&& (!scope || entry.scope === scope) && (show !== 'refused' || entry.status === 0 || entry.status >= 400)
	&& (show !== 'faults' || entry.fault) && (show !== 'violations' || entry.violations > 0);

/** Returns whether an exchange has a text in one of its columns. */
export function contains(entry, text) {
	const wanted = text.toLowerCase();
	return [entry.path, entry.method, entry.operation, entry.service, entry.error, String(entry.status), entry.file, entry.scope]
		.some((value) => value && value.toLowerCase().includes(wanted));
}

function EntryList({ query }) {
	const { session = '', scope = '', show = '' } = query;
	const [text, setText] = useState('');
	const filter = { session, scope };
	const { data, error, reload } = useLive(JSON.stringify(filter),
		async () => (await get('/requests' + search({ ...filter, bodies: false, order: 'newest', limit: LIMIT }))).requests, {
			request: (known, entry) => (matches(entry, filter)
				? [entry, ...known.filter((each) => each.number !== entry.number)].slice(0, LIMIT) : known),
			requests_cleared: (known, { scope: cleared }) => (cleared ? known.filter((entry) => entry.scope !== cleared) : []),
		});
	const shown = useMemo(() => (data || []).filter((entry) => matches(entry, { show }) && (!text || contains(entry, text))),
		[data, show, text]);
	const archive = async () => save('journal.har', 'application/json', await getText('/requests.har' + search(filter)));
	const clear = async () => {
		await call('DELETE', '/requests' + search({ scope }));
		reload();
	};
	return html`
		<div class="head"><h1>Journal</h1>
			${data && html`<span class="soft">${count(shown.length, 'exchange')}</span>`}
			<${Action} run=${archive} disabled=${!data || !data.length}>Save as HAR</${Action}>
			<${Action} kind="danger" confirm="Clear for good?" run=${clear} disabled=${!data || !data.length}>Clear</${Action}></div>
		<div class="filters">
			<${Field} label="Find"><input type="search" value=${text} placeholder="Path, operation, error"
				onInput=${(event) => setText(event.target.value)} /></${Field}>
			<${Field} label="Show"><select value=${show} onChange=${(event) => refine({ show: event.target.value })}>
				<option value="">All</option><option value="refused">Refused or failed</option>
				<option value="faults">Struck by a fault</option><option value="violations">With violations</option>
			</select></${Field}>
			<${ScopeFilter} scope=${scope} select=${(selected) => refine({ scope: selected })} />
			${session && html`<button type="button" onClick=${() => refine({ session: '' })}>Session ${session.slice(0, 8)}… ✕</button>`}
		</div>
		<${Failure} error=${error} />
		${data && !data.length && html`<${Empty} title="No exchanges">Every call of the emulated API, every upload and every pull
			appears here. Point your client at this server, or <a href=${href(['import'])}>import a package by hand</a>.
			What this page itself reads is not in the journal.</${Empty}>`}
		${data && data.length > 0 && shown.length === 0 && html`<${Empty} title="No exchange matches">Change the filters above.</${Empty}>`}
		${shown.length > 0 && html`<${Window} label="Exchanges" height=${ROW} items=${shown} id=${(entry) => entry.number}
			head=${[{ number: 'No.' }, 'Status', 'Call', 'Operation', 'Scope', { number: 'Took' }, { number: 'Time' }]}
			row=${(entry) => html`<${Row} entry=${entry} />`} />`}`;
}

function Row({ entry }) {
	return html`
		<td class="number"><a href=${href(['journal', String(entry.number)])}>${entry.number}</a></td>
		<td><${Status} status=${entry.status} />${entry.error && ' ' + entry.error}${entry.fault && html` <span class="badge work" title="Struck by a fault rule">
			${entry.fault}</span>`}${entry.violations > 0 && html` <span class="badge refused" title="Violates the contract">contract</span>`}</td>
		<td class="clip"><a class="mono" href=${href(['journal', String(entry.number)])} title=${entry.path}>${entry.method} ${entry.path}</a></td>
		<td title=${entry.service || entry.file}>${entry.operation ? short(entry.service) + '.' + entry.operation
		: entry.kind}</td>
		<td>${entry.scope || ''}</td>
		<td class="number">${duration(entry.duration)}</td>
		<td class="number"><${Time} at=${entry.time} /></td>`;
}
