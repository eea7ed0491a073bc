// Sessions: the list, live, newest first, in pages; a session has a view of its own.
import { html, useState } from '../core/html.js';
import { get, query as search } from '../core/api.js';
import { RELOAD, useLive } from '../core/store.js';
import { href, refine } from '../core/route.js';
import { count } from '../core/format.js';
import { FILTERS, filterLabel } from '../core/states.js';
import { Empty, Failure, Field, Pager, Progress, ScopeFilter, State, Table, Time } from '../ui/parts.js';
import { SessionDetail } from './session.js';

const SIZE = 50;

/** The list of sessions, or one of them. */
export default function Sessions({ path, query }) {
	return path.length ? html`<${SessionDetail} key=${path[0]} id=${path[0]} />` : html`<${SessionList} query=${query} />`;
}

/** Applies an event of a session to a page of the list. */
export function change(data, session, { scope, state, page }) {
	const wanted = (!scope || session.scope === scope) && (!state || session.state === state);
	const known = data.sessions.some((row) => row.id === session.id);
	if (known && !session.removed && wanted) {
		return { ...data, sessions: data.sessions.map((row) => (row.id === session.id ? session : row)) };
	}
	const isNew = !session.removed && wanted && session.history?.length === 1 && page === 0;
	if (!known && isNew) {
		return { ...data, total: data.total + 1, sessions: [session, ...data.sessions].slice(0, data.size) };
	}
	return RELOAD;
}

function SessionList({ query: { scope = '', state = '' } }) {
	const [page, setPage] = useState(0);
	const filter = { scope, state, page };
	const { data, error } = useLive(JSON.stringify(filter),
		() => get('/sessions' + search({ ...filter, size: SIZE, order: 'newest' })),
		{ session: (known, session) => change(known, session, filter) });
	const filtered = scope || state;
	const select = (changes) => {
		setPage(0);
		refine(changes);
	};
	return html`
		<div class="head"><h1>Sessions</h1>
			${data && html`<span class="soft">${count(data.total, 'session')}</span>`}
			<a class="button primary" href=${href(['import'])}>Import by hand</a></div>
		<div class="filters">
			<${ScopeFilter} scope=${scope} select=${(selected) => select({ scope: selected })} />
			<${Field} label="State"><select value=${state} onChange=${(event) => select({ state: event.target.value })}>
				<option value="">All states</option>
				${FILTERS.map((each) => html`<option key=${each} value=${each}>
					${filterLabel(each)}</option>`)}
			</select></${Field}>
		</div>
		<${Failure} error=${error} />
		${data && data.total === 0 && (filtered
		? html`<${Empty} title="No session matches">Choose another scope or state, or <a href=${href(['sessions'])}>show all sessions</a>.</${Empty}>`
		: html`<${Empty} title="No sessions yet">A session appears here as soon as a client creates one.
			Point your client at this server, or <a href=${href(['import'])}>import a package by hand</a>.</${Empty}>`)}
		${data && data.total > 0 && html`<${Table} label="Sessions"
			head=${['Session', 'Kind', 'State', 'Progress', 'Scope', { number: 'Age' }]}>
			${data.sessions.map((session) => html`<${Row} key=${session.id} session=${session} />`)}
		</${Table}>
		<${Pager} page=${page} size=${SIZE} total=${data.total} onPage=${setPage} />`}`;
}

function Row({ session }) {
	return html`<tr>
		<td><a class="mono" href=${href(['sessions', session.id])}>${session.id.length > 18
		? session.id.slice(0, 8) + '…' + session.id.slice(-4) : session.id}</a></td>
		<td>${session.kind}</td>
		<td><${State} state=${session.state} />${session.waiting
			&& html` <span class="badge" title="Only the pace keeps the session in its state">waits for its pace</span>`}</td>
		<td>${session.progress !== undefined && html`<${Progress} value=${session.progress} label="Progress of the session" />`}</td>
		<td>${session.scope ? html`<a href=${href(['sessions'], { scope: session.scope })}>${session.scope}</a>`
		: html`<span class="soft">–</span>`}</td>
		<td class="number"><${Time} at=${session.history[0]?.time} /></td>
	</tr>`;
}
