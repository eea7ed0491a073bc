// Runs the tests of a module, and leaves the results where the driver of the browser reads them.
const tests = [];

/** Adds a test, whose function may return a promise. */
export function test(name, run) {
	tests.push({ name, run });
}

/** Fails unless two values are equal as JSON. */
export function equal(actual, expected) {
	const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
	if (found !== wanted) {
		throw new Error(`expected ${wanted}, but was ${found}`);
	}
}

/** Fails unless a value is true. */
export function ok(value, message = 'a condition does not hold') {
	if (!value) {
		throw new Error(message);
	}
}

export async function runAll() {
	const results = [];
	for (const { name, run } of tests) {
		try {
			await run();
			results.push({ name, failure: null });
		}
		catch (error) {
			results.push({ name, failure: String(error.stack || error) });
		}
	}
	window.results = results;
}
