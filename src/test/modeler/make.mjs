// Makes the thirty edits of edits.js with npm's camunda-bpmn-js in a headless Chromium, and writes them to src/test/resources/modeler/edits.
// Called by bin/modeler-edits.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const [component, browser, target] = process.argv.slice(2);
const root = resolve(new URL('../../..', import.meta.url).pathname);
const bundle = join(component, 'node_modules/camunda-bpmn-js/dist/camunda-platform-modeler.production.min.js');
if (!existsSync(bundle)) {
  console.log('skipped: camunda-bpmn-js is not installed');
  process.exit(0);
}
const diagrams = {};
for (const name of readdirSync(join(root, 'processes'))) {
  diagrams[name] = readFileSync(join(root, 'processes', name, name + '.bpmn'), 'utf8');
}
const templates = ['verbs', 'orderwright'].flatMap(name =>
  JSON.parse(readFileSync(join(root, '.camunda/element-templates', name + '.json'), 'utf8')));
const folder = mkdtempSync(join(tmpdir(), 'edits-'));
const plain = value => JSON.stringify(value).replace(/</g, '\\u003c');
writeFileSync(join(folder, 'page.html'), `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><pre id="out">nothing</pre>
<script src="file://${bundle}"></script><script src="file://${join(root, 'src/test/modeler/edits.js')}"></script>
<script>const DIAGRAMS = ${plain(diagrams)}, TEMPLATES = ${plain(templates)};
(async () => {
  const made = {};
  for (const edit of EDITS) {
    try { made[edit[0]] = { process: edit[1], xml: await make(DIAGRAMS[edit[1]], TEMPLATES, edit) }; }
    catch (e) { made[edit[0]] = { process: edit[1], error: String(e && e.stack || e) }; }
  }
  document.getElementById('out').textContent = 'MADE' + btoa(unescape(encodeURIComponent(JSON.stringify(made)))) + 'MADE';
})();</script></body></html>`);
const dom = execFileSync(browser, ['--no-sandbox', '--allow-file-access-from-files', '--virtual-time-budget=600000', '--dump-dom', 'file://' + join(folder, 'page.html')],
  { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
const found = dom.match(/MADE([A-Za-z0-9+/=]+)MADE/);
if (!found) {
  console.error(dom.slice(-2000));
  throw new Error('the page made nothing');
}
mkdirSync(target, { recursive: true });
let wrong = 0;
for (const [name, one] of Object.entries(JSON.parse(Buffer.from(found[1], 'base64').toString('utf8')))) {
  if (one.error) {
    wrong++;
    console.error(name + ': ' + one.error.split('\n').slice(0, 3).join(' | '));
  } else {
    writeFileSync(join(target, one.process + '.' + name + '.bpmn.gz'), gzipSync(one.xml, { level: 9 }));
  }
}
console.log(readdirSync(target).length + ' kept, ' + wrong + ' failed');
process.exit(wrong ? 1 : 0);
