// Swagger UI for a contract of this server. What is tried there reaches this server, whatever its address.
import { bearer, root } from './core/api.js';

const FILES = ['vcenter-ovf-emulator.yaml', 'admin.yaml'];
const SCOPE = 'by-hand';

const SERVERS = /^servers:\n(?:[ -].*\n)+/m;

const asked = location.hash.slice(1);
const file = FILES.includes(asked) ? asked : FILES[0];
const contract = new URL('__admin/openapi/generators/' + file, root).href;

window.SwaggerUIBundle({
	domNode: document.getElementById('swagger'),
	url: contract,
	deepLinking: false,
	docExpansion: 'none',
	validatorUrl: null,
	requestInterceptor: (request) => {
		const url = new URL(request.url, root);
		request.url = new URL(url.pathname + url.search, root).href;
		if (url.pathname.includes('/__admin/')) {
			Object.assign(request.headers, bearer());
		}
		else {
			request.headers['X-Emulator-Scope'] = SCOPE;
		}
		return request;
	},
	responseInterceptor: (response) => {
		if (response.url === contract) {
			// the page shows the address of this server instead of the default ones
			const servers = 'servers:\n  - url: ' + JSON.stringify(root.href.replace(/\/$/, '')) + '\n';
			response.text = response.text.replace(SERVERS, () => servers);
		}
		return response;
	},
});
