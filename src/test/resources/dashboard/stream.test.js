import { equal, test } from './harness.js';
import { parser } from '/dashboard/core/stream.js';

function events(...pieces) {
	const seen = [];
	const take = parser((event) => seen.push(event));
	pieces.forEach(take);
	return seen;
}

test('an event is read', () => {
	equal(events('id: r-1\nevent: clock\ndata: {"time":1}\n\n'), [{ kind: 'clock', id: 'r-1', data: { time: 1 } }]);
});

test('an event that comes in pieces is one', () => {
	const text = 'id: r-1\nevent: clock\ndata: {}\n\n: ping\n\nid: r-2\nevent: reset\ndata: {}\n\n';
	equal(events(...text).map((event) => event.id), ['r-1', 'r-2']);
});

test('comments are no events', () => {
	equal(events(': ping\n\n', ': resumed\n\n'), []);
});

test('the beginning of an event is none', () => {
	equal(events('id: r-1\nevent: clock\ndata: {}\n'), []);
});
