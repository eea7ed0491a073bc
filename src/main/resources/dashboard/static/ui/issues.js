// Errors, warnings and messages of a session, beside the lines of the descriptor that they are about.
import { html, useState } from '../core/html.js';
import { count, short } from '../core/format.js';
import { Section } from './parts.js';

const AROUND = 2;

/** Returns errors or warnings as a flat list of issues. */
export function flatten(list, kind) {
	return (list || []).flatMap((entry) => {
		if (entry.category === 'VALIDATION') {
			return (entry.issues || []).map((issue) => ({ kind, category: issue.category, file: issue.file,
				line: issue.line_number, column: issue.column_number, text: words(issue.message) }));
		}
		if (entry.category === 'INPUT') {
			return [{ kind, category: 'INPUT', where: entry.name, value: entry.value, text: words(entry.message) }];
		}
		const error = entry.error || {};
		return [{ kind, category: short(error['@class']) || entry.category,
			text: (error.messages || []).map(words).join(' ') || 'The server gave no message.' }];
	});
}

const words = (message) => message?.default_message || message?.id || '';

/** All that a session has to say. */
export function Issues({ errors, warnings, information, descriptor }) {
	const issues = [...flatten(errors, 'failed'), ...flatten(warnings, 'work')];
	const notes = (information || []).flatMap((each) => each.messages || [each.message || each]).map(words).filter(Boolean);
	const [whole, setWhole] = useState(false);
	const lines = descriptor?.value ? descriptor.value.split('\n') : [];
	if (!issues.length && !notes.length && !lines.length) {
		return null;
	}
	const failed = issues.filter((issue) => issue.kind === 'failed').length;
	const title = !issues.length ? (notes.length ? 'Information' : 'Descriptor') : [failed && count(failed, 'error'),
		issues.length > failed && count(issues.length - failed, 'warning')].filter(Boolean).join(', ');
	return html`<${Section} title=${title} actions=${lines.length > 0 && html`<button type="button" class="small"
		aria-expanded=${whole} onClick=${() => setWhole(!whole)}>${whole ? 'Hide the descriptor' : 'Show the descriptor'}</button>`}>
		${issues.map((issue, index) => html`<${Issue} key=${index} issue=${issue} lines=${lines} />`)}
		${issues.length > 0 && notes.length > 0 && html`<h3>Information</h3>`}
		${notes.map((note) => html`<p key=${note} class="note">${note}</p>`)}
		${descriptor?.refused && html`<p class="soft">${descriptor.refused}</p>`}
		${whole && html`<${Lines} lines=${lines} from=${1} to=${lines.length} issues=${issues} name="The whole descriptor" />`}
	</${Section}>`;
}

function Issue({ issue, lines }) {
	const inDescriptor = issue.line > 0 && issue.line <= lines.length && !/\.(mf|cert|msg|vmdk)$/i.test(issue.file || '');
	return html`<div class="issue">
		<p><span class="badge ${issue.kind}">${issue.kind === 'failed' ? 'Error' : 'Warning'}</span>${' '}
			<span class="soft">${issue.category}</span>${' '}
			${issue.file && html`<code>${issue.file}${issue.line > 0 ? ':' + issue.line + ':' + issue.column : ''}</code>`}
			${issue.where && html`<code>${issue.where}${issue.value ? ' = ' + issue.value : ''}</code>`}</p>
		<p>${issue.text}</p>
		${inDescriptor && html`<${Lines} lines=${lines} from=${Math.max(1, issue.line - AROUND)}
			to=${Math.min(lines.length, issue.line + AROUND)} issues=${[issue]} name=${'Lines around line ' + issue.line} />`}
	</div>`;
}

function Lines({ lines, from, to, issues, name }) {
	const marked = new Map(issues.filter((issue) => issue.line > 0).map((issue) => [issue.line, issue]));
	return html`<pre class="code lines" tabindex="0" role="group" aria-label=${name}>${lines.slice(from - 1, to).map((line, index) => {
		const issue = marked.get(from + index);
		return html`<div key=${from + index} class=${issue ? 'marked ' + issue.kind : ''}><span class="line">${from + index}</span>${issue && issue.column > 0
			? html`${line.slice(0, issue.column - 1)}<mark title=${issue.text}>${line.slice(issue.column - 1) || ' '}</mark>` : line || ' '}</div>`;
	})}</pre>`;
}
