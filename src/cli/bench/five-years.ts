import type { Action } from '../../actions/action.js';
import type { Indicator, Terms } from '../../indicators/indicator.js';
import type { IndicatorUpdate } from '../../indicators/update.js';
import { addDays } from '../../language/days.js';
import { roundTo } from '../../language/print-number.js';
import { addQuarters, daysOf, numberInYear, type Quarter } from '../../language/quarter.js';
import type { Fokusomraade, Strategy } from '../../strategy/strategy.js';
import type { Kept } from '../../summaries/records.js';

type Kind = Pick<Indicator, 'name' | 'kind' | 'dueIn'> &
  Pick<Terms, 'unit' | 'decimals' | 'direction'> & {
    readonly start: number;
    readonly target?: number;
    readonly range?: Terms['range'];
  };

const always = [1, 2, 3, 4];

/** Indicators of the kinds that municipalities follow; every one is made up. */
const kinds: readonly Kind[] = [
  {
    name: 'Sagsbehandlingstid',
    kind: 'number',
    dueIn: always,
    unit: 'dage',
    decimals: 0,
    direction: 'lower',
    start: 62,
    target: 40,
  },
  {
    name: 'Andel inden for fristen',
    kind: 'number',
    dueIn: always,
    unit: '%',
    decimals: 1,
    direction: 'higher',
    start: 71.5,
    target: 90,
  },
  {
    name: 'Arbejdet i kvartalet, med ord',
    kind: 'narrative',
    dueIn: always,
    unit: '',
    decimals: 0,
    direction: 'neutral',
    start: 0,
  },
  {
    name: 'Sygefravær',
    kind: 'number',
    dueIn: always,
    unit: '%',
    decimals: 1,
    direction: 'lower',
    start: 5.8,
    target: 4.5,
  },
  {
    name: 'Udgift pr. borger',
    kind: 'number',
    dueIn: always,
    unit: 'kr.',
    decimals: 0,
    direction: 'neutral',
    start: 12_450,
  },
  {
    name: 'Tilfredshed',
    kind: 'number',
    dueIn: [4],
    unit: 'point',
    decimals: 1,
    direction: 'higher',
    start: 3.6,
    target: 4.2,
  },
  {
    name: 'Forventet regnskab af budget',
    kind: 'number',
    dueIn: always,
    unit: '%',
    decimals: 1,
    direction: 'range',
    start: 101.5,
    range: { low: 98, high: 100 },
  },
];

const words = [
  'Flere sager blev afgjort ved første kontakt, og ventelisten er kortere end før sommer.',
  'To medarbejdere er ansat. De er i gang fra næste måned.',
  'Tallet dækker ikke de sager, der blev flyttet til det nye fagsystem.',
  'Vi har holdt møder med skoler og foreninger i alle fire byer, og der er aftalt tre fælles forløb.',
];
const titles = ['Ny vejledning til borgere', 'Fælles opstartsmøde med virksomheder', 'Uddannelse af frontpersonale'];

/**
 * Gives five years of made-up numbers, words and handlinger on every fokusområde of a strategy, the same each time: to
 * measure with, and to see what a summary looks like before there is anything to sum up.
 */
export function fiveYears(strategy: Strategy, last: Quarter): Kept {
  const chance = repeatable(20_260_930);
  const quarters = Array.from({ length: 20 }, (_, index) => addQuarters(last, index - 19));
  const followed = strategy.fokusomraader.flatMap((area, index) =>
    Array.from({ length: 2 + (index % 2) }, (_, nth) =>
      indicatorOn(area, strategy, (index + nth) % kinds.length, quarters[0] ?? last),
    ),
  );
  return {
    indicators: followed.map(({ indicator }) => indicator),
    updates: followed.flatMap(({ indicator, kind, area }) => updatesOf(indicator, kind, area, quarters, chance)),
    actions: strategy.fokusomraader.flatMap((area, index) => actionsOn(area, strategy, index, last)),
  };
}

function indicatorOn(area: Fokusomraade, strategy: Strategy, kindIndex: number, from: Quarter) {
  const kind = kinds[kindIndex] as Kind;
  const { unit, decimals, direction, target, range } = kind;
  const terms: Terms = {
    from,
    unit,
    decimals,
    direction,
    ...(target === undefined ? {} : { target: { value: target, by: strategy.validTo } }),
    ...(range === undefined ? {} : { range }),
  };
  const indicator: Indicator = {
    id: `${area.id}-${kindIndex}`,
    strategyId: strategy.id,
    fokusomraadeId: area.id,
    name: kind.name,
    kind: kind.kind,
    terms: [terms],
    dueIn: [...kind.dueIn],
    source: 'Opdigtet',
    lagDays: 0,
    ownerIds: [],
    isExample: false,
    toCheck: '',
    audit: [],
  };
  return { indicator, kind, area };
}

function updatesOf(
  indicator: Indicator,
  kind: Kind,
  area: Fokusomraade,
  quarters: readonly Quarter[],
  chance: () => number,
): readonly IndicatorUpdate[] {
  const goal = kind.target ?? kind.range?.high ?? kind.start;
  return quarters
    .filter((quarter) => kind.dueIn.includes(numberInYear(quarter)))
    .flatMap((quarter) => {
      const way = quarters.indexOf(quarter) / (quarters.length - 1);
      const value = roundTo((kind.start + (goal - kind.start) * way) * (0.9 + chance() * 0.2), kind.decimals);
      const [missing, waits, speaks] = [chance() < 0.06, quarter === quarters.at(-1) && chance() < 0.1, chance() < 0.5];
      if (missing) return [];
      const submitted = `${addDays(daysOf(quarter).last, 5)}T09:00:00.000Z`;
      const narrative = kind.kind === 'narrative' || speaks ? (words[Math.floor(chance() * words.length)] ?? '') : '';
      return [
        {
          indicatorId: indicator.id,
          fokusomraadeId: area.id,
          udvalgId: area.udvalgId,
          quarter,
          revisions: [
            {
              revision: 1,
              formId: 'opdigtet',
              report: kind.kind === 'narrative' ? { narrative } : { value, narrative },
              terms: indicator.terms[0] as Terms,
              submittedBy: 'opdigtet',
              submittedAt: submitted,
              state: waits ? { is: 'pending' as const } : { is: 'approved' as const, by: 'opdigtet', at: submitted },
            },
          ],
          audit: [],
          outbox: [],
          cards: [],
        },
      ];
    });
}

function actionsOn(area: Fokusomraade, strategy: Strategy, index: number, last: Quarter): readonly Action[] {
  const { first, last: end } = daysOf(last);
  return titles.slice(0, index % 4).map((title, nth) => ({
    id: `${area.id}-${nth}`,
    strategyId: strategy.id,
    fokusomraadeId: area.id,
    title,
    responsibleId: 'opdigtet',
    deadline: addDays(end, (nth - 1) * 40 - (index % 5) * 9),
    state: (index + nth) % 3 === 0 ? 'done' : 'under-way',
    note: '',
    createdAt: `${addDays(first, nth * 20 - 60)}T08:00:00.000Z`,
    ...((index + nth) % 3 === 0 ? { doneAt: `${addDays(first, 30)}T08:00:00.000Z` } : {}),
    audit: [],
    outbox: [],
  }));
}

/** A series of numbers from 0 to below 1 that is the same each time (a linear congruential generator, Numerical Recipes). */
function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
