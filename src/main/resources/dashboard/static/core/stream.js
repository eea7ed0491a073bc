// The event stream of the control plane: read by fetch, so that the token travels in a header; resumed after
// the last event that arrived; one stream a browser, which its tabs share.
import { request, root } from './api.js';

// servers behind one proxy share an origin, and have streams of their own
const NAME = 'emulator-events ' + root.pathname;

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15000;

/** Splits the text of a stream into events. Returns a function that takes the next piece of text. */
export function parser(onEvent) {
	let rest = '';
	return (text) => {
		rest += text;
		const blocks = rest.split('\n\n');
		rest = blocks.pop();
		for (const block of blocks) {
			const event = parse(block);
			if (event) {
				onEvent(event);
			}
		}
	};
}

function parse(block) {
	const event = { kind: 'message', id: undefined, data: '' };
	for (const line of block.split('\n')) {
		const colon = line.indexOf(':');
		const name = colon < 0 ? line : line.slice(0, colon);
		const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
		if (name === 'event') {
			event.kind = value;
		}
		else if (name === 'id') {
			event.id = value;
		}
		else if (name === 'data') {
			event.data += (event.data ? '\n' : '') + value;
		}
	}
	return event.data ? { ...event, data: JSON.parse(event.data) } : null;
}

async function read(lastId, onEvent, onOpen, signal) {
	const headers = { Accept: 'text/event-stream' };
	if (lastId) {
		headers['Last-Event-ID'] = lastId;
	}
	const response = await request('GET', '/events', { headers, signal });
	if (!response.ok) {
		throw new Error('The event stream answered with status ' + response.status);
	}
	onOpen();
	const reader = response.body.getReader();
	const decoder = new TextDecoder();
	const take = parser(onEvent);
	for (;;) {
		const { done, value } = await reader.read();
		if (done) {
			return;
		}
		take(decoder.decode(value, { stream: true }));
	}
}

const sleep = (duration) => new Promise((resolve) => {
	setTimeout(resolve, duration);
});

/**
 * Reads the stream for ever, in one tab of the browser at a time; the other tabs are told.
 * @param onEvent takes each event
 * @param onStatus takes `live` and `offline`
 */
export function start(onEvent, onStatus) {
	const channel = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : null;
	let lastId;
	let reading = false;
	let status;

	const tell = (message) => {
		if (message.event) {
			lastId = message.event.id || lastId;
			onEvent(message.event);
		}
		if (message.status) {
			status = message.status;
			onStatus(status);
		}
	};
	const announce = (message) => {
		tell(message);
		channel?.postMessage(message);
	};
	if (channel) {
		channel.onmessage = ({ data }) => {
			if (data.hello) {
				if (reading) {
					channel.postMessage({ status });
				}
			}
			else {
				tell(data);
			}
		};
		channel.postMessage({ hello: true });
	}

	const run = async () => {
		reading = true;
		let pause = FIRST_PAUSE;
		for (;;) {
			try {
				await read(lastId, (event) => {
					pause = FIRST_PAUSE;
					announce({ event });
				}, () => announce({ status: 'live' }));
			}
			catch {
				// the stream ended, or the server is away: tried again
			}
			announce({ status: 'offline' });
			await sleep(pause);
			pause = Math.min(2 * pause, LONGEST_PAUSE);
		}
	};
	// locks exist in secure contexts only; elsewhere each tab has a stream of its own
	if (channel && navigator.locks) {
		navigator.locks.request(NAME, run);
	}
	else {
		run();
	}
}
