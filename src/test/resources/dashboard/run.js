import { runAll, test } from './harness.js';

const module = './' + location.search.slice(1);
try {
	await import(module);
}
catch (error) {
	test('the module loads', () => {
		throw error;
	});
}
await runAll();
const done = document.createElement('p');
done.id = 'done';
done.textContent = 'done';
document.body.append(done);
