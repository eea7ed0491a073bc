// One import from the creation of its session to the machine: what is done next follows from the state of the session.
import { ImportClient } from './client.js';
import { furtherParameters, parameters } from './choices.js';

const POLL = 700;
const TYPE_PAUSE = 350;
const WAITING = ['IMPORT_OVF_TRANSFER', 'IMPORT_MSG_BUNDLES_TRANSFER', 'IMPORT_FILE_TRANSFER', 'IMPORT_INSTANTIATING'];

const sleep = (duration) => new Promise((resolve) => {
	setTimeout(resolve, duration);
});

const hasEnding = (file, ending) => file.name.toLowerCase().endsWith(ending);

/** Returns the file for an entry of a session, if it was given. */
export function fileFor(entry, files) {
	const ending = { OVA: '.ova', OVF: '.ovf', MANIFEST: '.mf', CERT: '.cert' }[entry.file_type];
	if (ending) {
		return files.find((file) => hasEnding(file, ending));
	}
	const name = decodeURIComponent(entry.name.split('/').pop());
	return files.find((file) => file.name === name);
}

/** Returns the specification of a session for a source; throws an error that says what is missing. */
export function createSpec({ url, files, lax }) {
	const flags = { import_flags: lax ? ['LAX'] : [] };
	if (url) {
		return { ...flags, source_type: 'PULL_SOURCE', pull_source: url };
	}
	if (files.some((file) => hasEnding(file, '.ova'))) {
		return { ...flags, source_type: 'PUSH_SOURCE', push_source_content_type: 'OVA_SOURCE' };
	}
	if (!files.some((file) => hasEnding(file, '.ovf'))) {
		throw new Error('Give an OVA, or an OVF with its files, or the URL of a package.');
	}
	const manifest = files.some((file) => hasEnding(file, '.mf'));
	const certificate = files.some((file) => hasEnding(file, '.cert'));
	return { ...flags, source_type: 'PUSH_SOURCE', push_source_content_type: 'OVF_SOURCE',
		...(manifest ? { push_source_ovf_option: certificate ? 'MANIFEST_CERTIFICATE' : 'MANIFEST' } : {}) };
}

/** An import; its listener is told of each change. */
export class ImportRun {
	constructor(onChange) {
		this.onChange = onChange;
		this.calls = [];
		this.files = [];
		this.sent = {};
		this.failed = {};
		this.choices = {};
		this.further = '';
		this.id = null;
		this.info = null;
		this.answer = null;
		this.machine = null;
		this.error = null;
		this.driving = false;
	}

	update(change) {
		Object.assign(this, change);
		this.onChange();
	}

	/** Creates the session and goes on as far as possible. */
	async start({ dialect, scope, pool, url, files, lax, user, password }) {
		const spec = createSpec({ url, files, lax });
		this.client = new ImportClient({ dialect, scope, onCall: (call) => this.update({ calls: [...this.calls, call] }) });
		this.files = files;
		this.url = url;
		if (user) {
			await this.client.logIn(user, password);
		}
		this.update({ id: await this.client.call('create', { pool, spec }) });
		this.drive();
	}

	/** Adds files, some of which the session may wait for. */
	addFiles(files) {
		this.update({ files: [...this.files, ...files] });
		this.drive();
	}

	/** Tries files again whose upload failed. */
	retry() {
		this.update({ failed: {} });
		this.drive();
	}

	/** The entries that the session waits for, without a file. */
	missing() {
		return (this.info?.files || []).filter((entry) => entry.file_url && !entry.sha256 && !fileFor(entry, this.files));
	}

	/** Does what is to be done, until the session waits for a person or is finished. */
	async drive() {
		if (this.driving) {
			return;
		}
		this.update({ driving: true, error: null });
		try {
			while (await this.step()) {
				// each step is followed by a look at the session
			}
		}
		catch (error) {
			this.update({ error });
		}
		this.update({ driving: false });
	}

	async step() {
		this.update({ info: await this.client.call('get', { id: this.id }) });
		const { state, files } = this.info;
		if (state === 'IMPORT_COMPLETED') {
			if (this.info.vm_id && !this.machine) {
				this.update({ machine: await this.client.call('get_machine', { id: this.info.vm_id }) });
			}
			return false;
		}
		if (state === 'IMPORT_ERROR') {
			return false;
		}
		if (state === 'IMPORT_SELECTING_OVF_PARAMS' && !this.answer) {
			await this.tryInstantiate();
		}
		const next = this.url ? null : files.find((entry) => entry.file_url && !entry.sha256 && !this.failed[entry.name]
			&& fileFor(entry, this.files));
		if (next) {
			await this.upload(next);
			return true;
		}
		if (WAITING.includes(state) && (this.url || state === 'IMPORT_INSTANTIATING')) {
			await sleep(POLL);
			return !this.ended;
		}
		return false;
	}

	async upload(entry) {
		try {
			await this.client.upload(entry, fileFor(entry, this.files), (count) => {
				this.update({ sent: { ...this.sent, [entry.name]: count } });
			});
		}
		catch (error) {
			this.update({ failed: { ...this.failed, [entry.name]: error.message } });
		}
	}

	/** Takes a choice, and asks the server anew when the typing pauses. */
	choose(name, members) {
		this.update({ choices: { ...this.choices, [name]: members } });
		this.later();
	}

	/** Takes further parameters as JSON. */
	giveFurther(text) {
		this.update({ further: text });
		this.later();
	}

	later() {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.tryInstantiate().catch((error) => this.update({ error })), TYPE_PAUSE);
	}

	/** The parameters as they are chosen now. */
	parameters() {
		return parameters(this.choices, furtherParameters(this.further));
	}

	async tryInstantiate() {
		let chosen;
		try {
			chosen = this.parameters();
			this.update({ furtherError: null });
		}
		catch (error) {
			this.update({ furtherError: error.message });
			return;
		}
		const turn = this.turn = (this.turn || 0) + 1;
		const answer = await this.client.call('try_instantiate', { id: this.id, parameters: chosen });
		if (turn === this.turn) {
			this.update({ answer, error: null });
		}
	}

	/** Instantiates the package and watches what comes of it. */
	async instantiate() {
		clearTimeout(this.timer);
		await this.client.call('instantiate', { id: this.id, parameters: this.parameters() });
		this.update({ error: null, instantiated: true });
		this.drive();
	}

	/** Deletes the session. */
	async cancel() {
		this.stop();
		await this.client.call('delete', { id: this.id });
	}

	/** Ends all waiting, since the view is closed. */
	stop() {
		this.ended = true;
		clearTimeout(this.timer);
	}
}
