// A client of the emulated API for one import: it calls in one dialect, under a scope of its own, and keeps
// a record of its calls.
import { root } from '../core/api.js';
import { curl } from '../core/curl.js';
import { calls, outcome } from './dialects.js';

/** A call that the API refused. */
export class Refused extends Error {
	constructor({ type, messages }) {
		super(messages.join(' ') || type);
		this.type = type;
	}
}

/** Returns a URL of the server with the origin of this page, which the page may call. */
export function ownOrigin(url) {
	const { pathname, search } = new URL(url, root);
	const upload = pathname.indexOf('/upload/');
	return new URL((upload >= 0 ? pathname.slice(upload + 1) : pathname.slice(1)) + search, root).href;
}

/** The commands of a call in each dialect. */
export function commands(call, scope) {
	return Object.fromEntries(['rest', 'api', 'json_rpc'].map((dialect) => {
		const { method, path, body, headers } = call[dialect];
		return [dialect, curl({
			method, url: new URL(path.slice(1), root).href,
			headers: { ...(body ? { 'Content-Type': 'application/json' } : {}), 'X-Emulator-Scope': scope, ...headers },
			body: body && JSON.stringify(body, null, 2),
		})];
	}));
}

/** Calls operations, uploads files, and tells of each call. */
export class ImportClient {
	constructor({ dialect, scope, onCall }) {
		this.dialect = dialect;
		this.scope = scope;
		this.onCall = onCall;
		this.count = 0;
		this.login = undefined;
	}

	/** Calls an operation and returns its result. */
	async call(name, input = {}) {
		const call = calls(name, input, this.login);
		const { method, path, body, headers } = call[this.dialect];
		const sent = { ...headers, 'X-Emulator-Scope': this.scope };
		if (body) {
			sent['Content-Type'] = 'application/json';
		}
		const started = performance.now();
		// without cookies, so that a login of the import is none of the page's
		const response = await fetch(new URL(path.slice(1), root), {
			method, headers: sent, body: body && JSON.stringify(body), credentials: 'omit', cache: 'no-store',
		});
		const text = await response.text();
		this.tell({ name, title: call.service.split('.').pop() + '.' + call.operation, call, dialect: this.dialect, status: response.status, text,
			took: performance.now() - started });
		const { result, error } = outcome(this.dialect, response.status, text);
		if (error) {
			throw new Refused(error);
		}
		return result;
	}

	/** Logs in; later calls belong to the login. */
	async logIn(user, password) {
		this.login = await this.call('login', { user, password });
	}

	/**
	 * Uploads a file.
	 * @param onProgress takes the number of bytes sent so far
	 */
	upload(entry, file, onProgress) {
		const url = ownOrigin(entry.file_url);
		const method = entry.upload_method || 'PUT';
		const started = performance.now();
		return new Promise((resolve, reject) => {
			// only this kind of request tells the progress of an upload
			const request = new XMLHttpRequest();
			request.open(method, url);
			request.upload.onprogress = (event) => onProgress(event.loaded);
			request.onerror = () => reject(new Error('The upload of ' + file.name + ' was interrupted.'));
			request.onload = () => {
				this.tell({ name: 'upload', title: 'Upload ' + file.name, command: curl({ method, url, file: file.name }),
					status: request.status, text: request.responseText, took: performance.now() - started });
				const failed = request.status >= 400 && outcome('rest', request.status, request.responseText).error;
				if (failed) {
					reject(new Refused(failed));
				}
				else {
					resolve();
				}
			};
			request.send(file);
		});
	}

	tell(record) {
		this.count += 1;
		this.onCall({ number: this.count, scope: this.scope, ...record });
	}
}
