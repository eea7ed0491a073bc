// How long phases last: the fields of a pace.
import { html } from '../core/html.js';
import { Field } from './parts.js';

const MODES = { immediate: 'Immediate', timed: 'Timed', polls: 'By polls', manual: 'Manual' };

/** Fields of a pace. */
export function PaceFields({ pace, onChange }) {
	const set = (name) => (event) => onChange({ ...pace, [name]: name === 'polls' ? Number(event.target.value) : event.target.value });
	return html`
		<${Field} label="Pace"><select value=${pace.mode} onChange=${set('mode')}>
			${Object.entries(MODES).map(([mode, title]) => html`<option key=${mode} value=${mode}>${title}</option>`)}</select></${Field}>
		${pace.mode === 'timed' && html`<${Field} label="Duration (ISO 8601)">
			<input value=${pace.duration} placeholder="PT2S" onInput=${set('duration')} /></${Field}>`}
		${pace.mode === 'polls' && html`<${Field} label="Polls a phase">
			<input type="number" min="0" value=${pace.polls} onInput=${set('polls')} /></${Field}>`}`;
}
