// Texts for people: sizes, times, durations, documents.

const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always', style: 'narrow' });

/** Returns for example `12s ago`. */
export function ago(time, now) {
	const seconds = Math.round((Date.parse(time) - now) / 1000);
	if (Math.abs(seconds) < 2) {
		return 'now';
	}
	const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) || UNITS[3];
	return relative.format(Math.trunc(seconds / size), unit);
}

/** Returns an absolute time to the millisecond, in the zone of the browser. */
export function absolute(time) {
	const date = new Date(time);
	const part = (value, length = 2) => String(value).padStart(length, '0');
	return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())} ${part(date.getHours())}:`
		+ `${part(date.getMinutes())}:${part(date.getSeconds())}.${part(date.getMilliseconds(), 3)}`;
}

/** Returns a size such as `1.4 MiB`. */
export function bytes(count) {
	if (count === undefined || count === null) {
		return '';
	}
	if (count < 1024) {
		return count + ' B';
	}
	const power = Math.min(Math.floor(Math.log2(count) / 10), 5);
	return (count / 2 ** (10 * power)).toLocaleString('en', { maximumFractionDigits: 1 }) + ' '
		+ ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'][power];
}

/** Returns an ISO 8601 duration in milliseconds. */
export function milliseconds(duration) {
	const parts = /^([+-]?)P(?:(-?[\d.]+)D)?(?:T(?:(-?[\d.]+)H)?(?:(-?[\d.]+)M)?(?:(-?[\d.]+)S)?)?$/.exec(duration || '');
	if (!parts) {
		return 0;
	}
	const [days, hours, minutes, seconds] = parts.slice(2).map((part) => Number(part || 0));
	return (parts[1] === '-' ? -1 : 1) * (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

/** Returns an ISO 8601 duration as `12 ms` or `1 h 5 min`. */
export function duration(text) {
	const total = milliseconds(text);
	if (Math.abs(total) < 1) {
		return total === 0 ? '0 ms' : total.toFixed(1) + ' ms';
	}
	if (Math.abs(total) < 1000) {
		return Math.round(total) + ' ms';
	}
	const seconds = total / 1000;
	if (Math.abs(seconds) < 60) {
		return seconds.toLocaleString('en', { maximumFractionDigits: 1 }) + ' s';
	}
	const minutes = Math.trunc(seconds / 60);
	return Math.abs(minutes) < 60 ? minutes + ' min' + rest(seconds % 60, ' s')
		: Math.trunc(minutes / 60) + ' h' + rest(minutes % 60, ' min');
}

const rest = (value, unit) => (Math.round(value) ? ' ' + Math.round(Math.abs(value)) + unit : '');

/** Returns a number and its noun. */
export function count(number, noun, plural = noun + 's') {
	return number.toLocaleString('en') + ' ' + (number === 1 ? noun : plural);
}

/** Formats JSON or XML for reading; any other text stays as it is. */
export function pretty(text) {
	const trimmed = (text || '').trim();
	if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
		try {
			return JSON.stringify(JSON.parse(trimmed), null, 2);
		}
		catch {
			return text;
		}
	}
	return text || '';
}

/** Returns the last part of a service or error name. */
export function short(name) {
	return name ? name.split('.').pop() : '';
}

/** Offers a text to the browser as a file to save. */
export function save(name, type, text) {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
