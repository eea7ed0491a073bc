// The form of an import, made of the parameters that try_instantiate answered.
import { html, useState } from '../core/html.js';
import { bytes } from '../core/format.js';
import { Facts, Field } from '../ui/parts.js';
import { kind } from './choices.js';
import { Properties } from './properties.js';

const TITLES = {
	name_and_product_params: 'Name', deployment_option_params: 'Deployment option', network_mapping_params: 'Networks',
	property_params: 'Properties', eula_params: 'Licence', datastore_mapping_params: 'Storage',
	storage_mapping_params: 'Storage', ip_allocation_params: 'IP allocation', extra_config_params: 'Extra configuration',
	scale_out_params: 'Scale out', certificate_params: 'Certificate', size_params: 'Sizes',
	vcenter_extension_params: 'vCenter extension', unknown_section_params: 'Unknown sections',
};

const PARTS = {
	name_and_product_params: Name, deployment_option_params: Option, network_mapping_params: Networks,
	property_params: PropertyPart, eula_params: Licence, datastore_mapping_params: Storage, storage_mapping_params: Storage,
	ip_allocation_params: IpAllocation, extra_config_params: ExtraConfig, scale_out_params: ScaleOut,
	certificate_params: Certificate, size_params: Sizes, vcenter_extension_params: Extension,
	unknown_section_params: UnknownSections,
};

/**
 * The form.
 * @param answer the parameters that the server answered
 * @param choices what was touched, by the short name of the parameter
 * @param issues errors and warnings of the answer
 * @param onChange takes the short name and the changed members
 */
export function ParameterForm({ answer, choices, issues, onChange }) {
	return answer.filter((parameter) => PARTS[kind(parameter)]).map((parameter) => {
		const name = kind(parameter);
		const Part = PARTS[name];
		const chosen = choices[name] || {};
		return html`<fieldset key=${name} class="stack part"><legend>${TITLES[name]}</legend>
			<${Part} of=${parameter} chosen=${chosen} issues=${issues} onChange=${(change) => onChange(name, { ...chosen, ...change })} />
		</fieldset>`;
	});
}

const about = (issues, text) => issues.find((issue) => issue.where?.includes(text))?.text;

function Name({ of, chosen, issues, onChange }) {
	return html`<div class="fields">
			<${Field} label=${of.virtual_app ? 'Name of the vApp' : 'Name of the machine'} error=${about(issues, 'NameAndProductParams.name')}>
				<input name="name" value=${chosen.name ?? of.name ?? ''} onInput=${(event) => onChange({ name: event.target.value })} /></${Field}>
			<${Field} label="Annotation"><input name="annotation" value=${chosen.annotation ?? of.annotation ?? ''}
				onInput=${(event) => onChange({ annotation: event.target.value })} /></${Field}>
		</div>
		<${Facts} of=${[['Product', of.product_name], ['Vendor', of.vendor], ['Version', of.full_version || of.version]]} />`;
}

function Option({ of, chosen, onChange }) {
	const selected = chosen.selected_key ?? of.selected_key;
	return html`<div class="stack">${of.deployment_options.map((option) => html`<label key=${option.key} class="check">
		<input type="radio" name="option" value=${option.key} checked=${option.key === selected}
			onChange=${() => onChange({ selected_key: option.key })} />
		<span>${option.label || option.key} <span class="soft">${option.description}</span></span></label>`)}</div>`;
}

function Networks({ of, chosen, issues, onChange }) {
	const targets = chosen.targets || {};
	return html`<div class="fields">${(of.source_networks || []).map((network) => html`<${Field} key=${network.name}
		label=${network.name} hint=${network.description} error=${about(issues, 'source_networks[' + network.name + ']')}>
		<select name=${'network-' + network.name} value=${targets[network.name] ?? network.target ?? ''}
			onChange=${(event) => onChange({ targets: { ...targets, [network.name]: event.target.value } })}>
			<option value="">Choose a network…</option>
			${(of.target_networks || []).map((target) => html`<option key=${target.id} value=${target.id}
				disabled=${target.accessible === false}>${target.name || target.id} (${target.id})</option>`)}
		</select></${Field}>`)}</div>`;
}

function PropertyPart({ of, chosen, issues, onChange }) {
	const values = chosen.values || {};
	return html`<${Properties} list=${of.properties || []} values=${values} errors=${issues}
		onChange=${(key, value) => onChange({ values: { ...values, [key]: value } })} />`;
}

function Licence({ of, chosen, issues, onChange }) {
	return html`${(of.eulas || []).map((text, index) => html`<pre key=${index} class="code licence" tabindex="0" role="group"
			aria-label="Licence text">${text}</pre>`)}
		<label class="check"><input type="checkbox" name="licence" checked=${chosen.all_EULA_accepted ?? of.all_EULA_accepted}
			onChange=${(event) => onChange({ all_EULA_accepted: event.target.checked })} /> Accept all licence agreements</label>
		${about(issues, 'EulaParams') && html`<span class="hint failed">${about(issues, 'EulaParams')}</span>`}`;
}

const select = (label, name, value, options, change, hint) => html`<${Field} label=${label} hint=${hint}>
	<select name=${name} value=${value ?? ''} onChange=${(event) => change(event.target.value)}>
		${(value === undefined || value === '') && html`<option value="">Default</option>`}
		${options.map((option) => html`<option key=${option.id || option} value=${option.id || option}
			disabled=${option.accessible === false}>${option.name || option.id || option}</option>`)}
	</select></${Field}>`;

function Storage({ of, chosen, onChange }) {
	const groups = chosen.groups || {};
	const group = (id, change) => onChange({ groups: { ...groups, [id]: { ...groups[id], ...change } } });
	return html`<div class="fields">
			${of.available_datastores && select('Datastore', 'datastore', chosen.target_datastore ?? of.target_datastore,
		of.available_datastores, (value) => onChange({ target_datastore: value }))}
			${select('Provisioning', 'provisioning', chosen.target_provisioning_type ?? of.target_provisioning_type,
		of.available_disk_provisioning_types || [], (value) => onChange({ target_provisioning_type: value }))}
			${select('Storage policy', 'policy', chosen.target_profile ?? of.target_profile, of.available_storage_profiles || [],
		(value) => onChange({ target_profile: value }))}
		</div>
		${(of.disk_groups || []).map((each) => html`<div key=${each.id} class="fields">
			${of.available_datastores && select('Datastore of ' + (each.name || each.id), 'group-' + each.id,
		groups[each.id]?.target_datastore ?? each.target_datastore, of.available_datastores,
		(value) => group(each.id, { target_datastore: value }), each.description)}
			${select('Provisioning of ' + (each.name || each.id), 'group-provisioning-' + each.id,
		groups[each.id]?.target_provisioning_type ?? each.target_provisioning_type, of.available_disk_provisioning_types || [],
		(value) => group(each.id, { target_provisioning_type: value }))}
		</div>`)}`;
}

function IpAllocation({ of, chosen, onChange }) {
	return html`<div class="fields">
		${select('Policy', 'ip-policy', chosen.ip_allocation_policy ?? of.ip_allocation_policy, of.supported_ip_allocation_policy || [],
		(value) => onChange({ ip_allocation_policy: value }))}
		${select('Protocol', 'ip-protocol', chosen.ip_protocol ?? of.ip_protocol, of.supported_ip_protocol || [],
		(value) => onChange({ ip_protocol: value }))}</div>`;
}

function ExtraConfig({ of, chosen, onChange }) {
	const excluded = chosen.excluded || {};
	return html`<div class="stack">${(of.extra_configs || []).map(({ key, value }) => html`<label key=${key} class="check">
		<input type="checkbox" checked=${!(excluded[key] ?? (of.exclude_keys || []).includes(key))}
			onChange=${(event) => onChange({ excluded: { ...excluded, [key]: !event.target.checked } })} />
		<code>${key} = ${value}</code></label>`)}</div>`;
}

function ScaleOut({ of, chosen, onChange }) {
	const counts = chosen.counts || {};
	return html`<div class="fields">${(of.groups || []).map((group) => html`<${Field} key=${group.id} label=${'Instances of ' + group.id}
		hint=${group.description}><input type="number" min=${group.minimum_instance_count} max=${group.maximum_instance_count}
		value=${counts[group.id] ?? group.instance_count} onInput=${(event) => onChange({ counts: { ...counts, [group.id]: event.target.value } })} />
		</${Field}>`)}</div>`;
}

function Certificate({ of, chosen, onChange }) {
	const warnings = chosen.warnings || {};
	return html`<${Facts} of=${[['Issuer', of.issuer], ['Subject', of.subject], ['Valid', String(of.is_valid)],
		['Self-signed', String(of.is_self_signed)]]} />
		${(of.warnings || []).map((each) => html`<label key=${each.type} class="check"><input type="checkbox"
			checked=${warnings[each.type]?.ignored ?? each.ignored}
			onChange=${(event) => onChange({ warnings: { ...warnings, [each.type]: { ...each, ignored: event.target.checked } } })} />
			Ignore: ${each.message?.default_message}</label>`)}`;
}

function Sizes({ of }) {
	return html`<${Facts} of=${[['Download', bytes(of.approximate_download_size)],
		['Deployed, thin', bytes(of.approximate_sparse_deployment_size)],
		['Deployed, thick', bytes(of.approximate_flat_deployment_size)]]} />`;
}

function Extension({ chosen, of, onChange }) {
	return html`<label class="check"><input type="checkbox" checked=${chosen.registration_accepted ?? of.registration_accepted}
		onChange=${(event) => onChange({ registration_accepted: event.target.checked })} /> Accept the registration of the extension</label>`;
}

function UnknownSections({ of }) {
	return html`<ul class="reasons">${(of.unknown_sections || []).map(({ tag, info }) => html`<li key=${tag}><code>${tag}</code> ${info}</li>`)}</ul>`;
}

/** Further parameters as JSON, for what the form has no field for. */
export function FurtherParameters({ text, error, onChange }) {
	const [open, setOpen] = useState(Boolean(text));
	return html`<details open=${open} onToggle=${(event) => setOpen(event.target.open)}><summary>Further parameters as JSON</summary>
		<${Field} label="A list of parameters, each with its @class" error=${error}
			hint="They take the place of those of the form. The contract describes them all.">
			<textarea rows="5" spellcheck="false" value=${text} onInput=${(event) => onChange(event.target.value)}></textarea></${Field}>
	</details>`;
}
