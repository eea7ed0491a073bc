// Figures about exchanges: numbers over time, latency by operation, speed of uploads.
import { milliseconds, short } from './format.js';

/** Returns the operation of an exchange, or its kind. */
export function operation(entry) {
	return entry.operation ? short(entry.service) + '.' + entry.operation : entry.kind;
}

/** Returns done, refused or failed. */
export function result(entry) {
	return entry.status === 0 || entry.status >= 500 ? 'failed' : entry.status >= 400 ? 'refused' : 'done';
}

/** Returns a percentile of sorted numbers. */
export function percentile(sorted, share) {
	return sorted.length ? sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] : 0;
}

/** Returns the figures of each operation, the most frequent first. */
export function byOperation(entries) {
	const groups = new Map();
	for (const entry of entries) {
		const name = operation(entry);
		if (!groups.has(name)) {
			groups.set(name, []);
		}
		groups.get(name).push(entry);
	}
	return [...groups].map(([name, list]) => {
		const times = list.map((entry) => milliseconds(entry.duration)).sort((one, other) => one - other);
		return { name, count: list.length, refused: list.filter((entry) => result(entry) !== 'done').length,
			median: percentile(times, .5), high: percentile(times, .95), longest: times.at(-1) };
	}).sort((one, other) => other.count - one.count);
}

/**
 * Sums values in slots of equal length.
 * @param end the end of the last slot, in milliseconds
 * @param length the length of a slot in milliseconds
 * @param value returns what an entry adds
 */
export function slots(entries, { end, length, count }, value = () => 1) {
	const sums = new Array(count).fill(0);
	for (const entry of entries) {
		const slot = count - 1 - Math.floor((end - Date.parse(entry.real_time)) / length);
		if (slot >= 0 && slot < count) {
			sums[slot] += value(entry);
		}
	}
	return sums;
}

/** Returns the 95th percentile of the latency in each slot, null where nothing happened. */
export function latency(entries, { end, length, count }) {
	const lists = Array.from({ length: count }, () => []);
	for (const entry of entries) {
		const slot = count - 1 - Math.floor((end - Date.parse(entry.real_time)) / length);
		lists[slot]?.push(milliseconds(entry.duration));
	}
	return lists.map((list) => (list.length ? percentile(list.sort((one, other) => one - other), .95) : null));
}

/** Returns the bytes per second of uploads in each slot; an upload counts evenly for as long as it took. */
export function uploadSpeed(entries, { end, length, count }) {
	const sums = new Array(count).fill(0);
	const begin = end - length * count;
	for (const entry of entries.filter((each) => each.kind === 'upload' && each.request?.size)) {
		const to = Date.parse(entry.real_time);
		const from = Math.min(to - milliseconds(entry.duration), to - 1);
		for (let slot = Math.max(0, Math.floor((from - begin) / length)); slot < count && begin + slot * length < to; slot++) {
			const share = Math.min(to, begin + (slot + 1) * length) - Math.max(from, begin + slot * length);
			sums[slot] += entry.request.size * Math.max(0, share) / (to - from);
		}
	}
	return sums.map((sum) => sum / (length / 1000));
}
