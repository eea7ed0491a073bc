// The states of sessions and tasks: their colours, and the pictures of their machines.

const TONES = {
	IMPORT_OVF_TRANSFER: 'transfer', IMPORT_MSG_BUNDLES_TRANSFER: 'transfer', IMPORT_FILE_TRANSFER: 'transfer',
	IMPORT_SELECTING_OVF_PARAMS: 'choose', IMPORT_INSTANTIATING: 'work', IMPORT_COMPLETED: 'done', IMPORT_ERROR: 'failed',
	EXPORT_READY: 'transfer',
	PENDING: 'idle', RUNNING: 'work', BLOCKED: 'idle', SUCCEEDED: 'done', FAILED: 'failed',
	ACTIVE: 'transfer', DONE: 'done', ERROR: 'failed', CANCELED: 'idle',
};

/** Returns the colour of a state: transfer, choose, work, done, failed or idle. */
export function tone(state) {
	const known = TONES[state] || TONES[state.replace(/^PROBE_/, '')];
	if (known) {
		return known;
	}
	return state.endsWith('ERROR') ? 'failed' : state.endsWith('COMPLETED') ? 'done'
		: state.endsWith('TRANSFER') ? 'transfer' : 'work';
}

const WORDS = { 'msg bundles transfer': 'message bundles', 'selecting ovf params': 'selecting parameters' };

/** Returns a state in words. */
export function label(state) {
	const words = state.replace(/^(PROBE_)?(IMPORT|EXPORT)_/, '').toLowerCase().replaceAll('_', ' ');
	return (WORDS[words] || words).replace(/^ovf\b/, 'OVF').replace(/^./, (first) => first.toUpperCase());
}

/** The states that a list can be filtered by. */
export const FILTERS = ['IMPORT_OVF_TRANSFER', 'IMPORT_MSG_BUNDLES_TRANSFER', 'IMPORT_SELECTING_OVF_PARAMS',
	'IMPORT_FILE_TRANSFER', 'IMPORT_INSTANTIATING', 'IMPORT_COMPLETED', 'IMPORT_ERROR', 'PROBE_IMPORT_OVF_TRANSFER',
	'PROBE_IMPORT_MSG_BUNDLES_TRANSFER', 'PROBE_IMPORT_SELECTING_OVF_PARAMS', 'PROBE_IMPORT_ERROR', 'EXPORT_PREPARING',
	'EXPORT_READY', 'EXPORT_IN_PROGRESS', 'EXPORT_COMPLETED', 'EXPORT_ERROR'];

/** Returns a state to filter by in words, with the kind of session unless it is an import. */
export function filterLabel(state) {
	const kind = /^(PROBE|EXPORT)/.exec(state);
	return label(state) + (kind ? ' (' + kind[0].toLowerCase() + ')' : '');
}

/** What happens next in a state, by what the state waits for. */
const WAITS = {
	IMPORT_OVF_TRANSFER: 'Waits for the descriptor (or the OVA).',
	IMPORT_MSG_BUNDLES_TRANSFER: 'Waits for the message bundles of the package.',
	IMPORT_SELECTING_OVF_PARAMS: 'Waits for try_instantiate or instantiate.',
	IMPORT_FILE_TRANSFER: 'Waits for the files of the package.',
	IMPORT_INSTANTIATING: 'Creates the machine.',
	IMPORT_COMPLETED: 'Finished: the machine exists.',
	IMPORT_ERROR: 'Failed. The errors below say why.',
	EXPORT_PREPARING: 'Prepares the files of the package.',
	EXPORT_READY: 'Waits for the downloads of the client.',
	EXPORT_IN_PROGRESS: 'Writes the package into the content library.',
	EXPORT_COMPLETED: 'Finished: the package is in the content library.',
	EXPORT_ERROR: 'Failed. The errors below say why.',
};

/** Returns a sentence about what a session in a state waits for. */
export function waitsFor(state) {
	const probed = state === 'PROBE_IMPORT_SELECTING_OVF_PARAMS' ? 'Waits for try_instantiate; nothing is deployed.' : null;
	return probed || WAITS[state] || WAITS[state.replace(/^PROBE_/, '')] || '';
}

const IMPORT = ['IMPORT_OVF_TRANSFER', 'IMPORT_MSG_BUNDLES_TRANSFER', 'IMPORT_SELECTING_OVF_PARAMS',
	'IMPORT_FILE_TRANSFER', 'IMPORT_INSTANTIATING', 'IMPORT_COMPLETED'];

/** Returns the states of a kind of session in order, and the state of failure. */
export function machine(kind, history) {
	if (kind === 'import' || kind === 'scripted') {
		return { states: IMPORT, optional: [1, 3], error: 'IMPORT_ERROR' };
	}
	if (kind === 'probe') {
		return { states: IMPORT.slice(0, 3).map((state) => 'PROBE_' + state), optional: [1], error: 'PROBE_IMPORT_ERROR' };
	}
	if (kind === 'export') {
		const stored = history.some((change) => ['EXPORT_IN_PROGRESS', 'EXPORT_COMPLETED'].includes(change.state));
		const states = stored ? ['EXPORT_PREPARING', 'EXPORT_IN_PROGRESS', 'EXPORT_COMPLETED'] : ['EXPORT_PREPARING', 'EXPORT_READY'];
		return { states, optional: [], error: 'EXPORT_ERROR' };
	}
	if (kind === 'task') {
		return { states: ['PENDING', 'RUNNING', 'SUCCEEDED'], optional: [], error: 'FAILED' };
	}
	const states = [...new Set(history.map((change) => change.state))].filter((state) => tone(state) !== 'failed');
	return { states, optional: [], error: history.map((change) => change.state).find((state) => tone(state) === 'failed') };
}
