import { byId, element } from './element.js';

// The roles are said, for a narrow window lays the table out as a grid, and a browser then takes it for a table no longer.
const row = (...cells) => element('tr', { role: 'row' }, ...cells);
const cell = (...signs) => element('td', { role: 'cell' }, ...signs);

/** Draws sigtepunkter x udvalg, in each cell a sign for each fokusområde, which leads to it. */
export function drawMatrix({ sigtepunkter, udvalg }, shown) {
  const table = byId('matrix');
  const rows = udvalg.filter(({ id }) => shown.some(({ udvalgId }) => udvalgId === id));
  table.hidden = rows.length === 0;
  table.tHead.replaceChildren(
    row(cell(), ...sigtepunkter.map(({ title }) => element('th', { scope: 'col', role: 'columnheader' }, title))),
  );
  table.tBodies[0].replaceChildren(
    ...rows.map((one) =>
      row(
        element('th', { scope: 'row', role: 'rowheader' }, one.title),
        ...sigtepunkter.map(({ id }) =>
          cell(...shown.filter((area) => area.udvalgId === one.id && area.sigtepunktId === id).map(sign)),
        ),
      ),
    ),
  );
}

function sign({ id, label, mark: { colour, symbol, word } }) {
  const words = `${label}: ${word}`;
  const link = element(
    'a',
    { class: `sign mark ${colour}`, href: `#${id}`, title: words, 'aria-label': words },
    symbol,
  );
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const details = byId(id);
    details.open = true;
    details.scrollIntoView({ block: 'start' });
    details.querySelector('summary').focus({ preventScroll: true });
  });
  return link;
}
