// A table of many rows of equal height, of which only the visible ones are rendered.
import { html, useEffect, useRef, useState } from '../core/html.js';

const SPARE = 8;

/**
 * A windowed table.
 * @param items all items
 * @param id returns the key of an item
 * @param height the height of a row in pixels
 * @param row renders the cells of an item
 */
export function Window({ label, head, items, id, height, row }) {
	const element = useRef(null);
	const [view, setView] = useState({ top: 0, rows: 30 });
	useEffect(() => {
		const box = element.current;
		const measure = () => setView({ top: Math.floor(box.scrollTop / height), rows: Math.ceil(box.clientHeight / height) });
		measure();
		box.addEventListener('scroll', measure, { passive: true });
		const sizes = new ResizeObserver(measure);
		sizes.observe(box);
		return () => {
			box.removeEventListener('scroll', measure);
			sizes.disconnect();
		};
	}, [height]);
	const first = Math.max(0, Math.min(view.top - SPARE, items.length - 1));
	const shown = items.slice(first, view.top + view.rows + SPARE);
	const after = items.length - first - shown.length;
	return html`<div class="table window" tabindex="0" role="group" aria-label=${label} ref=${element}>
		<table aria-rowcount=${items.length + 1}>
			<thead><tr aria-rowindex="1">${head.map((title) => html`<th scope="col" class=${title.number ? 'number' : ''}>
				${title.number || title}</th>`)}</tr></thead>
			<tbody>
				${first > 0 && html`<tr aria-hidden="true" class="spare"><td colspan=${head.length} style=${{ height: first * height + 'px' }}></td></tr>`}
				${shown.map((item, index) => html`<tr key=${id(item)} aria-rowindex=${first + index + 2} style=${{ height: height + 'px' }}>
					${row(item)}</tr>`)}
				${after > 0 && html`<tr aria-hidden="true" class="spare"><td colspan=${head.length} style=${{ height: after * height + 'px' }}></td></tr>`}
			</tbody>
		</table>
	</div>`;
}
