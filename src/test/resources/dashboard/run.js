import { runAll } from './harness.js';

await import('./' + location.hash.slice(1));
await runAll();
