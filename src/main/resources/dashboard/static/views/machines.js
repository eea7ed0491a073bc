import { html } from '../core/html.js';
export default () => html`<h1>machines</h1>`;
