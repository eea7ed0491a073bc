// Tasks: the list, live, and one task with its way and its control.
import { html, useState } from '../core/html.js';
import { get, query as search } from '../core/api.js';
import { RELOAD, useLive } from '../core/store.js';
import { href, refine } from '../core/route.js';
import { count, short } from '../core/format.js';
import { Copy, Empty, Facts, Failure, Pager, ScopeFilter, Section, State, Table, Time } from '../ui/parts.js';
import { StateMachine } from '../ui/machine.js';
import { SessionControls } from './session-controls.js';

const SIZE = 50;

/** The list of tasks, or one of them. */
export default function Tasks({ path, query }) {
	return path.length ? html`<${Detail} key=${path[0]} id=${path[0]} />` : html`<${List} query=${query} />`;
}

const change = (data, task) => (!task.removed && data.tasks.some((row) => row.id === task.id)
	? { ...data, tasks: data.tasks.map((row) => (row.id === task.id ? task : row)) } : RELOAD);

function List({ query: { scope = '' } }) {
	const [page, setPage] = useState(0);
	const { data, error } = useLive(JSON.stringify({ scope, page }), () => get('/tasks' + search({ scope, page, size: SIZE })), { task: change });
	return html`
		<div class="head"><h1>Tasks</h1>${data && html`<span class="soft">${count(data.total, 'task')}</span>`}</div>
		<div class="filters"><${ScopeFilter} scope=${scope} select=${(selected) => {
		setPage(0);
		refine({ scope: selected });
	}} /></div>
		<${Failure} error=${error} />
		${data && data.total === 0 && html`<${Empty} title="No tasks">An operation that continues after its answer, such as${' '}
			<code>ovfs deploy$task</code>, appears here as a task.</${Empty}>`}
		${data && data.total > 0 && html`<${Table} label="Tasks" head=${['Task', 'Operation', 'State', 'User', 'Scope', { number: 'Age' }]}>
			${data.tasks.map((task) => html`<tr key=${task.id}>
				<td><a class="mono" href=${href(['tasks', task.id])}>${task.id.slice(0, 20)}${task.id.length > 20 && '…'}</a></td>
				<td title=${task.service}>${short(task.service)}.${task.operation}</td>
				<td><${State} state=${task.state} />${task.waiting && html` <span class="badge">waits for its pace</span>`}</td>
				<td>${task.user || html`<span class="soft">–</span>`}</td>
				<td>${task.scope || html`<span class="soft">–</span>`}</td>
				<td class="number"><${Time} at=${task.history[0]?.time} /></td>
			</tr>`)}</${Table}>
			<${Pager} page=${page} size=${SIZE} total=${data.total} onPage=${setPage} />`}`;
}

function Detail({ id }) {
	const { data, error, reload } = useLive(id, () => get('/tasks/' + encodeURIComponent(id)),
		{ task: (known, task) => (task.id !== id ? known : task.removed ? { ...known, removed: true } : task) });
	if (error || !data) {
		return error?.status === 404 ? html`<h1>No such task</h1><p><a href=${href(['tasks'])}>All tasks</a></p>`
			: html`<${Failure} error=${error} />`;
	}
	return html`
		<div class="head"><h1><a href=${href(['tasks'])}>Tasks</a> / <span class="mono">${id}</span></h1>
			<${Copy} text=${id} label="Copy id" /><${State} state=${data.state} /></div>
		${data.removed && html`<p class="note refused" role="status">This task has expired. This is what it was last.</p>`}
		<${Section} title="State machine"><${StateMachine} session=${{ ...data, kind: 'task' }} />
			<${Facts} of=${[['Service', data.service], ['Operation', data.operation], ['User', data.user], ['Scope', data.scope],
		['Age', html`<${Time} at=${data.history[0]?.time} />`]]} /></${Section}>
		${!data.removed && html`<${SessionControls} session=${data} collection="tasks" onChange=${reload} />`}`;
}
