// Traffic of the last minutes: requests, latency by operation, speed of uploads.
import { html, useEffect, useState } from '../core/html.js';
import { get, query as search } from '../core/api.js';
import { useLive } from '../core/store.js';
import { href } from '../core/route.js';
import { bytes, count } from '../core/format.js';
import { byOperation, latency, operation, result, slots, uploadSpeed } from '../core/traffic.js';
import { Bars, Lines } from '../ui/chart.js';
import { Empty, Failure, Section, Table } from '../ui/parts.js';

const MINUTES = 10;
const SLOT = 10000;
const LIMIT = 1000;
const SHOWN = 5;

const ms = (value) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')) + ' ms';

/** All charts. */
export default function Traffic() {
	const [end, setEnd] = useState(Date.now());
	useEffect(() => {
		const timer = setInterval(() => setEnd(Date.now()), SLOT / 2);
		return () => clearInterval(timer);
	}, []);
	const { data, error } = useLive('traffic', async () => (await get('/requests' + search({ bodies: false, order: 'newest', limit: LIMIT }))).requests, {
		request: (known, entry) => [entry, ...known].slice(0, 4 * LIMIT),
		requests_cleared: (known, { scope }) => (scope ? known.filter((entry) => entry.scope !== scope) : []),
	});
	const latest = Math.max(end, ...(data || []).slice(0, 1).map((entry) => Date.parse(entry.real_time)));
	const grid = { end: Math.ceil(latest / SLOT) * SLOT, length: SLOT, count: MINUTES * 60000 / SLOT };
	const recent = (data || []).filter((entry) => grid.end - Date.parse(entry.real_time) < MINUTES * 60000);
	const operations = byOperation(recent);
	return html`
		<div class="head"><h1>Traffic</h1><span class="soft">${count(recent.length, 'exchange')} in the last ${MINUTES} minutes</span></div>
		<${Failure} error=${error} />
		${data && recent.length === 0 && html`<${Empty} title="Nothing in the last ${MINUTES} minutes">Run your client, or${' '}
			<a href=${href(['import'])}>import a package by hand</a>: the charts move as calls arrive. Older exchanges are in the${' '}
			<a href=${href(['journal'])}>journal</a>.</${Empty}>`}
		${recent.length > 0 && html`<${Charts} recent=${recent} operations=${operations} grid=${grid} />`}`;
}

function Charts({ recent, operations, grid }) {
	const requests = ['done', 'refused', 'failed'].map((kind) => ({ kind, name: kind === 'done' ? 'answered' : kind,
		values: slots(recent.filter((entry) => result(entry) === kind), grid) }));
	const top = operations.slice(0, SHOWN).map(({ name }, index) => ({ name, kind: 'series' + (index + 1),
		values: latency(recent.filter((entry) => operation(entry) === name), grid) }));
	const speed = uploadSpeed(recent, grid);
	const fastest = Math.max(...speed);
	return html`<div class="columns">
		<${Section} title="Requests in 10 seconds"><${Bars} series=${requests} minutes=${MINUTES} unit=${(value) => Math.round(value * 10) / 10}
			label=${`Requests in 10 seconds: ${recent.length} in all, ${recent.filter((entry) => result(entry) !== 'done').length} of them refused or failed`} /></${Section}>
		<${Section} title="Uploads, per second"><${Lines} minutes=${MINUTES} least=${1024} unit=${(value) => bytes(Math.round(value))}
			series=${[{ name: 'Uploads', kind: 'series1', values: speed }]} label=${`Speed of uploads: at most ${bytes(Math.round(fastest))} per second`} /></${Section}>
	</div>
	<${Section} title="Latency by operation (95 % are faster)"><${Lines} series=${top} minutes=${MINUTES} unit=${ms}
		label=${'Latency: ' + operations.slice(0, SHOWN).map(({ name, high }) => `${name} ${ms(high)}`).join(', ')} /></${Section}>
	<${Table} label="Operations" head=${['Operation', { number: 'Count' }, { number: 'Refused' }, { number: 'Median' }, { number: '95 %' }, { number: 'Longest' }]}>
		${operations.map((each) => html`<tr key=${each.name}><td class="wrap">${each.name}</td>
			<td class="number">${each.count}</td><td class="number">${each.refused}</td>
			<td class="number">${ms(each.median)}</td><td class="number">${ms(each.high)}</td><td class="number">${ms(each.longest)}</td></tr>`)}
	</${Table}>`;
}
