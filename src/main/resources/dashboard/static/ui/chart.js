// Charts over time as inline SVG: stacked bars, and lines. Each says in words what it shows.
import { html, useEffect, useRef, useState } from '../core/html.js';

const SIZE = { height: 190, left: 66, right: 8, top: 10, bottom: 24 };
const HEIGHT = SIZE.height - SIZE.top - SIZE.bottom;

/** Returns a round number not below a value, for the end of an axis. */
export function roundUp(value) {
	if (value <= 0) {
		return 1;
	}
	const power = 10 ** Math.floor(Math.log10(value));
	return [1, 2, 5, 10].map((step) => step * power).find((each) => each >= value * .999);
}

/** Axes, as wide as the place for the chart, and what `draw` makes of the inner width. */
function Frame({ label, max, unit, minutes, draw }) {
	const element = useRef(null);
	const [width, setWidth] = useState(0);
	useEffect(() => {
		const sizes = new ResizeObserver(([{ contentRect }]) => setWidth(Math.floor(contentRect.width)));
		sizes.observe(element.current);
		return () => sizes.disconnect();
	}, []);
	const inner = Math.max(1, width - SIZE.left - SIZE.right);
	const marks = inner > 420 ? 5 : 2;
	return html`<div class="chart" ref=${element}>${width > 0 && html`<svg width=${width} height=${SIZE.height} role="img" aria-label=${label}>
		${[0, .5, 1].map((share) => {
		const y = SIZE.top + HEIGHT * (1 - share);
		return html`<g key=${share}><path class="grid" d=${`M${SIZE.left} ${y}h${inner}`} />
			<text class="axis end" x=${SIZE.left - 6} y=${y + 4}>${unit(max * share)}</text></g>`;
	})}
		${Array.from({ length: marks + 1 }, (_, index) => html`<text key=${index} class=${'axis ' + (index === marks ? 'end' : 'middle')}
			x=${SIZE.left + inner * index / marks} y=${SIZE.height - 6}>${index === marks ? 'now' : '-' + Math.round(minutes * (marks - index) / marks) + ' min'}</text>`)}
		${draw(inner)}
	</svg>`}</div>`;
}

const Legend = ({ series }) => html`<ul class="legend">${series.map(({ name, kind }) => html`<li key=${name} class=${kind}>${name}</li>`)}</ul>`;

/** Bars, one series upon the other. */
export function Bars({ label, series, minutes, unit = String }) {
	const count = series[0].values.length;
	const totals = Array.from({ length: count }, (_, slot) => series.reduce((sum, { values }) => sum + values[slot], 0));
	const max = roundUp(Math.max(...totals));
	const draw = (inner) => totals.flatMap((total, slot) => {
		const width = inner / count;
		let y = SIZE.top + HEIGHT;
		return series.map(({ name, kind, values }) => {
			const height = HEIGHT * values[slot] / max;
			y -= height;
			return height > 0 && html`<rect key=${name + slot} class=${'bar ' + kind} x=${SIZE.left + slot * width + .5} y=${y}
				width=${Math.max(1, width - 1)} height=${height} />`;
		});
	});
	return html`<${Frame} label=${label} max=${max} unit=${unit} minutes=${minutes} draw=${draw} /><${Legend} series=${series} />`;
}

/** Lines; a line is broken where a value is null. The axis ends at `least` or above. */
export function Lines({ label, series, minutes, unit = String, least = 1 }) {
	const max = roundUp(Math.max(least, ...series.flatMap(({ values }) => values.filter((value) => value !== null))));
	const y = (value) => SIZE.top + HEIGHT * (1 - value / max);
	const draw = (inner) => series.map(({ name, kind, values }) => {
		const x = (slot) => SIZE.left + inner * (slot + .5) / values.length;
		return html`<g key=${name} class=${'line ' + kind}><path d=${path(values, x, y)} />
			${values.map((value, slot) => value !== null && isAlone(values, slot)
				&& html`<circle key=${slot} cx=${x(slot)} cy=${y(value)} r="2.4" />`)}</g>`;
	});
	return html`<${Frame} label=${label} max=${max} unit=${unit} minutes=${minutes} draw=${draw} />${series.length > 1 && html`<${Legend} series=${series} />`}`;
}

const isAlone = (values, slot) => (values[slot - 1] ?? null) === null && (values[slot + 1] ?? null) === null;

function path(values, x, y) {
	return values.map((value, slot) => (value === null ? ''
		: `${(values[slot - 1] ?? null) === null ? 'M' : 'L'}${x(slot).toFixed(1)} ${y(value).toFixed(1)}`)).join('');
}
