import { equal, ok, test } from './harness.js';
import { curl, quote } from '/dashboard/core/curl.js';

test('quote protects what a shell would read', () => {
	equal(quote('http://localhost:8080/rest/vcenter/vm'), 'http://localhost:8080/rest/vcenter/vm');
	equal(quote("it's; rm -rf $HOME"), "'it'\\''s; rm -rf $HOME'");
	equal(quote('a?b&c'), "'a?b&c'");
});

test('a GET is its URL', () => {
	equal(curl({ url: 'http://localhost/x' }), 'curl -sS http://localhost/x');
});

test('a body makes a POST', () => {
	equal(curl({ method: 'POST', url: 'http://localhost/x', body: '{"a": 1}' }),
		"curl -sS http://localhost/x -d '{\"a\": 1}'");
	equal(curl({ method: 'PATCH', url: 'http://localhost/x', body: '{}' }),
		"curl -sS -X PATCH http://localhost/x -d '{}'");
});

test('a file is uploaded', () => {
	equal(curl({ method: 'PUT', url: 'http://localhost/upload/t', file: 'my disk.vmdk' }),
		"curl -sS -T 'my disk.vmdk' http://localhost/upload/t");
});

test('headers are sent and long commands have lines', () => {
	const command = curl({ method: 'DELETE', url: 'http://localhost/' + 'x'.repeat(120), headers: { 'X-A': 'b c' } });
	ok(command.includes("-H 'X-A: b c'"), command);
	ok(command.includes(' \\\n  '), command);
});
