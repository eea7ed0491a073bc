// Calls of the control plane. The token is asked for once, kept for the tab, and sent as a header.

/** The root of the server, below which /__admin, /rest, /api and /upload are. */
export const root = new URL('../../../', import.meta.url);

const KEY = 'emulator-admin-token';

let token = sessionStorage.getItem(KEY);
let asking = null;
let ask = () => {};

/** An answer with an error status. */
export class ApiError extends Error {
	constructor(status, message, pointer) {
		super(message);
		this.status = status;
		this.pointer = pointer;
	}
}

/** Sets the function that shows the question for the token; it is called with whether one was refused. */
export function onTokenNeeded(show) {
	ask = show;
	if (asking) {
		show(asking.refused);
	}
}

/** Answers the question for the token. */
export function giveToken(given) {
	token = given;
	sessionStorage.setItem(KEY, given);
	if (asking) {
		asking.answered();
		asking = null;
	}
}

function tokenGiven(used) {
	if (used !== token) {
		return Promise.resolve();
	}
	if (!asking) {
		asking = { refused: Boolean(used) };
		asking.promise = new Promise((resolve) => {
			asking.answered = resolve;
		});
		ask(asking.refused);
	}
	return asking.promise;
}

/** The header that carries the token, if there is one. */
export function bearer() {
	// a header takes bytes only
	return token ? { Authorization: 'Bearer ' + String.fromCharCode(...new TextEncoder().encode(token)) } : {};
}

/** Sends a request to the control plane and returns the response; asks for a token where one is missing. */
export async function request(method, path, { body, signal, headers = {} } = {}) {
	for (;;) {
		const used = token;
		const sent = { ...headers, ...bearer() };
		if (body !== undefined) {
			sent['Content-Type'] = 'application/json';
		}
		const response = await fetch(new URL('__admin' + path, root), {
			method, signal, headers: sent, cache: 'no-store',
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		if (response.status !== 401) {
			return response;
		}
		await tokenGiven(used);
	}
}

async function failure(response) {
	const text = await response.text();
	try {
		const problem = JSON.parse(text);
		return new ApiError(response.status, problem.detail || problem.title || text, problem.pointer);
	}
	catch {
		return new ApiError(response.status, text || 'The server answered with status ' + response.status + '.');
	}
}

/** Calls the control plane and returns the JSON of the answer, or null where it has none. */
export async function call(method, path, options) {
	const response = await request(method, path, options);
	if (!response.ok) {
		throw await failure(response);
	}
	const text = await response.text();
	return text ? JSON.parse(text) : null;
}

/** Reads JSON of the control plane. */
export function get(path, signal) {
	return call('GET', path, { signal });
}

/** Reads a document of the control plane as text; the byte order mark tells its encoding. */
export async function getText(path, signal) {
	const response = await request('GET', path, { signal });
	if (!response.ok) {
		throw await failure(response);
	}
	const bytes = new Uint8Array(await response.arrayBuffer());
	const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
	return new TextDecoder(utf16 || 'utf-8').decode(bytes);
}

/** Returns a query string of the members that have a value. */
export function query(members) {
	const set = Object.entries(members).filter(([, value]) => value !== undefined && value !== null && value !== '');
	return set.length ? '?' + new URLSearchParams(set) : '';
}
