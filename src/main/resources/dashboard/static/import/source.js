// The first step of an import: the package, the place for its machine, and how to call.
import { html, useEffect, useRef, useState } from '../core/html.js';
import { bytes } from '../core/format.js';
import { Action, Failure, Field, Section } from '../ui/parts.js';
import { ImportClient } from './client.js';
import { DIALECTS } from './dialects.js';

const SCOPE = 'by-hand';

/** The form of the package. */
export function Source({ onStart }) {
	const [form, setForm] = useState({ dialect: 'rest', scope: SCOPE, pool: '', url: '', files: [], lax: false, user: '', password: '' });
	const [pools, setPools] = useState([]);
	const [error, setError] = useState(null);
	const set = (change) => setForm((known) => ({ ...known, ...change }));
	const listPools = async () => {
		const client = new ImportClient({ dialect: 'rest', scope: SCOPE, onCall: () => {} });
		try {
			if (form.user) {
				await client.logIn(form.user, form.password);
			}
			const list = await client.call('list_resource_pools');
			setPools(list);
			setForm((known) => ({ ...known, pool: known.pool || list[0]?.resource_pool || '' }));
			setError(null);
		}
		catch (failed) {
			setError(failed);
		}
	};
	useEffect(() => {
		listPools();
	}, []);
	// a server that requires a login tells its pools after it
	const loginGiven = () => !pools.length && form.user && form.password && listPools();
	const value = (name) => ({ name, value: form[name], onInput: (event) => set({ [name]: event.target.value }) });
	return html`<${Section} title="1. Package">
		<${Drop} files=${form.files} onFiles=${(files) => set({ files, url: '' })} />
		<${Field} label="Or the URL of an OVF or OVA, which the server fetches">
			<input type="url" placeholder="https://…" ...${value('url')} /></${Field}>
		<div class="fields">
			<${Field} label="Resource pool"><input list="pools" ...${value('pool')} />
				<datalist id="pools">${pools.map((pool) => html`<option key=${pool.resource_pool} value=${pool.resource_pool}>${pool.name}</option>`)}</datalist></${Field}>
			<${Field} label="Call over"><select name="dialect" value=${form.dialect}
				onChange=${(event) => set({ dialect: event.target.value })}>${Object.entries(DIALECTS).map(([name, title]) => html`<option
				key=${name} value=${name}>${title}</option>`)}</select></${Field}>
			<${Field} label="Scope" hint="Separates the session, its calls and its rules from those of your tests. Machines are shared."><input ...${value('scope')} /></${Field}>
		</div>
		<label class="check"><input type="checkbox" checked=${form.lax} onChange=${(event) => set({ lax: event.target.checked })} />
			Read the descriptor leniently (LAX)</label>
		<details><summary>Log in first</summary><div class="fields" onChange=${loginGiven}>
			<${Field} label="User" hint="Needed only if this server requires a login."><input autocomplete="off" ...${value('user')} /></${Field}>
			<${Field} label="Password"><input type="password" autocomplete="off" ...${value('password')} /></${Field}></div></details>
		<${Failure} error=${error} />
		<div><${Action} kind="primary" disabled=${!form.pool || (!form.files.length && !form.url)} run=${() => onStart(form)}>Create the session</${Action}></div>
	</${Section}>`;
}

/** A place to drop files on, which also opens the file dialog. */
export function Drop({ files, onFiles, text = 'Drop an OVA here, or an OVF with its files' }) {
	const [over, setOver] = useState(false);
	const input = useRef(null);
	const take = (list) => {
		const added = [...list];
		onFiles([...files.filter((file) => !added.some((each) => each.name === file.name)), ...added]);
	};
	const drop = (event) => {
		event.preventDefault();
		setOver(false);
		take(event.dataTransfer.files);
	};
	return html`<div class="drop ${over ? 'over' : ''}" onDragOver=${(event) => {
		event.preventDefault();
		setOver(true);
	}} onDragLeave=${() => setOver(false)} onDrop=${drop}>
		<p>${text}, or <button type="button" class="link" onClick=${() => input.current.click()}>choose files</button>.</p>
		<input ref=${input} type="file" multiple class="hidden" tabindex="-1" aria-label="Files of the package"
			onChange=${(event) => take(event.target.files)} />
		${files.length > 0 && html`<ul class="files">${files.map((file) => html`<li key=${file.name}><span class="mono">${file.name}</span>
			<span class="soft">${bytes(file.size)}</span></li>`)}</ul>`}
	</div>`;
}
