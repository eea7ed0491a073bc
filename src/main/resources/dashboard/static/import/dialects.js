// The operations of an import in the three dialects of the API: /rest, /api and JSON-RPC.

const SERVICE = 'com.vmware.vcenter.ovf.import_session';
const SPEC = SERVICE + '.create_spec';

export const DIALECTS = { rest: '/rest', api: '/api', json_rpc: 'JSON-RPC' };

const session = (id) => ({
	rest: '/rest/com/vmware/vcenter/ovf/import-session/id:' + encodeURIComponent(id),
	api: '/api/vcenter/ovf/import-session/' + encodeURIComponent(id),
});

const action = (paths, name) => ({ rest: paths.rest + '?~action=' + name, api: paths.api + '?action=' + name });

/** The operations: how each is called, with the input as plain JSON. */
const OPERATIONS = {
	list_resource_pools: () => ({
		service: 'com.vmware.vcenter.resource_pool', operation: 'list', method: 'GET',
		paths: { rest: '/rest/vcenter/resource-pool', api: '/api/vcenter/resource-pool' },
		input: { filter: optional(undefined) },
	}),
	create: ({ pool, spec }) => ({
		service: SERVICE, operation: 'create_for_resource_pool', method: 'POST',
		paths: action(session(pool), 'create-for-resource-pool'),
		body: { create_spec: { '@class': SPEC, ...spec } },
		input: {
			client_token: optional(undefined), resource_pool: pool, host_system: optional(undefined), folder: optional(undefined),
			create_spec: { STRUCTURE: { [SPEC]: fields(spec, ['import_flags', 'source_type']) } },
		},
	}),
	get: ({ id }) => ({ service: SERVICE, operation: 'get', method: 'GET', paths: session(id), input: { id } }),
	try_instantiate: ({ id, parameters }) => ({
		service: SERVICE, operation: 'try_instantiate', method: 'POST', paths: action(session(id), 'try-instantiate'),
		body: { instantiation_parameters: parameters },
		input: { id, instantiation_parameters: parameters.map(structure) },
	}),
	instantiate: ({ id, parameters }) => ({
		service: SERVICE, operation: 'instantiate', method: 'POST', paths: action(session(id), 'instantiate'),
		body: { instantiation_parameters: parameters },
		input: { id, instantiation_parameters: parameters.map(structure) },
	}),
	delete: ({ id }) => ({ service: SERVICE, operation: 'delete', method: 'DELETE', paths: session(id), input: { id } }),
	get_machine: ({ id }) => ({
		service: 'com.vmware.vcenter.VM', operation: 'get', method: 'GET',
		paths: { rest: '/rest/vcenter/vm/' + encodeURIComponent(id), api: '/api/vcenter/vm/' + encodeURIComponent(id) },
		input: { vm: id },
	}),
	login: ({ user, password }) => ({
		service: 'com.vmware.cis.session', operation: 'create', method: 'POST',
		paths: { rest: '/rest/com/vmware/cis/session', api: '/api/session' }, input: {},
		headers: { Authorization: 'Basic ' + base64(user + ':' + password) },
		security: { schemeId: 'com.vmware.vapi.std.security.user_pass', userName: user, password },
	}),
};

const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

function optional(value) {
	return { OPTIONAL: value === undefined ? null : value };
}

function fields(object, required) {
	return Object.fromEntries(Object.entries(object).filter(([name]) => name !== '@class')
		.map(([name, value]) => [name, required.includes(name) ? value : optional(value)]));
}

/** The structures in lists of parameters, by the field that holds the list. */
const ELEMENTS = {
	source_networks: 'source_network', properties: 'property', groups: 'scale_out_group',
	disk_groups: { datastore_mapping_params: 'datastore_disk_group', storage_mapping_params: 'storage_disk_group' },
};

/** Returns a parameter as a tagged structure of JSON-RPC; all fields of parameters are optional. */
function structure(parameter) {
	const name = parameter['@class'];
	const encoded = Object.entries(parameter).filter(([field]) => field !== '@class').map(([field, value]) => {
		const known = ELEMENTS[field];
		const element = typeof known === 'object' ? known[name.split('.').pop()] : known;
		if (element && Array.isArray(value)) {
			return [field, optional(value.map((each) => ({ STRUCTURE: { ['com.vmware.vcenter.ovf.' + element]: fields(each, []) } })))];
		}
		if (field === 'warnings') {
			return [field, optional(value.map(warning))];
		}
		return [field, optional(value)];
	});
	return { STRUCTURE: { [name]: Object.fromEntries(encoded) } };
}

function warning({ type, message, ignored }) {
	const { id, default_message: text, args } = message;
	return { STRUCTURE: { 'com.vmware.vcenter.ovf.warning_info': { type, ignored,
		message: { STRUCTURE: { 'com.vmware.vapi.std.localizable_message': { id, default_message: text, args } } } } } };
}

/**
 * Returns a call in each dialect.
 * @param name the operation
 * @param input its input
 * @param login the id of a login, if any
 */
export function calls(name, input, login) {
	const { service, operation, method, paths, body, input: tagged, headers, security } = OPERATIONS[name](input);
	const http = (path) => ({ method, path, body, headers: { ...(login ? { 'vmware-api-session-id': login } : {}), ...headers } });
	return {
		service, operation,
		rest: http(paths.rest),
		api: http(paths.api),
		json_rpc: {
			method: 'POST', path: '/api', headers: {},
			body: {
				jsonrpc: '2.0', id: '1', method: 'invoke',
				params: {
					serviceId: service, operationId: operation,
					ctx: { appCtx: {}, securityCtx: security || (login
						? { schemeId: 'com.vmware.vapi.std.security.session_id', sessionId: login } : null) },
					input: { STRUCTURE: { 'operation-input': tagged } },
				},
			},
		},
	};
}

/** Returns a value of JSON-RPC without its tags. */
export function untag(value) {
	if (Array.isArray(value)) {
		const entries = value.map((each) => each?.STRUCTURE?.['map-entry']);
		return value.length && entries.every(Boolean)
			? Object.fromEntries(entries.map((entry) => [entry.key, untag(entry.value)])) : value.map(untag);
	}
	if (value === null || typeof value !== 'object') {
		return value;
	}
	if ('OPTIONAL' in value) {
		return value.OPTIONAL === null ? undefined : untag(value.OPTIONAL);
	}
	if ('SECRET' in value || 'BINARY' in value) {
		return value.SECRET ?? value.BINARY;
	}
	const [name, content] = Object.entries(value.STRUCTURE || value.ERROR)[0];
	return { '@class': name, ...Object.fromEntries(Object.entries(content).map(([field, each]) => [field, untag(each)])
		.filter(([, each]) => each !== undefined)) };
}

/**
 * Reads the response to a call.
 * @returns the result, or the error with its type and messages
 */
export function outcome(dialect, status, text) {
	const json = text ? JSON.parse(text) : null;
	if (dialect === 'json_rpc') {
		if (json.error) {
			return { error: { type: 'JSON-RPC ' + json.error.code, messages: [json.error.message + ' ' + (json.error.data || '')] } };
		}
		const error = json.result.error;
		return error ? { error: problem(untag(error)) } : { result: untag(json.result.output) };
	}
	if (status >= 400) {
		return { error: problem(dialect === 'rest' && json?.value ? { '@class': json.type, ...json.value } : json || {}) };
	}
	return { result: dialect === 'rest' ? plain(json?.value) : json };
}

function problem(error) {
	return {
		type: error.error_type || (error['@class'] || '').split('.').pop().toUpperCase(),
		messages: (error.messages || []).map((message) => message.default_message),
	};
}

/** Returns a value of /rest with its maps, which are lists of keys and values, as objects. */
function plain(value) {
	if (Array.isArray(value)) {
		const isMap = value.length && value.every((each) => each && typeof each === 'object' && 'key' in each && 'value' in each
			&& Object.keys(each).length === 2);
		return isMap ? Object.fromEntries(value.map((each) => [each.key, plain(each.value)])) : value.map(plain);
	}
	return value && typeof value === 'object'
		? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)])) : value;
}
