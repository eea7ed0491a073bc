// Fault rules: what disturbs which calls, how often it struck, on and off, and new ones from presets.
import { html, useState } from '../core/html.js';
import { call, get } from '../core/api.js';
import { patch, useLive } from '../core/store.js';
import { count } from '../core/format.js';
import { Action, Empty, Failure, Field, Section, Table } from '../ui/parts.js';
import { PRESETS as ERRORS } from './session-controls.js';

/** Rules that clients should survive; `narrow` ones match by session, file and scope only. */
const PRESETS = {
	'Service unavailable, three times': { times: 3, effect: { error: { type: 'service_unavailable', message: 'Try again later.' } } },
	'Session is busy': { match: { operation: 'instantiate' }, times: 1, effect: { error: { type: 'resource_busy' } } },
	'Bad gateway': { times: 1, effect: { http: { status: 502, body: '<html>Bad gateway</html>' } } },
	'Slow answers': { effect: { delay: { from: 'PT1S', to: 'PT3S' } } },
	'Connection reset': { times: 1, effect: { connection: 'reset' } },
	'Response breaks off': { times: 1, effect: { connection: 'reset_within' } },
	'Session vanishes': { match: { operation: 'get' }, skip: 2, times: 1, effect: { session: 'vanish' } },
	'Upload is refused': { narrow: true, times: 1, effect: { transfer: { refuse: true } } },
	'Upload breaks off after 64 KiB': { narrow: true, times: 1, effect: { transfer: { cut_after: 65536 } } },
	'Upload arrives damaged': { narrow: true, times: 1, effect: { transfer: { corrupt: true } } },
	'Instantiation fails': { narrow: true, times: 1, effect: { phase: { state: 'IMPORT_INSTANTIATING', errors: [ERRORS['No space left']] } } },
};

/** Returns an effect in words. */
export function effectInWords(effect) {
	const { error, http, delay, connection, transfer, phase, session } = effect;
	return error ? `fails with ${error.type}` : http ? `answers ${http.status}`
		: delay ? `waits ${delay.from.slice(2).toLowerCase()}${delay.to ? ' to ' + delay.to.slice(2).toLowerCase() : ''}`
			: connection ? 'connection: ' + connection.replace('_', ' ')
				: transfer ? 'transfer ' + (transfer.refuse ? 'is refused' : transfer.corrupt ? 'is damaged' : `breaks off after ${transfer.cut_after} bytes`)
					: phase ? `${phase.state} fails` : session ? 'the session vanishes' : '';
}

/** Returns the criteria of a rule in words. */
export function matchInWords({ match, skip, times, probability }) {
	const criteria = Object.entries(match || {}).map(([name, value]) => `${name} ${value}`).join(', ') || 'everything';
	return [criteria, skip && 'after ' + count(skip, 'match', 'matches'), times && (times === 1 ? 'once' : times + ' times'),
		probability !== undefined && probability < 1 && Math.round(100 * probability) + ' % of matches'].filter(Boolean).join(' · ');
}

/** The list of rules, and the form of a new one. */
export default function Faults() {
	const { data, error, reload } = useLive('faults', () => get('/faults'), { fault: patch });
	const clear = async () => {
		await call('DELETE', '/faults');
		reload();
	};
	return html`
		<div class="head"><h1>Faults</h1>${data && html`<span class="soft">${count(data.length, 'rule')}</span>`}
			<${Action} kind="danger" confirm="Remove all?" run=${clear} disabled=${!data || !data.length}>Remove all</${Action}></div>
		<${Failure} error=${error} />
		<${NewRule} onAdded=${reload} />
		${data && !data.length && html`<${Empty} title="No fault rules">Choose a preset above to see how your client takes it: add the rule,
			run the client, and watch the counter here and the exchange in the journal.</${Empty}>`}
		${data && data.length > 0 && html`<${Table} label="Fault rules"
			head=${['Rule', 'Effect', 'On', { number: 'Matched' }, { number: 'Struck' }, 'State', { hidden: 'Actions' }]}>
			${data.map((fault) => html`<${Row} key=${fault.id} fault=${fault} onChange=${reload} />`)}</${Table}>`}`;
}

function Row({ fault, onChange }) {
	const path = '/faults/' + fault.id;
	const enable = async () => {
		await call('PATCH', path, { body: { enabled: !fault.enabled } });
		onChange();
	};
	const remove = async () => {
		await call('DELETE', path);
		onChange();
	};
	const spent = fault.rule.times && fault.struck >= fault.rule.times;
	return html`<tr>
		<td class="mono">${fault.id}</td>
		<td class="wrap">${effectInWords(fault.rule.effect)}</td>
		<td class="wrap">${matchInWords(fault.rule)}</td>
		<td class="number">${fault.matched}</td>
		<td class="number">${fault.struck}</td>
		<td><span class="badge ${!fault.enabled ? '' : spent ? 'done' : 'work'}">${!fault.enabled ? 'off' : spent ? 'spent' : 'active'}</span></td>
		<td><span class="actions nowrap"><${Action} kind="small" run=${enable}>${fault.enabled ? 'Switch off' : 'Switch on'}</${Action}>
			<${Action} kind="small danger" run=${remove}>Remove</${Action}></span></td>
	</tr>`;
}

/** Returns the rule of a preset with what the form adds. */
export function rule(name, { scope, operation, times }) {
	const { narrow, match = {}, ...preset } = PRESETS[name];
	const criteria = { ...match, ...(operation && !narrow ? { operation } : {}), ...(scope ? { scope } : {}) };
	return {
		...(Object.keys(criteria).length ? { match: criteria } : {}), ...preset,
		...(times ? { times: Number(times) } : {}),
	};
}

function NewRule({ onAdded }) {
	const names = Object.keys(PRESETS);
	const [form, setForm] = useState({ preset: names[0], scope: '', operation: '', times: '' });
	const [text, setText] = useState(null);
	const shown = text ?? JSON.stringify(rule(form.preset, form), null, 2);
	const set = (name) => (event) => {
		setText(null);
		setForm({ ...form, [name]: event.target.value });
	};
	const add = async () => {
		let body;
		try {
			body = JSON.parse(shown);
		}
		catch (error) {
			throw new Error('The rule is not JSON: ' + error.message);
		}
		await call('POST', '/faults', { body });
		setText(null);
		onAdded();
	};
	const { narrow } = PRESETS[form.preset];
	return html`<${Section} title="New rule">
		<div class="fields">
			<${Field} label="Preset"><select name="preset" value=${form.preset} onChange=${set('preset')}>
				${names.map((name) => html`<option key=${name} value=${name}>${name}</option>`)}</select></${Field}>
			<${Field} label="Scope"><input name="scope" value=${form.scope} placeholder="Every scope" onInput=${set('scope')} /></${Field}>
			<${Field} label="Operation"><input name="operation" value=${form.operation} disabled=${narrow}
				placeholder=${narrow ? 'Not for this effect' : 'Every operation'} onInput=${set('operation')} /></${Field}>
			<${Field} label="Times"><input name="times" type="number" min="1" value=${form.times} placeholder="As in the preset" onInput=${set('times')} /></${Field}>
		</div>
		<details><summary>The rule as JSON</summary><${Field} label="The rule" hint="Change it freely; the manual describes criteria and effects.">
			<textarea rows="10" spellcheck="false" value=${shown} onInput=${(event) => setText(event.target.value)}></textarea></${Field}></details>
		<div><${Action} kind="primary" run=${add}>Add the rule</${Action}></div>
	</${Section}>`;
}
