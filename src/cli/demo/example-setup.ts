import type { Action } from '../../actions/action.js';
import { actionDocument, actionKey } from '../../actions/action.js';
import { readKnowledge } from '../../content-files.js';
import { type Indicator, indicatorDocument, indicatorKey } from '../../indicators/indicator.js';
import { type IndicatorUpdate, updateDocument, updateKey } from '../../indicators/update.js';
import { addDays } from '../../language/days.js';
import { todayIn } from '../../language/local-day.js';
import { addQuarters, daysOf, type Quarter, reportingQuarter } from '../../language/quarter.js';
import { noPeople, type Person, peopleDocument, peopleKey } from '../../people/person.js';
import { emptySetup, udvalgSetupDocument, udvalgSetupKey } from '../../people/udvalg-setup.js';
import { readStarters } from '../../starter-files.js';
import type { DocumentDraft, DocumentStore } from '../../store/document-store.js';
import { draftOf } from '../../store/document-type.js';
import { strategyInForce } from '../../strategy/in-force.js';
import { fokusomraadeById } from '../../strategy/look-up.js';

/** What marks everything that is made up. */
const mark = 'EKSEMPEL';

/** The made-up town hall's people, as playground.yml has them; the first is signed in and may do everything. */
const people = [
  ['anne', 'Anne Bech', '33333333-3333-4333-8333-333333333330'],
  ['bo', 'Bo Ægidius', '33333333-3333-4333-8333-333333333331'],
  ['carl', 'Carl Ås', '33333333-3333-4333-8333-333333333332'],
  ['dorte', 'Dorte Dam', '33333333-3333-4333-8333-333333333333'],
  ['erik', 'Erik Elm', '33333333-3333-4333-8333-333333333334'],
] as const;

/** How many quarters of made-up values stand before the one that is reported now. */
const quartersBack = 5;

/** How many of each udvalg's example indicators are confirmed for the demonstration. */
const indicatorsOfUdvalg = 2;

/**
 * Puts the made-up set-up into an empty store: people with roles, confirmed indicators with five quarters of values, and
 * handlinger, all marked EKSEMPEL. A store that knows people already is left as it is. Gives whether anything was put in.
 */
export async function putExampleSetup(store: DocumentStore, now: Date): Promise<boolean> {
  if ((await store.read(peopleKey)) !== undefined) return false;
  for (const draft of exampleDocuments(now)) await store.create(draft);
  return true;
}

function exampleDocuments(now: Date): readonly DocumentDraft[] {
  const { strategies } = readKnowledge();
  const strategy = strategyInForce(strategies, todayIn(now));
  const starters = readStarters(strategies).get(strategy.id) ?? [];
  const ofUdvalg = strategy.udvalg.map(({ id }) => ({
    udvalgId: id,
    indicators: starters
      .filter(
        ({ fokusomraadeId, kind }) => kind === 'number' && fokusomraadeById(strategy, fokusomraadeId).udvalgId === id,
      )
      .slice(0, indicatorsOfUdvalg)
      .map((indicator) => confirmed(indicator)),
  }));
  return [
    // People come last: what a broken-off start has left behind is then put in again.
    ...ofUdvalg.flatMap(({ udvalgId, indicators }) => [
      setup(udvalgId, now),
      ...indicators.flatMap((indicator, index) => indicatorDocuments(udvalgId, indicator, { now, index })),
    ]),
    draftOf(peopleDocument, peopleKey, { ...noPeople, people: people.map(person) }),
  ];
}

function person([id, name, aadObjectId]: (typeof people)[number]): Person {
  return {
    id,
    aadObjectId,
    name: `${name} (${mark})`,
    email: `${id}@eksempel.invalid`,
    reach: { is: 'never-met' },
    isAdmin: id === 'anne' || id === 'dorte',
  };
}

/** The one who is signed in owns everything, so somebody else must decide on it: she sits as deputy. */
function setup(udvalgId: string, now: Date): DocumentDraft {
  const today = todayIn(now);
  return draftOf(udvalgSetupDocument, udvalgSetupKey(udvalgId), {
    ...emptySetup(udvalgId),
    seats: [
      { personId: udvalgId === 'vtf' ? 'anne' : 'bo', role: 'chair', covers: 'all' },
      { personId: udvalgId === 'vtf' ? 'bo' : 'anne', role: 'deputy', covers: 'all' },
    ],
    meetings: [{ date: addDays(today, 30), agendaDeadline: addDays(today, 20), cancelled: false }],
  });
}

function confirmed(indicator: Indicator): Indicator {
  return {
    ...indicator,
    name: `${mark}: ${indicator.name}`,
    isExample: false,
    toCheck: '',
    ownerIds: ['anne', 'carl'],
  };
}

function indicatorDocuments(
  udvalgId: string,
  indicator: Indicator,
  { now, index }: { readonly now: Date; readonly index: number },
): readonly DocumentDraft[] {
  const newest = reportingQuarter(todayIn(now));
  const quarters = Array.from({ length: quartersBack }, (_, back) => addQuarters(newest, back - quartersBack));
  const due = quarters.filter((quarter) => indicator.dueIn.includes(Number(quarter.slice(-1))));
  const [terms] = indicator.terms;
  const first = quarters[0] ?? newest;
  const since = { ...indicator, terms: terms === undefined ? indicator.terms : [{ ...terms, from: first }] };
  const key = indicatorKey(udvalgId, indicator.id);
  return [
    draftOf(indicatorDocument, key, since),
    ...due.map((quarter, place) => {
      const update = approved(udvalgId, since, { quarter, value: madeUpValue(since, place) });
      return draftOf(updateDocument, updateKey(udvalgId, indicator.id, quarter), update);
    }),
    ...(index === 0 ? [handling(udvalgId, indicator, now)] : []),
  ];
}

/** Round numbers that wander a little; nobody can take them for Hedensted's own. */
function madeUpValue({ terms, id }: Indicator, place: number): number {
  const start = terms[0]?.unit === '%' ? 60 : 100;
  const step = ((id.length * 7 + place * 5) % 9) - 4;
  return start + place * 2 + step;
}

function approved(
  udvalgId: string,
  { id, fokusomraadeId, terms }: Indicator,
  { quarter, value }: { readonly quarter: Quarter; readonly value: number },
): IndicatorUpdate {
  const [current] = terms;
  if (current === undefined) throw new Error(`The example ${id} has no terms`);
  const at = `${addDays(daysOf(quarter).last, 7)}T08:00:00.000Z`;
  return {
    indicatorId: id,
    fokusomraadeId,
    udvalgId,
    quarter,
    revisions: [
      {
        revision: 1,
        formId: `eksempel-${id}-${quarter}`,
        report: { value, narrative: `${mark}: opdigtet tal.` },
        terms: current,
        submittedBy: 'carl',
        submittedAt: at,
        state: { is: 'approved', by: 'bo', at },
      },
    ],
    audit: [],
    outbox: [],
    cards: [],
  };
}

function handling(udvalgId: string, { strategyId, fokusomraadeId }: Indicator, now: Date): DocumentDraft {
  const action: Action = {
    id: `eksempel-${fokusomraadeId}`,
    strategyId,
    fokusomraadeId,
    title: `${mark}: en handling`,
    responsibleId: 'carl',
    deadline: addDays(todayIn(now), 14),
    state: 'under-way',
    note: '',
    createdAt: now.toISOString(),
    audit: [],
  };
  return draftOf(actionDocument, actionKey(udvalgId, action.id), action);
}
