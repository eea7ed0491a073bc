// Small parts that every view uses.
import { html, useEffect, useRef, useState } from '../core/html.js';
import { now } from '../core/store.js';
import { absolute, ago } from '../core/format.js';
import { label, tone } from '../core/states.js';

/** A state in its colour. */
export function State({ state }) {
	return html`<span class="badge ${tone(state)}" title=${state}>${label(state)}</span>`;
}

/** An HTTP status in its colour. */
export function Status({ status }) {
	const kind = status === 0 || status >= 500 ? 'failed' : status >= 400 ? 'refused' : 'done';
	return html`<span class="badge ${kind}">${status || 'none'}</span>`;
}

const tickers = new Set();
let ticking = 0;

function useTick() {
	const [, tick] = useState(0);
	useEffect(() => {
		const listener = () => tick((count) => count + 1);
		tickers.add(listener);
		ticking = ticking || setInterval(() => tickers.forEach((each) => each()), 1000);
		return () => {
			tickers.delete(listener);
			if (!tickers.size) {
				clearInterval(ticking);
				ticking = 0;
			}
		};
	}, []);
}

/** A relative time that shows the absolute one on hover. */
export function Time({ at }) {
	useTick();
	return at ? html`<time datetime=${at} title=${absolute(at)}>${ago(at, now())}</time>` : null;
}

/** A button that copies a text. */
export function Copy({ text, label: name = 'Copy' }) {
	const [done, setDone] = useState(false);
	const copy = async () => {
		await copyText(typeof text === 'function' ? text() : text);
		setDone(true);
		setTimeout(() => setDone(false), 1500);
	};
	return html`<button type="button" class="small" onClick=${copy} aria-live="polite">${done ? 'Copied' : name}</button>`;
}

async function copyText(text) {
	if (navigator.clipboard) {
		try {
			await navigator.clipboard.writeText(text);
			return;
		}
		catch {
			// not permitted: the older way
		}
	}
	const area = document.createElement('textarea');
	area.value = text;
	document.body.append(area);
	area.select();
	document.execCommand('copy');
	area.remove();
}

/** What a list shows while it has nothing, and what to do next. */
export function Empty({ title, children }) {
	return html`<div class="empty"><h2>${title}</h2><p>${children}</p></div>`;
}

/** The message of a failed call. */
export function Failure({ error }) {
	return error ? html`<p class="note failed" role="alert">${error.message}</p>` : null;
}

/** A share of 100. */
export function Progress({ value, label: name }) {
	return html`<span class="progress"><progress max="100" value=${value} aria-label=${name || 'Progress'}></progress>
		<span class="number">${Math.floor(value)} %</span></span>`;
}

/** A titled part of a view. */
export function Section({ title, actions, children, id }) {
	return html`<section class="card" aria-label=${title} id=${id}>
		<header><h2>${title}</h2>${actions && html`<div class="actions">${actions}</div>`}</header>
		${children}
	</section>`;
}

/** Names and values. */
export function Facts({ of }) {
	return html`<dl class="facts">${of.filter(([, value]) => value !== undefined && value !== null && value !== '')
		.map(([name, value]) => html`<div key=${name}><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** A text with its own scrolling, which the keyboard reaches. */
export function Code({ text, label: name }) {
	return html`<pre class="code" tabindex="0" role="group" aria-label=${name}><code>${text}</code></pre>`;
}

/** A wide table that scrolls by itself on narrow screens. */
export function Table({ label: name, head, children }) {
	return html`<div class="table" tabindex="0" role="group" aria-label=${name}><table>
		<thead><tr>${head.map((title) => (title.hidden
		? html`<th scope="col"><span class="hidden">${title.hidden}</span></th>`
		: html`<th scope="col" class=${title.number ? 'number' : ''}>${title.number || title}</th>`))}</tr></thead>
		<tbody>${children}</tbody>
	</table></div>`;
}

/** An input with its label and a hint. */
export function Field({ label: name, hint, error, children }) {
	return html`<label class="field"><span class="label">${name}</span>${children}
		${hint && html`<span class="hint">${hint}</span>`}
		${error && html`<span class="hint failed">${error}</span>`}</label>`;
}

/** The field that selects the scope of a list. */
export function ScopeFilter({ scope, select }) {
	return html`<${Field} label="Scope"><input type="search" value=${scope} placeholder="All scopes"
		onChange=${(event) => select(event.target.value.trim())} /></${Field}>`;
}

/** A button that waits for its action, and shows why it failed. */
export function Action({ run, children, kind = '', confirm, disabled }) {
	const [state, setState] = useState({ busy: false, error: null });
	const [asked, setAsked] = useState(false);
	const act = async () => {
		if (confirm && !asked) {
			setAsked(true);
			setTimeout(() => setAsked(false), 4000);
			return;
		}
		setAsked(false);
		setState({ busy: true, error: null });
		try {
			await run();
			setState({ busy: false, error: null });
		}
		catch (error) {
			setState({ busy: false, error });
		}
	};
	return html`<span class="action"><button type="button" class=${kind} disabled=${disabled || state.busy} onClick=${act}>
		${asked ? confirm : children}</button>
		${state.error && html`<span class="hint failed" role="alert">${state.error.message}</span>`}</span>`;
}

/** Pages of a list. */
export function Pager({ page, size, total, onPage }) {
	const pages = Math.max(1, Math.ceil(total / size));
	return pages === 1 ? null : html`<nav class="pager" aria-label="Pages">
		<button type="button" disabled=${page === 0} onClick=${() => onPage(page - 1)}>Previous</button>
		<span>Page ${page + 1} of ${pages}</span>
		<button type="button" disabled=${page >= pages - 1} onClick=${() => onPage(page + 1)}>Next</button>
	</nav>`;
}

/** A dialog over the page. */
export function Dialog({ title, onClose, children }) {
	const element = useRef(null);
	useEffect(() => {
		element.current.showModal();
	}, []);
	return html`<dialog ref=${element} aria-label=${title} onClose=${onClose}
		onCancel=${(event) => !onClose && event.preventDefault()}>
		<header><h2>${title}</h2>${onClose && html`<button type="button" class="small" onClick=${onClose}>Close</button>`}</header>
		${children}
	</dialog>`;
}
