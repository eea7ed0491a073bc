// Addresses of views: #/sessions/ID?state=... Nothing secret is ever part of one.
import { useEffect, useState } from './html.js';

/** Returns a segment in plain text, or as it is where its escapes are broken. */
function plain(segment) {
	try {
		return decodeURIComponent(segment);
	}
	catch {
		return segment;
	}
}

/** Returns the segments and the query of the current address. */
export function current() {
	const [path, search] = location.hash.replace(/^#\/?/, '').split('?');
	return {
		path: path.split('/').filter(Boolean).map(plain),
		query: Object.fromEntries(new URLSearchParams(search || '')),
	};
}

/** Returns the address of a view. */
export function href(path, query = {}) {
	const set = Object.entries(query).filter(([, value]) => value);
	return '#/' + path.map(encodeURIComponent).join('/') + (set.length ? '?' + new URLSearchParams(set) : '');
}

/** Goes to a view. */
export function go(path, query) {
	location.hash = href(path, query);
}

/** Changes the query of the current view without an entry in the history. */
export function refine(changes) {
	const { path, query } = current();
	history.replaceState(null, '', href(path, { ...query, ...changes }));
	window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Returns the current address, and renders again when it changes. */
export function useRoute() {
	const [route, setRoute] = useState(current());
	useEffect(() => {
		const changed = () => setRoute(current());
		window.addEventListener('hashchange', changed);
		return () => window.removeEventListener('hashchange', changed);
	}, []);
	return route;
}
