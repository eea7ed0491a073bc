// What the page knows: the state of the event stream, the clock of the emulator, and those who listen to events.
import { get } from './api.js';
import { start } from './stream.js';
import { useEffect, useRef, useState } from './html.js';

const RELOAD_PAUSE = 250;

const listeners = new Set();
const statusListeners = new Set();

let status = 'connecting';
let offset = 0;

/** Returned by a handler of an event that only a reload can answer. */
export const RELOAD = Symbol('reload');

/** The time of the emulator in milliseconds. */
export function now() {
	return Date.now() + offset;
}

/** Returns whether the stream is `connecting`, `live` or `offline`. */
export function useStatus() {
	const [shown, show] = useState(status);
	useEffect(() => {
		statusListeners.add(show);
		show(status);
		return () => statusListeners.delete(show);
	}, []);
	return shown;
}

/** Calls a function with each event. Returns a function that stops it. */
export function onEvent(listener) {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

function setTime(time) {
	offset = Date.parse(time) - Date.now();
}

function publish(event) {
	if (event.kind === 'clock' || event.kind === 'connected') {
		if (event.data.time) {
			setTime(event.data.time);
		}
	}
	listeners.forEach((listener) => listener(event));
}

/** Starts to read the event stream. */
export function connect() {
	// a tab that still waits for the token must not become the reader of the stream
	get('/clock').then((clock) => setTime(clock.time)).catch(() => {}).then(() => start(publish, (changed) => {
		status = changed;
		statusListeners.forEach((listener) => listener(changed));
	}));
}

/**
 * Loads data and keeps it up to date by events.
 * @param key loads anew when it changes; null loads nothing
 * @param load returns the promise of the data
 * @param handlers by kind of event: takes data and event, returns the new data, or RELOAD
 * @returns data, error, and a function that reloads
 */
export function useLive(key, load, handlers = {}) {
	const [view, setView] = useState({ key: undefined, data: undefined, error: null });
	const current = useRef({});
	current.current.load = load;
	current.current.handlers = handlers;

	useEffect(() => {
		if (key === null) {
			return undefined;
		}
		let stopped = false;
		let data;
		let loading = false;
		let again = false;
		let timer = 0;
		let frame = 0;
		let queued = [];
		const show = (error = null) => {
			if (!stopped) {
				setView({ key, data, error });
			}
		};
		const apply = (events) => {
			let needed = false;
			for (const event of events) {
				const handler = current.current.handlers[event.kind];
				const changed = handler(data, event.data);
				if (changed === RELOAD) {
					needed = true;
				}
				else {
					data = changed;
				}
			}
			if (needed) {
				later();
			}
			show();
		};
		const reload = async () => {
			timer = 0;
			if (loading) {
				again = true;
				return;
			}
			loading = true;
			try {
				data = await current.current.load();
				loading = false;
				const missed = queued;
				queued = [];
				apply(missed);
			}
			catch (error) {
				loading = false;
				show(error);
			}
			if (again) {
				again = false;
				later();
			}
		};
		const later = () => {
			timer = timer || setTimeout(reload, RELOAD_PAUSE);
		};
		const flush = () => {
			frame = 0;
			if (!loading && data !== undefined && queued.length) {
				const events = queued;
				queued = [];
				apply(events);
			}
		};
		const stop = onEvent((event) => {
			if (['connected', 'missed', 'reset'].includes(event.kind)) {
				later();
			}
			else if (current.current.handlers[event.kind]) {
				queued.push(event);
				frame = frame || setTimeout(flush, 50);
			}
		});
		current.current.reload = reload;
		reload();
		return () => {
			stopped = true;
			stop();
			clearTimeout(timer);
			clearTimeout(frame);
		};
	}, [key]);
	const known = view.key === key;
	return {
		data: known ? view.data : undefined,
		error: known ? view.error : null,
		reload: () => current.current.reload?.(),
	};
}

/** Replaces, adds or removes an item of a list by its id. */
export function patch(list, item, id = 'id') {
	const rest = list.filter((known) => known[id] !== item[id]);
	if (item.removed) {
		return rest;
	}
	return rest.length === list.length ? [...list, item] : list.map((known) => (known[id] === item[id] ? item : known));
}
