// The state machine of a session as a picture: the way that it went, and where it is now.
import { html, useEffect, useState } from '../core/html.js';
import { label, machine, tone } from '../core/states.js';

const BOX = { width: 148, height: 40, gap: 26, fall: 14 };

function useNarrow() {
	const media = matchMedia('(max-width: 860px)');
	const [narrow, setNarrow] = useState(media.matches);
	useEffect(() => {
		const changed = (event) => setNarrow(event.matches);
		media.addEventListener('change', changed);
		return () => media.removeEventListener('change', changed);
	}, []);
	return narrow;
}

/** Returns the picture in words. */
export function inWords(session) {
	const way = session.history.map((change) => label(change.state)).join(', then ');
	return (way || label(session.state)) + (session.waiting ? '; it waits for its pace.' : '.');
}

/** The picture of a session. */
export function StateMachine({ session }) {
	const narrow = useNarrow();
	const { states, error, optional } = machine(session.kind, session.history);
	const visited = new Set([...session.history.map((change) => change.state), session.state]);
	const steps = way(session);
	const place = (index) => (narrow ? { x: 10, y: 8 + index * (BOX.height + 22) }
		: { x: 8 + index * (BOX.width + BOX.gap), y: 44 });
	const sources = states.map((state, index) => index).filter((index) => tone(states[index]) !== 'done');
	const failedAt = error ? states.indexOf(stateBefore(error, session.history)) : -1;
	const below = failedAt >= 0 ? failedAt : Math.floor((sources.length - 1) / 2);
	const errorPlace = narrow ? { x: 10 + BOX.width + 34, y: place(below).y } : { x: place(below).x, y: 44 + BOX.height + 34 };
	const width = narrow ? 356 : 16 + states.length * (BOX.width + BOX.gap) - BOX.gap;
	const height = narrow ? 16 + states.length * (BOX.height + 22) - 22 : (error ? 170 : 100);
	return html`<div class="machine"><svg viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${inWords(session)}
		class=${narrow ? 'narrow' : ''}>
		${states.slice(1).map((state, index) => html`<${Arrow} key=${state} narrow=${narrow} from=${place(index)} to=${place(index + 1)}
			gone=${steps.has(states[index] + '>' + state)} />`)}
		${optional.filter((index) => index + 1 < states.length).map((index) => html`<${Bypass} key=${'by' + index} narrow=${narrow}
			from=${place(index - 1)} to=${place(index + 1)} gone=${steps.has(states[index - 1] + '>' + states[index + 1])} />`)}
		${states.map((state, index) => html`<${Box} key=${state} state=${state} at=${place(index)}
			visited=${visited.has(state)} current=${session.state === state} waiting=${session.waiting} />`)}
		${error && html`<${Falls} narrow=${narrow} places=${sources.map(place)} from=${failedAt >= 0 ? place(failedAt) : null}
				to=${errorPlace} />
			<${Box} state=${error} at=${errorPlace} visited=${visited.has(error)} current=${session.state === error} />`}
	</svg></div>`;
}

/** Returns the transitions of a session. */
function way({ history }) {
	return new Set(history.slice(1).map((change, index) => history[index].state + '>' + change.state));
}

/** Returns the state that a session was in when it failed. */
function stateBefore(error, history) {
	return history[history.findIndex((change) => change.state === error) - 1]?.state;
}

function Box({ state, at, visited, current, waiting }) {
	const kind = visited ? tone(state) : 'unseen';
	return html`<g class="state ${kind} ${current ? 'current' : ''}">
		<rect x=${at.x} y=${at.y} width=${BOX.width} height=${BOX.height} rx="8" />
		<text x=${at.x + BOX.width / 2} y=${at.y + BOX.height / 2 + (current && waiting ? -2 : 4)}>${label(state)}</text>
		${current && html`<circle cx=${at.x + BOX.width - 10} cy=${at.y + 10} r="4" />`}
		${current && waiting && html`<text class="waits" x=${at.x + BOX.width / 2} y=${at.y + BOX.height - 8}>waits for its pace</text>`}
		<title>${state}</title>
	</g>`;
}

const line = (d, gone) => html`<path class="way ${gone ? 'gone' : ''}" d=${d} />`;
const head = (x, y, down, gone) => html`<path class="tip ${gone ? 'gone' : ''}"
	d=${down ? `M${x} ${y}l-4 -7h8z` : `M${x} ${y}l-7 -4v8z`} />`;

function Arrow({ narrow, from, to, gone }) {
	return narrow
		? [line(`M${from.x + BOX.width / 2} ${from.y + BOX.height}V${to.y - 5}`, gone), head(from.x + BOX.width / 2, to.y, true, gone)]
		: [line(`M${from.x + BOX.width} ${from.y + BOX.height / 2}H${to.x - 5}`, gone), head(to.x, from.y + BOX.height / 2, false, gone)];
}

function Bypass({ narrow, from, to, gone }) {
	if (narrow) {
		const x = from.x;
		return [line(`M${x} ${from.y + BOX.height - 8}h-5V${to.y + 10}h2`, gone), head(x, to.y + 10, false, gone)];
	}
	const x = from.x + BOX.width - 20;
	return [line(`M${x} ${from.y}V${from.y - 22}H${to.x + 20}V${to.y - 5}`, gone), head(to.x + 20, to.y, true, gone)];
}

/** The ways into the state of failure: every state but the last has one. */
function Falls({ narrow, places, from, to }) {
	const fall = narrow
		? (at) => `M${at.x + BOX.width} ${at.y + BOX.height / 2}h${BOX.fall}V${to.y + BOX.height / 2}H${to.x - 5}`
		: (at) => `M${at.x + BOX.width / 2} ${at.y + BOX.height}v${BOX.fall}H${to.x + BOX.width / 2}V${to.y - 5}`;
	return [...places.map((at) => line(fall(at), false)), from && line(fall(from), true),
		narrow ? head(to.x, to.y + BOX.height / 2, false, Boolean(from)) : head(to.x + BOX.width / 2, to.y, true, Boolean(from))];
}
