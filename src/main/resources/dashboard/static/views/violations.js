// Calls that violated the contract of the emulated API.
import { html } from '../core/html.js';
import { call, get } from '../core/api.js';
import { useLive } from '../core/store.js';
import { count } from '../core/format.js';
import { Action, Empty, Failure, Table } from '../ui/parts.js';

/** The report. */
export default function Violations() {
	const { data, error, reload } = useLive('violations', () => get('/contract/violations'), {
		violation: (known, violation) => ({ ...known, violations: [...known.violations, violation] }),
		violations_cleared: () => ({ violations: [], dropped: 0, unchecked: 0 }),
	});
	const clear = async () => {
		await call('DELETE', '/contract/violations');
		reload();
	};
	return html`
		<div class="head"><h1>Violations of the contract</h1>
			${data && html`<span class="soft">${count(data.violations.length, 'violation')}</span>`}
			<${Action} kind="danger" confirm="Clear for good?" run=${clear} disabled=${!data || !data.violations.length}>Clear</${Action}></div>
		<${Failure} error=${error} />
		${data && data.dropped > 0 && html`<p class="note refused">${count(data.dropped, 'older violation')} dropped.</p>`}
		${data && data.unchecked > 0 && html`<p class="note refused">${count(data.unchecked, 'call')} not checked: too large or too many at once.</p>`}
		${data && !data.violations.length && html`<${Empty} title="No violations">Every call so far was one that the contract allows.
			A call with an unknown path, parameter or field appears here, even if the server answered it.</${Empty}>`}
		${data && data.violations.length > 0 && html`<${Table} label="Violations" head=${['Call', 'Part', 'Pointer', 'Rule']}>
			${data.violations.toReversed().map((violation, index) => html`<tr key=${data.violations.length - index}>
				<td class="mono wrap">${violation.call}</td><td>${violation.part}</td>
				<td class="mono wrap">${violation.pointer || html`<span class="soft">–</span>`}</td><td class="wrap">${violation.rule}</td>
			</tr>`)}</${Table}>`}`;
}
