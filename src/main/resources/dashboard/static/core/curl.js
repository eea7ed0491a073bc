// Calls as curl commands.

const LONGEST = 120;

/** Quotes a text for a POSIX shell. */
export function quote(text) {
	return /^[\w@%+=:,./-]+$/.test(text) ? text : "'" + text.replaceAll("'", "'\\''") + "'";
}

/**
 * Returns a curl command.
 * @param url the whole URL
 * @param body the text of the body, if any
 * @param file the name of a file to upload in place of a body
 * @param output the name of a file to write the response to
 */
export function curl({ method = 'GET', url, headers = {}, body, file, output }) {
	const parts = ['curl -sS'];
	if (file) {
		parts.push('-T ' + quote(file));
		if (method !== 'PUT') {
			parts.push('-X ' + method);
		}
	}
	else if (method !== 'GET' && !(method === 'POST' && body)) {
		parts.push('-X ' + method);
	}
	if (output) {
		parts.push('-o ' + quote(output));
	}
	parts.push(quote(url));
	Object.entries(headers).forEach(([name, value]) => parts.push('-H ' + quote(name + ': ' + value)));
	if (body) {
		parts.push('-d ' + quote(body));
	}
	const line = parts.join(' ');
	return line.length > LONGEST ? parts.join(' \\\n  ') : line;
}
