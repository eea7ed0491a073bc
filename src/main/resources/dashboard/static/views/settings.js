// Pace, settings, the clock, and the state of the whole server.
import { html, useEffect, useState } from '../core/html.js';
import { call, get, getText } from '../core/api.js';
import { now, useLive } from '../core/store.js';
import { absolute, duration, save } from '../core/format.js';
import { Action, Facts, Failure, Field, Section } from '../ui/parts.js';
import { PaceFields } from '../ui/pace.js';

const STEPS = { '+1 min': 'PT1M', '+31 min': 'PT31M', '+1 h': 'PT1H', '+13 h': 'PT13H' };

/** All settings. */
export default function Settings() {
	return html`<div class="head"><h1>Settings</h1></div><${Values} /><${Clock} /><${State} />`;
}

const Choice = ({ label, hint, value, options, onChange }) => html`<${Field} label=${label} hint=${hint}>
	<select value=${value} onChange=${(event) => onChange(event.target.value)}>${options.map((option) => html`<option key=${option} value=${option}>${option}</option>`)}</select></${Field}>`;

function Values() {
	const { data, error, reload } = useLive('settings', () => get('/settings'), { settings: (known, settings) => settings });
	const [changes, setChanges] = useState({});
	if (!data) {
		return html`<${Failure} error=${error} />`;
	}
	const shown = { ...data, ...changes };
	const set = (name) => (value) => setChanges({ ...changes, [name]: value });
	const apply = async () => {
		await call('PUT', '/settings', { body: changes });
		setChanges({});
		reload();
	};
	const changed = Object.keys(changes).length > 0;
	return html`<${Section} title="Behaviour of the server">
		<div class="fields"><${PaceFields} pace=${shown.pace} onChange=${set('pace')} /></div>
		<div class="fields">
			<${Choice} label="Login" value=${shown.auth} options=${['lenient', 'strict', 'off']} onChange=${set('auth')}
				hint="strict refuses calls without a session." />
			<${Choice} label="Contract" value=${shown.contract} options=${['report', 'enforce', 'off']} onChange=${set('contract')}
				hint="enforce refuses calls that violate it." />
			<${Field} label="Latency (ISO 8601)" hint="Every call of the emulated API waits this long.">
				<input value=${shown.latency} onInput=${(event) => set('latency')(event.target.value)} /></${Field}>
			<${Choice} label="Transfer mode" value=${shown.transfer_mode} options=${['SERVER_TRANSFER_MODE', 'EXTERNAL_TRANSFER_MODE']}
				onChange=${set('transfer_mode')} hint="Who transfers the disks of pushed packages." />
		</div>
		<div class="actions"><${Action} kind="primary" disabled=${!changed} run=${apply}>Apply</${Action}>
			<button type="button" disabled=${!changed} onClick=${() => setChanges({})}>Discard</button>
			<span class="soft">A new pace applies to phases that begin later. A reset restores all settings.</span></div>
	</${Section}>`;
}

function Clock() {
	const { data, error, reload } = useLive('clock', () => get('/clock'), { clock: (known, clock) => clock });
	const [by, setBy] = useState('PT10M');
	const [, tick] = useState(0);
	useEffect(() => {
		const timer = setInterval(() => tick((count) => count + 1), 1000);
		return () => clearInterval(timer);
	}, []);
	const advance = async (step) => {
		await call('POST', '/clock/advance', { body: { by: step } });
		reload();
	};
	return html`<${Section} title="Clock">
		<${Failure} error=${error} />
		${data && html`<${Facts} of=${[['Time of the emulator', absolute(new Date(now()).toISOString()).slice(0, 19)],
		['Ahead of real time', duration(data.offset)]]} />`}
		<p class="soft">Sessions, logins and timed phases follow this clock. What is due by then happens at once.</p>
		<div class="actions">${Object.entries(STEPS).map(([title, step]) => html`<${Action} key=${step} run=${() => advance(step)}>${title}</${Action}>`)}</div>
		<div class="filters"><${Field} label="By (ISO 8601)"><input value=${by} onInput=${(event) => setBy(event.target.value)} /></${Field}>
			<${Action} run=${() => advance(by)}>Advance</${Action}></div>
	</${Section}>`;
}

function State() {
	const [scope, setScope] = useState('');
	const reset = () => call('POST', '/reset' + (scope ? '?scope=' + encodeURIComponent(scope) : ''));
	const restore = async (event) => {
		const [file] = event.target.files;
		event.target.value = '';
		setRestored(null);
		try {
			await call('PUT', '/state', { body: JSON.parse(await file.text()) });
			setRestored({ message: 'The state is restored.' });
		}
		catch (error) {
			setRestored({ message: error.message, failed: true });
		}
	};
	const [restored, setRestored] = useState(null);
	return html`<${Section} title="State">
		<div class="filters"><${Field} label="Scope"><input value=${scope} placeholder="The whole server" onInput=${(event) => setScope(event.target.value)} /></${Field}>
			<${Action} kind="danger" confirm=${scope ? 'Remove all of ' + scope + '?' : 'Remove everything?'} run=${reset}>Reset</${Action}></div>
		<p class="soft">A reset restores the state after the start, fixtures included; with a scope it removes what belongs to the scope.</p>
		<div class="actions"><${Action} run=${async () => save('state.json', 'application/json', await getText('/state'))}>Save the state</${Action}>
			<label class="button">Restore a state<input type="file" accept=".json,application/json" class="hidden" onChange=${restore} /></label></div>
		${restored && html`<p class="note ${restored.failed ? 'failed' : 'done'}" role="status">${restored.message}</p>`}
	</${Section}>`;
}
