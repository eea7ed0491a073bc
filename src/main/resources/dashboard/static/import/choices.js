// The choices of an import: what was touched in the form becomes the parameters of try_instantiate and instantiate.

const CLASS = 'com.vmware.vcenter.ovf.';

/** Returns the short name of a parameter, such as `network_mapping_params`. */
export function kind(parameter) {
	return (parameter['@class'] || '').split('.').pop();
}

/** Returns the key of a property, unique in its package. */
export function propertyKey({ class_id: owner = '', id = '', instance_id: instance = '' }) {
	return [owner, id, instance].join('\n');
}

/** Returns what errors and warnings call a property: `PropertyParams.properties[class.id.instance]`. */
export function propertyName({ class_id: owner, id, instance_id: instance }) {
	return 'PropertyParams.properties[' + [owner, id, instance].filter(Boolean).join('.') + ']';
}

const entries = (values) => Object.entries(values || {});

const set = (values) => Object.fromEntries(entries(values).filter(([, value]) => value !== undefined && value !== ''));

/** How the choices of a parameter are sent. */
const WRITERS = {
	network_mapping_params: ({ targets }) => ({
		source_networks: entries(set(targets)).map(([name, target]) => ({ name, target })),
	}),
	property_params: ({ values }) => ({
		properties: entries(values).map(([key, value]) => {
			const [owner, id, instance] = key.split('\n');
			return { class_id: owner, id, instance_id: instance, value };
		}),
	}),
	scale_out_params: ({ counts }) => ({
		groups: entries(set(counts)).map(([id, number]) => ({ id, instance_count: Number(number) })),
	}),
	datastore_mapping_params: diskChoices,
	storage_mapping_params: diskChoices,
	extra_config_params: ({ excluded }) => ({
		exclude_keys: entries(excluded).filter(([, out]) => out).map(([key]) => key),
	}),
	certificate_params: ({ warnings }) => ({ warnings: Object.values(warnings || {}) }),
};

function diskChoices({ groups, ...own }) {
	const chosen = entries(groups).map(([id, values]) => ({ id, ...set(values) }));
	return { ...set(own), ...(chosen.length ? { disk_groups: chosen } : {}) };
}

const isEmpty = (members) => Object.values(members).every((value) => Array.isArray(value) && !value.length);

/**
 * Returns the parameters to send.
 * @param choices what was touched, by the short name of the parameter
 * @param more further parameters as JSON, which take the place of those of the form
 */
export function parameters(choices, more = []) {
	const given = new Set(more.map(kind));
	const chosen = entries(choices).filter(([name]) => !given.has(name)).map(([name, values]) => {
		const members = (WRITERS[name] || set)(values);
		return isEmpty(members) ? null : { '@class': CLASS + name, ...members };
	}).filter(Boolean);
	return [...chosen, ...more];
}

/** Reads further parameters from a text; throws an error that says what is wrong. */
export function furtherParameters(text) {
	if (!text.trim()) {
		return [];
	}
	const list = JSON.parse(text);
	if (!Array.isArray(list) || list.some((each) => !each || typeof each['@class'] !== 'string')) {
		throw new Error('Give a list of parameters, each with its "@class".');
	}
	return list;
}
