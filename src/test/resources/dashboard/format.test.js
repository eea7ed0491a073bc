import { equal, test } from './harness.js';
import { absolute, ago, bytes, count, duration, milliseconds, pretty, short } from '/dashboard/core/format.js';

const NOW = Date.parse('2026-03-01T12:00:00Z');

test('ago tells the largest unit', () => {
	equal(ago('2026-03-01T11:59:59.500Z', NOW), 'now');
	equal(ago('2026-03-01T11:59:48Z', NOW), '12s ago');
	equal(ago('2026-03-01T11:30:00Z', NOW), '30m ago');
	equal(ago('2026-03-01T09:00:00Z', NOW), '3h ago');
	equal(ago('2026-03-01T12:00:30Z', NOW), 'in 30s');
});

test('absolute has milliseconds', () => {
	equal(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.250$/.test(absolute('2026-03-01T12:00:00.250Z')), true);
});

test('bytes takes the unit that fits', () => {
	equal(bytes(undefined), '');
	equal(bytes(0), '0 B');
	equal(bytes(1023), '1023 B');
	equal(bytes(1536), '1.5 KiB');
	equal(bytes(3 * 2 ** 40), '3 TiB');
});

test('milliseconds reads durations', () => {
	equal(milliseconds('PT0.5S'), 500);
	equal(milliseconds('P1DT1H1M1S'), 90061000);
	equal(milliseconds('PT-2S'), -2000);
	equal(milliseconds('-PT2S'), -2000);
	equal(milliseconds('nonsense'), 0);
	equal(milliseconds(undefined), 0);
});

test('duration is short', () => {
	equal(duration('PT0S'), '0 ms');
	equal(duration('PT0.0004S'), '0.4 ms');
	equal(duration('PT0.012S'), '12 ms');
	equal(duration('PT2.25S'), '2.3 s');
	equal(duration('PT65M'), '1 h 5 min');
	equal(duration('PT90S'), '1 min 30 s');
});

test('count has a plural', () => {
	equal(count(1, 'entry', 'entries'), '1 entry');
	equal(count(10000, 'session'), '10,000 sessions');
});

test('pretty formats JSON and leaves the rest', () => {
	equal(pretty('{"a":1}'), '{\n  "a": 1\n}');
	equal(pretty('{broken'), '{broken');
	equal(pretty('text'), 'text');
	equal(pretty(undefined), '');
});

test('short takes the last part', () => {
	equal(short('com.vmware.vapi.std.errors.not_found'), 'not_found');
	equal(short(undefined), '');
});
