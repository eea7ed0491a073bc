// Import by hand: a package becomes a machine, step by step, by the public API and nothing else.
import { html, useEffect, useReducer, useRef } from '../core/html.js';
import { href } from '../core/route.js';
import { bytes } from '../core/format.js';
import { waitsFor } from '../core/states.js';
import { Action, Facts, Failure, Progress, Section, State, Table } from '../ui/parts.js';
import { Issues, flatten } from '../ui/issues.js';
import { Calls } from '../import/record.js';
import { FurtherParameters, ParameterForm } from '../import/form.js';
import { ImportRun } from '../import/run.js';
import { Drop, Source } from '../import/source.js';

/** The view of the import. */
export default function Import() {
	const [, render] = useReducer((count) => count + 1, 0);
	const current = useRef(null);
	current.current ??= new ImportRun(render);
	const run = current.current;
	useEffect(() => () => current.current.stop(), []);
	const again = () => {
		current.current.stop();
		current.current = new ImportRun(render);
		render();
	};
	return html`
		<div class="head"><h1>Import by hand</h1>
			${run.id && html`<${State} state=${run.info?.state || 'IMPORT_OVF_TRANSFER'} />
				<button type="button" onClick=${again}>New import</button>`}</div>
		<p class="soft">Each step is a call of the emulated API that your client makes, too. The calls are listed below, ready to copy.</p>
		${!run.id && html`<${Source} onStart=${(form) => run.start(form)} />`}
		${run.id && html`<${Transfer} run=${run} />`}
		<${Failure} error=${run.error} />
		${run.answer && !run.instantiated && html`<${Parameters} run=${run} />`}
		${run.info && ['IMPORT_ERROR', 'IMPORT_COMPLETED'].includes(run.info.state) && html`<${Result} run=${run} onAgain=${again} />`}
		<${Calls} calls=${run.calls} />`;
}

function Transfer({ run }) {
	const files = run.info?.files || [];
	const missing = run.driving ? [] : run.missing();
	const failed = Object.values(run.failed);
	return html`<${Section} title="2. Transfer">
		<${Facts} of=${[['Session', html`<a class="mono" href=${href(['sessions', run.id])}>${run.id}</a>`],
		['Now', run.info && waitsFor(run.info.state)],
		['Progress', run.info && html`<${Progress} value=${run.info.progress} label="Progress of the session" />`]]} />
		${files.length > 0 && html`<${Table} label="Files" head=${['Name', 'Type', 'Received', { number: 'Size' }]}>
			${files.map((file) => html`<tr key=${file.name}><td class="wrap">${file.name}</td><td>${file.file_type}</td>
				<td>${received(file, run)}</td><td class="number">${bytes(file.size)}</td></tr>`)}
		</${Table}>`}
		${failed.length > 0 && html`<p class="note failed" role="alert">${failed.join(' ')}</p>
			<div><button type="button" onClick=${() => run.retry()}>Try again</button></div>`}
		${!run.url && missing.length > 0 && html`<${Drop} files=${[]} onFiles=${(added) => run.addFiles(added)}
			text=${'The session waits for ' + missing.map((file) => file.name).join(', ') + ': drop it here'} />`}
	</${Section}>`;
}

function received(file, run) {
	if (file.sha256) {
		return html`<span class="badge done">complete</span>`;
	}
	if (run.failed[file.name]) {
		return html`<span class="badge failed">failed</span>`;
	}
	const count = Math.max(run.sent[file.name] || 0, file.bytes_transferred);
	return count > 0 ? html`<${Progress} label=${'Received of ' + file.name} value=${Math.min(99, 100 * count / Math.max(file.size, count + 1))} />`
		: html`<span class="badge">awaited</span>`;
}

function Parameters({ run }) {
	const { parameters, errors, warnings, information } = run.answer;
	const issues = [...flatten(errors, 'failed'), ...flatten(warnings, 'work')];
	const open = issues.filter((issue) => issue.kind === 'failed' || issue.category === 'INPUT').length;
	return html`<${Section} title="3. Parameters">
		<p class="soft">This is what try_instantiate answered. It is asked anew as you type.</p>
		<${ParameterForm} answer=${parameters} choices=${run.choices} issues=${issues} onChange=${(name, members) => run.choose(name, members)} />
		<${FurtherParameters} text=${run.further} error=${run.furtherError} onChange=${(text) => run.giveFurther(text)} />
		<${Issues} errors=${errors} warnings=${warnings} information=${information} />
		<div class="actions"><${Action} kind="primary" run=${() => run.instantiate()}>Instantiate</${Action}>
			${open > 0 && html`<span class="soft">${open === 1 ? 'One choice is' : open + ' choices are'} missing or wrong; the server will refuse the call.</span>`}</div>
	</${Section}>`;
}

function Result({ run, onAgain }) {
	const { info, machine } = run;
	const failed = info.state === 'IMPORT_ERROR';
	return html`<${Section} title=${failed ? 'The import failed' : '4. The machine'}>
		${failed && html`<p>The errors say why. <a href=${href(['sessions', run.id])}>The session</a> shows them beside the lines of the descriptor.</p>`}
		${failed && html`<${Issues} errors=${info.errors} warnings=${info.warnings} />`}
		${!failed && html`<${Facts} of=${[
		['Id', html`<a href=${href(['machines', info.vm_id || info.vapp_id])}>${info.vm_id || info.vapp_id}</a>`],
		['Name', machine?.name], ['Power', machine?.power_state], ['CPUs', machine?.cpu?.count],
		['Memory', machine && bytes(machine.memory.size_MiB * 1024 * 1024)],
		['Disks', machine && Object.values(machine.disks || {}).length],
		['Network adapters', machine && Object.values(machine.nics || {}).length]]} />`}
		<div class="actions">${!failed && html`<a class="button primary" href=${href(['machines', info.vm_id || info.vapp_id])}>Show the machine</a>`}
			<button type="button" onClick=${onAgain}>New import</button></div>
	</${Section}>`;
}
