// The calls that an import made: each as curl in all three dialects, and as JSON.
import { html, useState } from '../core/html.js';
import { pretty } from '../core/format.js';
import { Code, Copy, Section, Status } from '../ui/parts.js';
import { DIALECTS } from './dialects.js';
import { commands } from './client.js';

/** Returns calls with runs of the same operation as one, the last of which is shown. */
export function folded(calls) {
	return calls.reduce((list, call) => {
		const last = list.at(-1);
		if (last && last.name === call.name && last.status === call.status && ['get', 'try_instantiate'].includes(call.name)) {
			return [...list.slice(0, -1), { ...call, times: (last.times || 1) + 1, first: last.first || last.number }];
		}
		return [...list, call];
	}, []);
}

/** The record of an import. */
export function Calls({ calls }) {
	return html`<${Section} title="Calls of this import">
		${calls.length === 0 ? html`<p class="soft">Each step shows here the calls that it made: as curl and as JSON, in all three dialects.</p>`
		: html`<ol class="record">${folded(calls).map((call) => html`<${Call} key=${call.first || call.number} call=${call} />`)}</ol>`}
	</${Section}>`;
}

function Call({ call }) {
	const [open, setOpen] = useState(false);
	return html`<li><details onToggle=${(event) => setOpen(event.target.open)}>
		<summary><span class="mono">${call.title}</span> <${Status} status=${call.status} />${call.times > 1
			&& html` <span class="soft">${call.times} times</span>`} <span class="soft">${Math.round(call.took)} ms</span></summary>
		${open && html`<${Detail} call=${call} />`}
	</details></li>`;
}

function Detail({ call }) {
	const [dialect, setDialect] = useState(call.dialect || 'rest');
	if (call.command) {
		return html`<div class="stack"><${Command} text=${call.command} />
			<p class="soft">Uploads are the same in every dialect.</p>
			${call.text && html`<${Code} label="Response" text=${pretty(call.text)} />`}</div>`;
	}
	const { body } = call.call[dialect];
	return html`<div class="stack">
		<div class="tabs" role="group" aria-label="Dialect">${Object.entries(DIALECTS).map(([name, title]) => html`<button key=${name}
			type="button" class="small" aria-pressed=${name === dialect} onClick=${() => setDialect(name)}>${title}</button>`)}</div>
		<${Command} text=${commands(call.call, call.scope)[dialect]} />
		${body && html`<h3>Request</h3><${Code} label="Request as JSON" text=${JSON.stringify(body, null, 2)} />`}
		${call.dialect === dialect ? html`<h3>Response</h3><${Code} label="Response as JSON" text=${pretty(call.text) || 'No body.'} />`
		: html`<p class="soft">The call was made over ${DIALECTS[call.dialect]}; this is the same call over ${DIALECTS[dialect]}.</p>`}
	</div>`;
}

function Command({ text }) {
	return html`<div class="command"><${Code} label="Command" text=${text} /><${Copy} text=${text} /></div>`;
}
