// What the control plane can do with a session: release, fail, change the pace, delete.
import { html, useState } from '../core/html.js';
import { call } from '../core/api.js';
import { go } from '../core/route.js';
import { tone } from '../core/states.js';
import { Action, Field, Section } from '../ui/parts.js';
import { PaceFields } from '../ui/pace.js';

const message = (text) => ({ id: 'dashboard.preset', default_message: text, args: [] });
const server = (type, text) => ({
	category: 'SERVER', error: { '@class': 'com.vmware.vapi.std.errors.' + type, messages: [message(text)] },
});

/** Errors that sessions of a real vCenter fail with. */
export const PRESETS = {
	'Invalid descriptor': {
		category: 'VALIDATION', issues: [{ category: 'VALUE_ILLEGAL', file: 'descriptor.ovf', line_number: 12, column_number: 5,
			message: message('The value of the attribute is not valid.') }],
	},
	'Wrong digest': {
		category: 'VALIDATION', issues: [{ category: 'VALUE_ILLEGAL', file: 'disk.vmdk', line_number: 0, column_number: 0,
			message: message('The digest of the file does not match the manifest.') }],
	},
	'Name is taken': { category: 'INPUT', name: 'name', value: 'vm', message: message('The name is in use.') },
	'Source is gone': server('resource_inaccessible', 'The source of the package cannot be reached.'),
	'No space left': server('unable_to_allocate_resource', 'The datastore has no space left.'),
	'Timed out': server('timed_out', 'The operation timed out.'),
	'Internal error': server('internal_server_error', 'An internal error occurred.'),
};

/** The buttons of a session, or of a task, which can neither be deleted nor paced. */
export function SessionControls({ session, collection = 'sessions', onChange }) {
	const path = '/' + collection + '/' + encodeURIComponent(session.id);
	const isTask = collection === 'tasks';
	const scripted = session.kind === 'scripted';
	const ended = tone(session.state) === 'done' || (isTask && tone(session.state) === 'failed');
	const [failing, setFailing] = useState(false);
	const remove = async () => {
		await call('DELETE', path);
		go(['sessions']);
	};
	const release = async () => {
		await call('POST', path + '/advance');
		onChange();
	};
	return html`<${Section} title="Control">
		<div class="actions">
			<${Action} kind=${session.waiting ? 'primary' : ''} run=${release} disabled=${!session.waiting}>Release phase</${Action}>
			${!scripted && html`<button type="button" disabled=${ended} aria-expanded=${failing}
				onClick=${() => setFailing(!failing)}>Fail…</button>`}
			${!isTask && html`<${Action} kind="danger" confirm="Delete for good?" run=${remove}>Delete</${Action}>`}
			${scripted && html`<span class="soft">A scripted session goes its own way; it can only be deleted.</span>`}
		</div>
		${failing && !ended && html`<${Fail} path=${path} onDone=${() => {
		setFailing(false);
		onChange();
	}} />`}
		${!isTask && !scripted && !ended && tone(session.state) !== 'failed' && session.pace && html`<${Pace} path=${path} pace=${session.pace} onDone=${onChange} />`}
	</${Section}>`;
}

function Fail({ path, onDone }) {
	const [preset, setPreset] = useState(Object.keys(PRESETS)[0]);
	const [text, setText] = useState(JSON.stringify([PRESETS[preset]], null, 2));
	const choose = (name) => {
		setPreset(name);
		setText(JSON.stringify([PRESETS[name]], null, 2));
	};
	const fail = async () => {
		let errors;
		try {
			errors = JSON.parse(text);
		}
		catch (error) {
			throw new Error('The errors are not JSON: ' + error.message);
		}
		await call('POST', path + '/fail', { body: { errors } });
		onDone();
	};
	return html`<div class="stack">
		<${Field} label="Preset"><select value=${preset} onChange=${(event) => choose(event.target.value)}>
			${Object.keys(PRESETS).map((name) => html`<option key=${name} value=${name}>${name}</option>`)}</select></${Field}>
		<${Field} label="Errors, in the /rest dialect" hint="Change them freely: exactly these are reported.">
			<textarea rows="9" spellcheck="false" value=${text} onInput=${(event) => setText(event.target.value)}></textarea></${Field}>
		<div><${Action} kind="danger" run=${fail}>Fail it</${Action}></div>
	</div>`;
}

function Pace({ path, pace, onDone }) {
	const [changed, setChanged] = useState(pace);
	const apply = async () => {
		await call('PUT', path + '/pace', { body: changed });
		onDone();
	};
	return html`<div class="filters"><${PaceFields} pace=${changed} onChange=${setChanged} />
		<${Action} run=${apply}>Change pace</${Action}></div>`;
}
