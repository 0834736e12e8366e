/* global microsoftTeams */

/** Everything that is shown comes as text from the bot and goes in as text: nothing of it is ever read as HTML. */
const byId = (id) => document.getElementById(id);

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined && child !== ''));
  return made;
}

function mark({ colour, symbol, word }) {
  const shown = element('span', { class: `mark ${colour}` });
  shown.append(element('span', { 'aria-hidden': 'true' }, `${symbol} `), word);
  return shown;
}

/** A small curve of what the words beside it say. */
function curve(series) {
  if (series.length < 2) return undefined;
  const low = Math.min(...series);
  const span = Math.max(...series) - low || 1;
  const points = series.map(
    (value, index) => `${(index / (series.length - 1)) * 118 + 1},${30 - ((value - low) / span) * 28}`,
  );
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'curve');
  svg.setAttribute('viewBox', '0 0 120 32');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'polyline');
  line.setAttribute('points', points.join(' '));
  svg.append(line);
  return svg;
}

function paragraph(text, className = '') {
  return text === '' ? undefined : element('p', className === '' ? {} : { class: className }, text);
}

function indicator({ name, mark: shownMark, value, target, changes, age, narrative, series }) {
  return element(
    'div',
    { class: 'indicator' },
    element('div', { class: 'head' }, element('strong', {}, name), mark(shownMark)),
    paragraph(value, 'value'),
    curve(series),
    paragraph([target, ...changes].filter(Boolean).join(' · ')),
    paragraph(age, 'subtle'),
    paragraph(narrative),
  );
}

function area({ id, title, mark: shownMark, indicators, actions, overdue, gaps }) {
  const hint = [
    gaps.length > 0 ? `${gaps.length} mangler` : '',
    overdue.length > 0 ? `${overdue.length} handling over tiden` : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return element(
    'details',
    { id },
    element(
      'summary',
      {},
      element('span', { class: 'title' }, title),
      mark(shownMark),
      hint && element('span', { class: 'hint' }, hint),
    ),
    element(
      'div',
      { class: 'body' },
      ...(indicators.length === 0
        ? [paragraph('Der er ikke sat en indikator op for fokusområdet.')]
        : indicators.map(indicator)),
      ...gaps.map((gap) => paragraph(gap, 'gap')),
      paragraph(actions),
      overdue.length > 0
        ? element('ul', { class: 'plain' }, ...overdue.map((text) => element('li', {}, text)))
        : undefined,
    ),
  );
}

const asksForAttention = ({ mark: { colour }, gaps, overdue }) =>
  colour === 'red' || colour === 'yellow' || gaps.length > 0 || overdue.length > 0;

function draw(overview) {
  const udvalgId = byId('udvalg').value;
  const onlyAttention = byId('attention').checked;
  const shown = overview.areas.filter(
    (one) => (udvalgId === '' || one.udvalgId === udvalgId) && (!onlyAttention || asksForAttention(one)),
  );
  const sections = overview.sigtepunkter.map((sigtepunkt) => {
    const groups = overview.udvalg.flatMap((udvalg) => {
      const own = shown.filter((one) => one.sigtepunktId === sigtepunkt.id && one.udvalgId === udvalg.id);
      return own.length === 0
        ? []
        : [element('h3', {}, udvalg.title), element('div', { class: 'udvalg' }, ...own.map(area))];
    });
    return groups.length === 0
      ? undefined
      : element(
          'section',
          { 'aria-labelledby': `s-${sigtepunkt.id}` },
          element('h2', { id: `s-${sigtepunkt.id}` }, sigtepunkt.title),
          ...groups,
        );
  });
  byId('areas').replaceChildren(...sections.filter(Boolean));
  byId('message').textContent = shown.length === 0 ? 'Ingen fokusområder passer til valget.' : '';
}

function drawFrame(overview) {
  byId('title').textContent = `Overblik: ${overview.title}, ${overview.quarterName}`;
  byId('period').textContent = overview.period;
  byId('quarter').replaceChildren(
    ...overview.quarters.map(({ id, name }) =>
      element('option', id === overview.quarter ? { value: id, selected: '' } : { value: id }, name),
    ),
  );
  const chosen = byId('udvalg').value;
  byId('udvalg').replaceChildren(
    element('option', { value: '' }, 'Alle'),
    ...overview.udvalg.map(({ id, title }) =>
      element('option', id === chosen ? { value: id, selected: '' } : { value: id }, title),
    ),
  );
  byId('tally').replaceChildren(...overview.tally.map((one) => element('li', {}, mark(one), ` ${one.count}`)));
}

/** Inside Teams the one who looks is known by Teams' own sign-on; on this machine alone nobody is asked. */
async function signIn() {
  const inTeams = window.parent !== window;
  if (!inTeams || typeof microsoftTeams === 'undefined') return undefined;
  await microsoftTeams.app.initialize();
  const context = await microsoftTeams.app.getContext();
  setTheme(context.app.theme);
  microsoftTeams.app.registerOnThemeChangeHandler(setTheme);
  return microsoftTeams.authentication.getAuthToken();
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme === 'dark' || theme === 'contrast' ? theme : 'light';
}

async function load(quarter) {
  const token = await signIn();
  const response = await fetch(`/overblik/data?quarter=${encodeURIComponent(quarter)}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  if (!response.ok)
    throw new Error(response.status === 401 ? 'Du er ikke logget på i Teams.' : 'Overblikket kan ikke hentes lige nu.');
  return response.json();
}

let current;

async function show(quarter = '') {
  try {
    current = await load(quarter);
    drawFrame(current);
    draw(current);
  } catch (error) {
    byId('message').textContent = `${error.message} Prøv igen om lidt.`;
  }
}

setTheme(
  new URLSearchParams(location.search).get('theme') ??
    (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
);
byId('quarter').addEventListener('change', (event) => show(event.target.value));
byId('udvalg').addEventListener('change', () => draw(current));
byId('attention').addEventListener('change', () => draw(current));
byId('print').addEventListener('click', () => window.print());
window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});
await show();
