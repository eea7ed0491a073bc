import { html } from '../core/html.js';
export default () => html`<h1>traffic</h1>`;
