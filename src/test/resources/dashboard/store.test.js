import { equal, test } from './harness.js';
import { patch } from '/dashboard/core/store.js';
import { href } from '/dashboard/core/route.js';

const LIST = [{ id: 'a', n: 1 }, { id: 'b', n: 2 }];

test('patch replaces in place', () => {
	equal(patch(LIST, { id: 'a', n: 3 }), [{ id: 'a', n: 3 }, { id: 'b', n: 2 }]);
});

test('patch appends what is new', () => {
	equal(patch(LIST, { id: 'c' }).map((item) => item.id), ['a', 'b', 'c']);
});

test('patch removes what is removed', () => {
	equal(patch(LIST, { id: 'a', removed: true }), [{ id: 'b', n: 2 }]);
	equal(patch(LIST, { id: 'x', removed: true }), LIST);
});

test('patch compares by another member', () => {
	equal(patch([{ number: 1 }], { number: 1, seen: true }, 'number'), [{ number: 1, seen: true }]);
});

test('href encodes each part', () => {
	equal(href(['sessions', 'a/b']), '#/sessions/a%2Fb');
	equal(href(['sessions'], { state: 'X Y', scope: '' }), '#/sessions?state=X+Y');
});
