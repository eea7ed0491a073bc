// The frame of the dashboard: navigation, theme, the question for the token, and the current view.
import { html, render, useEffect, useState } from './core/html.js';
import { giveToken, onTokenNeeded, root } from './core/api.js';
import { connect, useStatus } from './core/store.js';
import { href, useRoute } from './core/route.js';
import { Dialog, Field } from './ui/parts.js';

const VIEWS = [
	{ path: 'sessions', title: 'Sessions', load: () => import('./views/sessions.js') },
	{ path: 'import', title: 'Import by hand', load: () => import('./views/import.js') },
	{ path: 'journal', title: 'Journal', load: () => import('./views/journal.js') },
	{ path: 'traffic', title: 'Traffic', load: () => import('./views/traffic.js') },
	{ path: 'faults', title: 'Faults', load: () => import('./views/faults.js') },
	{ path: 'machines', title: 'Machines', load: () => import('./views/machines.js') },
	{ path: 'libraries', title: 'Libraries', load: () => import('./views/libraries.js') },
	{ path: 'tasks', title: 'Tasks', load: () => import('./views/tasks.js') },
	{ path: 'violations', title: 'Violations', load: () => import('./views/violations.js') },
	{ path: 'operations', title: 'Operations', load: () => import('./views/operations.js') },
	{ path: 'settings', title: 'Settings', load: () => import('./views/settings.js') },
];

function Theme() {
	const dark = matchMedia('(prefers-color-scheme: dark)');
	const [theme, setTheme] = useState(document.documentElement.dataset.theme || (dark.matches ? 'dark' : 'light'));
	const toggle = () => {
		const next = theme === 'dark' ? 'light' : 'dark';
		document.documentElement.dataset.theme = next;
		setTheme(next);
		try {
			localStorage.setItem('emulator-theme', next);
		}
		catch {
			// kept for this page only
		}
	};
	return html`<button type="button" class="quiet" onClick=${toggle}
		aria-label=${theme === 'dark' ? 'Use the light theme' : 'Use the dark theme'}>${theme === 'dark' ? 'Light' : 'Dark'}</button>`;
}

function Live() {
	const status = useStatus();
	const words = { live: 'Live', offline: 'Reconnecting', connecting: 'Connecting' };
	return html`<span class="live ${status}" role="status">${words[status]}</span>`;
}

function TokenQuestion() {
	const [asked, setAsked] = useState(null);
	const [token, setToken] = useState('');
	useEffect(() => onTokenNeeded((refused) => setAsked({ refused })), []);
	if (!asked) {
		return null;
	}
	const give = (event) => {
		event.preventDefault();
		setAsked(null);
		setToken('');
		giveToken(token);
	};
	return html`<${Dialog} title="Token of the control plane">
		<form class="stack" onSubmit=${give}>
			<p>This server is guarded by <code>emulator.admin.token</code>. The token is kept for this tab only.</p>
			<${Field} label="Token" error=${asked.refused && 'The server refused this token.'}>
				<input type="password" name="token" autocomplete="off" required value=${token}
					onInput=${(event) => setToken(event.target.value)} />
			</${Field}>
			<div class="actions"><button class="primary">Continue</button></div>
		</form>
	</${Dialog}>`;
}

function Navigation({ active }) {
	const [open, setOpen] = useState(false);
	useEffect(() => setOpen(false), [active]);
	return html`<nav class="side ${open ? 'open' : ''}" aria-label="Views">
		<button type="button" class="menu" aria-expanded=${open} aria-controls="views" onClick=${() => setOpen(!open)}>
			${(VIEWS.find((view) => view.path === active) || VIEWS[0]).title}</button>
		<ul id="views">${VIEWS.map((view) => html`<li key=${view.path}>
			<a href=${href([view.path])} aria-current=${view.path === active ? 'page' : undefined}>${view.title}</a></li>`)}
			<li class="apart"><a href=${new URL('docs', root).pathname}>Manual</a></li>
		</ul>
	</nav>`;
}

function App() {
	const route = useRoute();
	const path = route.path[0] || 'sessions';
	const view = VIEWS.find((each) => each.path === path);
	const [loaded, setLoaded] = useState({});
	// a view that could not be loaded is tried again when the server is back
	const back = useStatus() === 'live' && loaded.path === path && Boolean(loaded.error);
	useEffect(() => {
		document.title = (view ? view.title + ' – ' : '') + 'vcenter-ovf-emulator';
		if (view && (back || loaded.path !== path)) {
			view.load().then((module) => setLoaded({ path, View: module.default }), (error) => setLoaded({ path, error }));
		}
	}, [path, back]);
	const ready = loaded.path === path;
	return html`
		<a class="skip" href="#main" onClick=${(event) => {
		event.preventDefault();
		document.getElementById('main').focus();
	}}>Skip to the view</a>
		<header class="top">
			<a class="brand" href=${href(['sessions'])}>vcenter-ovf-emulator</a>
			<${Live} /><${Theme} />
		</header>
		<div class="frame">
			<${Navigation} active=${path} />
			<main id="main" tabindex="-1">
				${!view && html`<h1>No such view</h1><p>Choose one from the menu.</p>`}
				${view && ready && loaded.error && html`<h1>${view.title}</h1><p class="note failed">The view could not be loaded.</p>`}
				${view && ready && loaded.View && html`<${loaded.View} path=${route.path.slice(1)} query=${route.query} />`}
				${view && !ready && html`<p class="loading">Loading…</p>`}
			</main>
		</div>
		<${TokenQuestion} />`;
}

const app = document.getElementById('app');
app.textContent = '';
render(html`<${App} />`, app);
connect();
