// What the page does around the verifier: it reads the files that are given, asks, and shows the answer. It writes text only, never markup,
// and keeps nothing.
'use strict';

const $ = (id) => document.getElementById(id);
const fields = ['proof', 'terms', 'output', 'input', 'app', 'policy'];
const digested = new Set(['output', 'input', 'app']); // of these only the SHA-256 is looked at, and they may be large
const given = {}; // what was read, by field: bytes, or a digest
const unread = {}; // what could not be read, by field: why. Nothing is judged then: a check that was asked for would be missing
let asked = 0; // how often the answer was asked for; an answer to an older question is not shown
let verifier; // the object of the verifier, once it runs
let verdict = '';

// state tells people's tools, and tests, what the page is doing.
function state(name) {
  document.documentElement.dataset.state = name;
}

function say(tone, headline, meaning) {
  $('verdict').dataset.tone = tone;
  $('headline').textContent = headline;
  $('meaning').textContent = meaning || '';
  $('jump').textContent = headline;
}

function element(name, text, className) {
  const e = document.createElement(name);
  if (text !== undefined) e.textContent = text;
  if (className) e.className = className;
  return e;
}

async function load() {
  state('loading');
  const [file, integrity] = document.querySelector('meta[name="verifier"]').content.split(' ');
  try {
    // integrity is checked on what a host's compression unpacks to, and whatever type the host thinks a module has.
    const response = await fetch(file, { integrity: integrity || '', credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) throw new Error(`the host answered ${response.status} for ${file.split('?')[0]}`);
    const go = new Go();
    const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), go.importObject);
    go.run(instance).then(() => failed('The verifier stopped. Load the page again.'));
    verifier = globalThis.sealwork;
  } catch (e) {
    failed(`Its program did not load, or is not the one that belongs to this page: ${e.message}`);
    return;
  }
  $('digest').textContent = integrity || file;
  const presets = JSON.parse(verifier.presets);
  for (const p of presets) {
    const option = element('option', `${p.name[0].toUpperCase()}${p.name.slice(1)} (built in)`);
    option.value = p.name;
    option.dataset.about = p.about;
    $('preset').append(option);
  }
  const own = element('option', 'A policy file of yours');
  own.value = '';
  own.dataset.about = 'A policy says which machines, images and firmware you accept. A development network writes its own: net/policy.yaml.';
  $('preset').append(own);
  ask();
  performance.mark('ready');
}

function failed(why) {
  verifier = undefined;
  say('bad', 'The verifier does not run', why);
  $('result').hidden = true;
  state('failed');
}

// read takes a file into given, or takes it away. What is judged whole is read up to its limit and one byte more, so that the verifier
// sees that it is too long.
async function read(field, file) {
  const drop = document.querySelector(`.drop[data-field="${field}"]`);
  drop.classList.toggle('filled', !!file);
  drop.querySelector('.name').textContent = file ? `${file.name} · ${size(file.size)}` : '';
  drop.querySelector('.clear').hidden = !file;
  delete given[field];
  delete unread[field];
  if (!file) return;
  if (field === 'policy') $('preset').value = '';
  try {
    if (digested.has(field)) {
      given[field] = await digest(file);
    } else {
      given[field] = new Uint8Array(await file.slice(0, verifier.limits[field] + 1).arrayBuffer());
    }
  } catch (e) {
    unread[field] = `${file.name} cannot be read: ${e.message}`;
  }
}

async function digest(file) {
  const hash = verifier.digest();
  const pieces = file.stream().getReader();
  for (;;) {
    const { done, value } = await pieces.read();
    if (done) return hash.sum();
    hash.write(value);
  }
}

function size(n) {
  if (n < 1024) return `${n} bytes`;
  if (n < 1 << 20) return `${(n / 1024).toFixed(1)} KiB`;
  return `${(n / (1 << 20)).toFixed(1)} MiB`;
}

function problem(field, text) {
  const p = $(`${field}-problem`);
  p.textContent = text;
  p.hidden = !text;
  const input = $(field);
  if (input) input.setAttribute('aria-invalid', text ? 'true' : 'false');
}

// change reads files and asks anew. Everything is read in the order in which it was given, so that no question is asked while a file is
// still being read, and only the last question is answered.
let reading = Promise.resolve();
function change(files) {
  if (!verifier) return;
  state('checking');
  const question = ++asked;
  document.documentElement.dataset.asked = question;
  reading = reading.then(async () => {
    for (const [field, file] of files) await read(field, file);
    if (question === asked) ask();
  });
}

function ask() {
  const own = $('preset').value === '';
  $('preset-about').textContent = $('preset').selectedOptions[0]?.dataset.about || '';
  $('policy-drop').hidden = !own;
  for (const field of [...fields, 'deal', 'at']) problem(field, '');
  verdict = '';
  $('json').textContent = '';
  $('result').hidden = true;
  if (Object.keys(unread).length) {
    show({ problems: Object.entries(unread).map(([field, text]) => ({ field, text })) });
    state('done');
    return;
  }
  if (!given.proof) {
    say('', 'Waiting for a proof', 'Choose one, or drop it anywhere on this page; terms, policy and output can be dropped together with it.');
    state('ready');
    return;
  }
  if (own && !given.policy) {
    say('', 'Waiting for a policy', 'Give the policy file that says whom you trust, or choose a built-in one.');
    state('ready');
    return;
  }
  state('checking');
  const question = ++asked;
  // Let the page draw: the verifier does not give way until it is done.
  say('', 'Checking…', '');
  setTimeout(() => {
    if (question !== asked || !verifier) return;
    const request = { proof: given.proof, preset: $('preset').value, deal: $('deal').value.trim(), at: $('at').value.trim() };
    if (own) request.policy = given.policy;
    if (given.terms) request.terms = given.terms;
    for (const field of digested) request[field] = given[field] || '';
    show(JSON.parse(verifier.judge(request)));
    state('done');
  }, 20);
}

const tones = { verified: 'good', 'not checked': 'warn', refused: 'warn', failed: 'bad' };
const marks = { ok: ['✓', 'Holds: '], 'not checked': ['–', 'Not checked: '], failed: ['✗', 'Failed: '] };

function show(answer) {
  if (answer.problems) {
    for (const p of answer.problems) problem(p.field, p.text);
    say('bad', 'Nothing was judged', 'Something that you gave cannot be used: ' + answer.problems.map((p) => p.text).join(' '));
    return;
  }
  let headline = answer.headline;
  if (answer.class === 'simulated') headline += ' (simulated)';
  // What is simulated never looks like what is not.
  say(answer.class === 'simulated' && answer.result === 'verified' ? 'warn' : tones[answer.result] || 'bad', headline, answer.meaning);
  $('facts').replaceChildren(...answer.facts.flatMap((f) => {
    const value = element('dd');
    value.append(f.code ? element('code', f.value) : f.value);
    return [element('dt', f.label), value];
  }));
  $('groups').replaceChildren(...answer.groups.map(group));
  verdict = answer.verdict;
  $('json').textContent = verdict;
  $('result').hidden = false;
}

function group(g) {
  const box = element('details');
  box.open = g.status !== 'ok';
  box.append(element('summary', g.title));
  const list = element('ul');
  for (const r of g.rows) {
    const [mark, spoken] = marks[g.status];
    const row = element('li', undefined, g.status === 'not checked' ? 'skipped' : g.status);
    const sign = element('span', mark, 'mark');
    sign.setAttribute('aria-hidden', 'true');
    const text = element('div');
    text.append(element('span', spoken, 'unseen'), `${r.title} `, element('code', r.name, 'row-name'));
    for (const [label, value] of [['wanted ', r.want], ['found ', r.got], ['', r.why], ['what to do: ', r.hint]]) {
      if (!value) continue;
      const line = element('p');
      line.append(element('span', label), value);
      text.append(line);
    }
    row.append(sign, text);
    list.append(row);
  }
  box.append(list);
  return box;
}

// sort says what a dropped file is meant to be, by its content and not by its name: an output may have any.
async function sort(file) {
  const head = await file.slice(0, 4096).text();
  if (head.startsWith('\0asm')) return 'app';
  if (/^\s*{\s*"format"\s*:\s*"sealwork\.proof\//.test(head)) return 'proof';
  if (/^\s*{\s*"format"\s*:\s*"sealwork\.terms\//.test(head)) return 'terms';
  if (/^format:\s*"?sealwork\.policy\//m.test(head)) return 'policy';
  return '';
}

for (const field of fields) {
  const drop = document.querySelector(`.drop[data-field="${field}"]`);
  const input = $(field);
  input.addEventListener('change', () => change([[field, input.files[0]]]));
  drop.querySelector('.clear').addEventListener('click', () => {
    input.value = '';
    change([[field, undefined]]);
    input.focus();
  });
  drop.addEventListener('dragover', () => drop.classList.add('over'));
  for (const end of ['dragleave', 'drop']) drop.addEventListener(end, () => drop.classList.remove('over'));
}

document.addEventListener('dragover', (e) => e.preventDefault());
document.addEventListener('drop', async (e) => {
  e.preventDefault();
  if (!verifier) return;
  const files = [...e.dataTransfer.files];
  const on = e.target.closest?.('.drop')?.dataset.field;
  if (files.length === 1 && on) return change([[on, files[0]]]);
  const sorted = [];
  for (const f of files) sorted.push([await sort(f), f]);
  // What looks like nothing is an output, or a damaged proof if there is no other.
  const unknown = given.proof || sorted.some(([field]) => field === 'proof') ? 'output' : 'proof';
  change(sorted.map(([field, f]) => [field || unknown, f]));
});
$('form').addEventListener('submit', (e) => e.preventDefault());
$('preset').addEventListener('change', () => change([]));
for (const field of ['deal', 'at']) $(field).addEventListener('change', () => change([]));

$('print').addEventListener('click', () => window.print());
$('save').addEventListener('click', () => {
  const a = element('a');
  a.href = URL.createObjectURL(new Blob([verdict], { type: 'application/json' }));
  a.download = 'verdict.json';
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 1000);
});

// On a small screen the verdict is out of sight while a file is chosen.
new IntersectionObserver(([banner]) => {
  $('jump').hidden = banner.isIntersecting || banner.boundingClientRect.top < 0;
}).observe($('banner'));

// On paper everything is open, and as it was again afterwards.
let closed = [];
addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll('#groups details:not([open])')];
  for (const d of closed) d.open = true;
});
addEventListener('afterprint', () => {
  for (const d of closed) d.open = false;
});

load();
