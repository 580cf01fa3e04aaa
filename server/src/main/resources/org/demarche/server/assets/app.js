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
  ['/', 'search'],
  ['arrows', 'from cell to cell of the matrix'],
  ['n, p', 'next, previous statement of an article'],
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

let statement = -1;
function step(by) {
  const anchors = document.querySelectorAll('.text .anchor');
  if (anchors.length === 0) return;
  statement = Math.max(0, Math.min(anchors.length - 1, statement + by));
  location.hash = anchors[statement].id;
  anchors[statement].focus();
}

let before = '';
document.addEventListener('keydown', event => {
  const field = event.target.closest('input, select, textarea, [contenteditable]');
  if (field || event.ctrlKey || event.altKey || event.metaKey) return;
  const both = before + event.key;
  before = event.key === 'g' ? 'g' : '';
  const places = { gm: '/', gc: '/changes', gr: '/review', '/': '/search' };
  if (places[both]) {
    event.preventDefault();
    location.href = places[both];
  } else if (event.key === '?') {
    help();
  } else if (event.key === 'n') {
    step(1);
  } else if (event.key === 'p') {
    step(-1);
  }
});

slider();
arrows();
