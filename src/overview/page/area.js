import { byId, element, mark, paragraph } from './element.js';

const svg = 'http://www.w3.org/2000/svg';

/** A fokusområde: how it stands, and unfolded its indicators, what lacks and its handlinger. */
export function area(one) {
  const { id, label, title, mark: shownMark, hints, indicators, noIndicators, gaps } = one;
  return element(
    'details',
    { id },
    element(
      'summary',
      {},
      element('span', { class: 'title' }, label),
      element('span', { class: 'standing' }, mark(shownMark), ...hints.map((hint) => element('span', {}, hint))),
    ),
    element(
      'div',
      { class: 'body' },
      label === title ? undefined : paragraph(title),
      paragraph(noIndicators, 'nothing'),
      ...indicators.map(indicator),
      ...list(byId('areas').dataset.gaps, gaps),
      ...actions(one),
    ),
  );
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

function actions({ actionsInNumbers, noActions, actions: all }) {
  if (actionsInNumbers === '') return [paragraph(noActions, 'nothing')];
  return [
    element('h4', {}, actionsInNumbers),
    element(
      'ul',
      { class: 'plain' },
      ...all.map(({ symbol, text, isLate }) =>
        element('li', isLate ? { class: 'late' } : {}, element('span', { 'aria-hidden': 'true' }, `${symbol} `), text),
      ),
    ),
  ];
}

function list(heading, lines) {
  if (lines.length === 0) return [];
  return [
    element('h4', {}, heading),
    element('ul', { class: 'plain' }, ...lines.map((text) => element('li', {}, text))),
  ];
}

/** A small curve of what the words beside it say. */
function curve(series) {
  if (series.length < 2) return undefined;
  const low = Math.min(...series);
  const span = Math.max(...series) - low || 1;
  const points = series.map((value, index) => [
    (index / (series.length - 1)) * 114 + 3,
    29 - ((value - low) / span) * 26,
  ]);
  const drawn = document.createElementNS(svg, 'svg');
  drawn.setAttribute('class', 'curve');
  drawn.setAttribute('viewBox', '0 0 120 32');
  drawn.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(svg, 'polyline');
  line.setAttribute('points', points.map((point) => point.join(',')).join(' '));
  const [x, y] = points.at(-1);
  const newest = document.createElementNS(svg, 'circle');
  for (const [name, value] of Object.entries({ cx: x, cy: y, r: 2.5 })) newest.setAttribute(name, value);
  drawn.append(line, newest);
  return drawn;
}
