import { area } from './area.js';
import { byId, element, mark, options } from './element.js';
import { drawMatrix } from './matrix.js';
import { readOverview, setTheme } from './sign-on.js';

const asked = new URLSearchParams(location.search);
let current;

function draw() {
  const udvalgId = byId('udvalg').value;
  const onlyAttention = byId('attention').checked;
  const shown = current.areas.filter(
    (one) => (udvalgId === '' || one.udvalgId === udvalgId) && (!onlyAttention || one.asksForAttention),
  );
  drawMatrix(current, shown);
  byId('areas').replaceChildren(...current.sigtepunkter.flatMap((sigtepunkt) => section(sigtepunkt, shown)));
  byId('message').textContent = shown.length === 0 ? byId('message').dataset.nothing : '';
}

function section({ id, title }, shown) {
  const groups = current.udvalg.flatMap((udvalg) => {
    const own = shown.filter((one) => one.sigtepunktId === id && one.udvalgId === udvalg.id);
    if (own.length === 0) return [];
    return [element('h3', {}, udvalg.title), element('div', { class: 'udvalg' }, ...own.map(area))];
  });
  if (groups.length === 0) return [];
  return [element('section', { 'aria-labelledby': `s-${id}` }, element('h2', { id: `s-${id}` }, title), ...groups)];
}

function drawFrame() {
  const { heading, period, quarter, quarters, udvalg, tally } = current;
  byId('heading').textContent = heading;
  byId('period').textContent = period;
  byId('quarter').replaceChildren(
    ...options(
      quarters.map(({ id, name }) => ({ id, title: name })),
      quarter,
    ),
  );
  const [all] = byId('udvalg').options;
  const chosen = byId('udvalg').options.length > 1 ? byId('udvalg').value : asked.get('udvalg');
  byId('udvalg').replaceChildren(all, ...options(udvalg, chosen));
  byId('tally').replaceChildren(...tally.map((one) => element('li', {}, mark(one), ` ${one.count}`)));
}

async function show(quarter) {
  try {
    current = await readOverview(quarter);
    drawFrame();
    draw();
  } catch (fault) {
    byId('message').textContent = byId(`fault-${fault.kind ?? 'other'}`).textContent;
  }
}

let closed = [];
window.addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll('details:not([open])')];
  for (const details of closed) details.open = true;
});
window.addEventListener('afterprint', () => {
  for (const details of closed) details.open = false;
});
byId('quarter').addEventListener('change', (event) => show(event.target.value));
byId('udvalg').addEventListener('change', draw);
byId('attention').addEventListener('change', draw);
byId('print').addEventListener('click', () => window.print());
setTheme(asked.get('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
await show('');
