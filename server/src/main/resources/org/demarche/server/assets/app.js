// SPDX-License-Identifier: Apache-2.0
// Speed and keys; every page works without this.
'use strict';

/** The as-of slider: shown where script can drive it; the field "As of" does the same without. */
function slider() {
  const form = document.querySelector('.slider');
  if (!form) return;
  const days = form.dataset.days.split(' ');
  const range = form.querySelector('input');
  const output = form.querySelector('output');
  const asked = new URLSearchParams(location.search).get('as-of');
  const place = asked ? days.filter(day => day <= asked).length - 1 : days.length - 1;
  range.value = Math.max(0, place);
  range.setAttribute('aria-valuetext', days[range.value]);
  range.addEventListener('input', () => {
    output.textContent = days[range.value];
    range.setAttribute('aria-valuetext', days[range.value]);
  });
  range.addEventListener('change', () => {
    const query = new URLSearchParams(location.search);
    if (Number(range.value) === days.length - 1) query.delete('as-of');
    else query.set('as-of', days[range.value]);
    location.search = query;
  });
  form.hidden = false;
}

/** Arrow keys move from cell to cell of the matrix. */
function arrows() {
  const table = document.querySelector('.matrix');
  if (!table) return;
  const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  table.addEventListener('keydown', event => {
    const step = steps[event.key];
    const cell = event.target.closest('td, th');
    if (!step || !cell) return;
    let row = cell.parentElement.rowIndex;
    let column = cell.cellIndex;
    for (;;) {
      row += step[0];
      column += step[1];
      const next = table.rows[row] && table.rows[row].cells[column];
      if (!next) return;
      const link = next.querySelector('a');
      if (link) {
        link.focus();
        event.preventDefault();
        return;
      }
    }
  });
}

const KEYS = [
  ['?', 'these keys'],
  ['g m', 'matrix'],
  ['g c', 'changes'],
  ['g r', 'review'],
  ['g a', 'articles'],
  ['g s', 'sources'],
  ['/', 'search'],
  ['arrows', 'matrix: from cell to cell; Enter opens one'],
  ['n, p', 'article: next, previous statement'],
  ['j, k', 'next, previous article or part of a list'],
  ['o', 'article: open at its address'],
  ['v', 'article: the page as it was saved, and back'],
  ['y', 'article: copy the citation of the statement, or of the article'],
  ['a', 'article: add a statement from the selected words'],
  ['a', 'review: accept'],
  ['x', 'review: reject; then a key for why'],
  ['u', 'review: unsure'],
  ['e', 'review: edit'],
  ['Space', 'review: skip'],
  ['z', 'review: undo'],
];

function help() {
  let dialog = document.querySelector('.keys');
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.className = 'keys';
    dialog.setAttribute('aria-label', 'Keys');
    const list = document.createElement('dl');
    for (const [key, does] of KEYS) {
      const term = document.createElement('dt');
      const kbd = document.createElement('kbd');
      kbd.textContent = key;
      term.append(kbd);
      const meaning = document.createElement('dd');
      meaning.textContent = does;
      list.append(term, meaning);
    }
    const close = document.createElement('button');
    close.textContent = 'Close';
    close.addEventListener('click', () => dialog.close());
    dialog.append(list, close);
    document.body.append(dialog);
  }
  dialog.showModal();
}

/** Tells something to who sees the page and to who hears it. */
function tell(words) {
  const place = document.querySelector('.told');
  place.textContent = words;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { place.textContent = ''; }, 4000);
}

/** All words of the statement that the address names are marked, not only the first piece. */
function showStatement() {
  const anchor = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (const old of document.querySelectorAll('.now')) old.classList.remove('now');
  if (!anchor || !anchor.dataset.n || !document.querySelector('.reader')) return;
  for (const part of document.querySelectorAll('.text mark[data-n], .notes li[data-n]')) {
    if (part.dataset.n.split(' ').includes(anchor.dataset.n)) part.classList.add('now');
  }
  const note = document.getElementById('n-' + anchor.dataset.n);
  const box = note && note.closest('.notes');
  if (box && box.scrollHeight > box.clientHeight) box.scrollTop = note.offsetTop - box.clientHeight / 3;
}

function statementNow() {
  const anchor = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return anchor && anchor.dataset.n ? Number(anchor.dataset.n) : 0;
}

function step(by) {
  const notes = document.querySelectorAll('.notes li[data-n]');
  if (notes.length === 0) return;
  const number = Math.max(1, Math.min(notes.length, statementNow() + by));
  const anchor = document.querySelector('.text .anchor[data-n="' + number + '"]');
  if (!anchor) return;
  history.replaceState(null, '', '#' + anchor.id);
  anchor.scrollIntoView({ block: 'center' });
  anchor.focus({ preventScroll: true });
  showStatement();
}

async function copyCitation() {
  const number = statementNow();
  const from = document.querySelector(
    number ? '.notes li[data-n="' + number + '"]' : '.text[data-cite]');
  if (!from) return;
  try {
    await navigator.clipboard.writeText(from.dataset.cite);
    tell(number ? 'The citation of statement ' + number + ' was copied.' : 'The citation was copied.');
  } catch {
    const details = from.querySelector('details.cite');
    if (details) details.open = true;
    tell('This browser does not let the page copy; the citation is shown.');
  }
}

/** A job's page is asked for again until the job has ended. */
function follow() {
  const job = document.querySelector('[data-live="yes"]');
  if (!job) return;
  setTimeout(async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const now = page.querySelector('[data-live], .job');
      if (now && now.innerHTML !== job.innerHTML) job.replaceWith(document.adoptNode(now));
    } catch {
      tell('The server does not answer.');
    }
    follow();
  }, 1000);
}

/** Files can be dropped on the form that reads them. */
function drop() {
  const form = document.querySelector('.intake');
  if (!form) return;
  const input = form.querySelector('input[type="file"]');
  form.querySelector('.hint').hidden = false;
  for (const name of ['dragover', 'dragenter']) {
    form.addEventListener(name, event => {
      if (![...event.dataTransfer.types].includes('Files')) return;
      event.preventDefault();
      form.classList.add('over');
    });
  }
  form.addEventListener('dragleave', event => {
    if (!form.contains(event.relatedTarget)) form.classList.remove('over');
  });
  form.addEventListener('drop', event => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    form.classList.remove('over');
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
}

/** A line of a problem leads to that line of the text. */
function lines() {
  const text = document.querySelector('.dossier textarea');
  if (!text) return;
  for (const link of document.querySelectorAll('[data-line]')) {
    link.addEventListener('click', event => {
      event.preventDefault();
      const all = text.value.split('\n');
      const line = Math.min(Number(link.dataset.line), all.length);
      const start = all.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
      text.focus();
      text.setSelectionRange(start, start + all[line - 1].length);
      text.scrollTop = (line - 5) * parseFloat(getComputedStyle(text).lineHeight);
    });
  }
}

/** What a key presses; what stands in a box that is closed cannot be pressed. */
function keyed(name) {
  for (const each of document.querySelectorAll('[data-key="' + CSS.escape(name) + '"]')) {
    const box = each.closest('details:not([open])');
    if (!box || each.matches('summary')) return each;
  }
  return null;
}

/** The selected words of an article become a statement that is added. */
function addStatement() {
  const link = document.querySelector('.reader a.add');
  if (!link) return;
  const words = String(getSelection()).trim();
  location.href = words ? link.href + '&words=' + encodeURIComponent(words) : link.href;
}

function closeReasons() {
  const box = document.querySelector('details.reject[open]');
  if (box) box.open = false;
}

const PLACES = {
  gm: '/', gc: '/changes', gr: '/review', ga: '/articles', gs: '/sources', '/': '/search',
};
const ACTIONS = {
  '?': help, n: () => step(1), p: () => step(-1), y: copyCitation,
  a: addStatement, Escape: closeReasons,
};
let before = '';
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.target.closest('input, select, textarea, [contenteditable], dialog')) return;
  const both = before + event.key;
  before = event.key === 'g' ? 'g' : '';
  const field = document.getElementById('q');
  if (event.key === '/' && field) {
    event.preventDefault();
    field.select();
    return;
  }
  if (PLACES[both]) {
    event.preventDefault();
    location.href = PLACES[both];
    return;
  }
  const name = event.key === ' ' ? 'space' : event.key;
  const onButton = name === 'space' && event.target.closest('button, summary, a');
  const element = onButton ? null : keyed(name);
  if (element) {
    event.preventDefault();
    element.click();
  } else if (ACTIONS[event.key]) {
    event.preventDefault();
    ACTIONS[event.key]();
  }
});

window.addEventListener('hashchange', showStatement);
slider();
arrows();
showStatement();
follow();
drop();
lines();
