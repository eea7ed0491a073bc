// A property of a package as a field of a form, by its type: string(1..20), int(0..9), string["a", "b"], password(8..),
// boolean, ip and others.
import { html } from '../core/html.js';
import { Field } from '../ui/parts.js';
import { propertyKey, propertyName } from './choices.js';

/** Returns the parts of a type: its name, its limits and its allowed values. */
export function parseType(type = 'string') {
	const name = /^[a-z0-9_]+/i.exec(type)?.[0] || 'string';
	const limits = /\((-?[\d.]*)\.\.(-?[\d.]*)\)/.exec(type);
	const list = /\[(.*)\]/.exec(type);
	return {
		name,
		min: limits?.[1] || undefined,
		max: limits?.[2] || undefined,
		values: list ? [...list[1].matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1].replace(/\\(.)/g, '$1')) : null,
	};
}

const WORDS = { int: 'A whole number', real: 'A number', ip: 'An IP address', password: 'A password', string: 'A text' };

/** Returns the limits of a type in words. */
export function limits(type) {
	const { name, min, max, values } = parseType(type);
	if (values) {
		return 'One of ' + values.length + ' values';
	}
	const unit = ['string', 'password'].includes(name) ? ' characters' : '';
	const range = min && max ? `${min} to ${max}${unit}` : min ? `at least ${min}${unit}` : max ? `at most ${max}${unit}` : '';
	const words = WORDS[name] || (name === 'boolean' ? '' : type);
	return [words, range].filter(Boolean).join(', ');
}

/** The fields of all properties, by category. */
export function Properties({ list, values, errors, onChange }) {
	const categories = [...new Set(list.map((property) => property.category || ''))];
	return categories.map((category) => html`<div key=${category} class="stack">
		${category && html`<h3>${category}</h3>`}
		<div class="fields">${list.filter((property) => (property.category || '') === category).map((property) => {
		const key = propertyKey(property);
		return html`<${Property} key=${key} property=${property} value=${values[key]}
			error=${errors.find((issue) => issue.where?.startsWith(propertyName(property)))}
			onChange=${(value) => onChange(key, value)} />`;
	})}</div></div>`);
}

function Property({ property, value, error, onChange }) {
	const { name, min, max, values } = parseType(property.type);
	const shown = value ?? property.value ?? '';
	const hint = [property.description, limits(property.type)].filter(Boolean).join(' · ');
	const change = (event) => onChange(event.target.value);
	const title = property.label || property.id;
	const id = { name: 'property-' + property.id, 'aria-invalid': error ? 'true' : undefined };
	let input;
	if (values) {
		input = html`<select ...${id} value=${shown} onChange=${change}>
			${!values.includes(shown) && html`<option value=${shown}>${shown || 'Choose…'}</option>`}
			${values.map((each) => html`<option key=${each} value=${each}>${each}</option>`)}</select>`;
	}
	else if (name === 'boolean') {
		input = html`<select ...${id} value=${String(shown).toLowerCase()} onChange=${change}>
			${!['true', 'false'].includes(String(shown).toLowerCase()) && html`<option value=${shown}>Choose…</option>`}
			<option value="true">True</option><option value="false">False</option></select>`;
	}
	else if (name === 'int') {
		input = html`<input ...${id} type="number" step="1" min=${min} max=${max} value=${shown} onInput=${change} />`;
	}
	else {
		const text = ['string', 'password'].includes(name);
		input = html`<input ...${id} type=${name === 'password' ? 'password' : 'text'} autocomplete="off"
			minlength=${text ? min : undefined} maxlength=${text ? max : undefined} value=${shown} onInput=${change} />`;
	}
	return html`<${Field} label=${title} hint=${hint} error=${error?.text}>${input}</${Field}>`;
}
