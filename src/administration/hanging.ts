import { type Action, actionDocument } from '../actions/action.js';
import { type Indicator, indicatorDocument } from '../indicators/indicator.js';
import { pendingOf } from '../indicators/series.js';
import { type IndicatorUpdate, updateDocument } from '../indicators/update.js';
import { reportingQuarter } from '../language/quarter.js';
import { type AdminIds, isFirstAdmin } from '../people/admins.js';
import { coversArea } from '../people/cover.js';
import type { Person } from '../people/person.js';
import { emptySetup, type Seat, type StandIn, type UdvalgSetup, udvalgSetupDocument } from '../people/udvalg-setup.js';
import type { DocumentStore, StoredDocument } from '../store/document-store.js';
import { bodyOf } from '../store/document-type.js';
import { documentsIn } from '../store/every-document.js';
import type { Strategy } from '../strategy/strategy.js';

/** All of an udvalg that people can hang on. */
export type UdvalgState = {
  readonly udvalgId: string;
  readonly title: string;
  readonly setup: UdvalgSetup;
  readonly indicators: readonly Indicator[];
  readonly actions: readonly Action[];
  readonly updates: readonly IndicatorUpdate[];
};

/** What hangs on one person: each with the title of the udvalg that it lies in. */
export type Hanging = {
  readonly isAdmin: boolean;
  /** Whether that stands in the bot's settings, out of reach of a chat. */
  readonly isFirstAdmin: boolean;
  readonly seats: readonly (Seat & { readonly udvalg: string })[];
  /** Stand-ins that hold now or will, whether the person acts or is away. */
  readonly standIns: readonly (StandIn & { readonly udvalg: string })[];
  readonly indicators: readonly (Indicator & { readonly udvalg: string })[];
  /** Handlinger that are not over. */
  readonly actions: readonly (Action & { readonly udvalg: string })[];
  /** Reports that wait for the person's decision as chair. */
  readonly waiting: readonly (IndicatorUpdate & { readonly udvalg: string; readonly indicatorName: string })[];
};

/** Gives everything of every udvalg, older strategies' too; one request a thousand documents of each. */
export async function readUdvalgStates(
  store: DocumentStore,
  strategies: readonly Strategy[],
): Promise<readonly UdvalgState[]> {
  const titles = new Map(strategies.flatMap(({ udvalg }) => udvalg.map(({ id, title }) => [id, title] as const)));
  titles.set('kommunalbestyrelsen', 'Kommunalbestyrelsen');
  return Promise.all([...titles].map(([udvalgId, title]) => readUdvalgState(store, udvalgId, title)));
}

async function readUdvalgState(store: DocumentStore, udvalgId: string, title: string): Promise<UdvalgState> {
  const documents: StoredDocument[] = [];
  for await (const document of documentsIn(store, { partition: `udvalg:${udvalgId}`, limit: 1000 })) {
    documents.push(document);
  }
  const ofKind = (kind: string) => documents.filter((document) => document.kind === kind);
  const [setup] = ofKind(udvalgSetupDocument.kind);
  return {
    udvalgId,
    title,
    setup: setup === undefined ? emptySetup(udvalgId) : bodyOf(udvalgSetupDocument, setup),
    indicators: ofKind(indicatorDocument.kind).map((document) => bodyOf(indicatorDocument, document)),
    actions: ofKind(actionDocument.kind).map((document) => bodyOf(actionDocument, document)),
    updates: ofKind(updateDocument.kind).map((document) => bodyOf(updateDocument, document)),
  };
}

/** Gives all that hangs on a person on a day (ISO, Danish time). */
export function hangingOn(
  person: Person,
  states: readonly UdvalgState[],
  { adminIds, today }: { readonly adminIds: AdminIds; readonly today: string },
): Hanging {
  const each = <T>(of: (state: UdvalgState) => readonly T[]) =>
    states.flatMap((state) => of(state).map((one) => ({ ...one, udvalg: state.title })));
  const { id } = person;
  return {
    isAdmin: person.isAdmin || isFirstAdmin(person, adminIds),
    isFirstAdmin: isFirstAdmin(person, adminIds),
    seats: each(({ setup }) => setup.seats.filter(({ personId }) => personId === id)),
    standIns: each(({ setup }) =>
      setup.standIns.filter(({ personId, forPersonId, to }) => to >= today && (personId === id || forPersonId === id)),
    ),
    indicators: each(({ indicators }) => indicators.filter((one) => isOwned(one, today) && one.ownerIds.includes(id))),
    actions: each(({ actions }) => actions.filter((action) => action.responsibleId === id && isOpen(action))),
    waiting: each((state) => waitingFor(id, state)),
  };
}

/** Whether an indicator still asks something of its owners: one that ended does so until its last quarter is reported. */
function isOwned({ retired, ended }: Indicator, today: string): boolean {
  return retired === undefined && (ended === undefined || reportingQuarter(today) < ended.from);
}

/** Whether nothing hangs on a person. */
export function isFree({ isAdmin, seats, standIns, indicators, actions }: Hanging): boolean {
  return !isAdmin && [seats, standIns, indicators, actions].every((list) => list.length === 0);
}

/** Whether a handling is not over. Where a newer strategy took over it is over here, and goes on there or nowhere. */
export function isOpen({ state, ended }: Pick<Action, 'state' | 'ended'>): boolean {
  return ended === undefined && (state === 'planned' || state === 'under-way');
}

function waitingFor(
  personId: string,
  { setup, updates, indicators }: UdvalgState,
): readonly (IndicatorUpdate & { readonly indicatorName: string })[] {
  const chairs = setup.seats.filter((seat) => seat.personId === personId && seat.role === 'chair');
  return updates
    .filter((update) => pendingOf(update) !== undefined)
    .filter(({ fokusomraadeId }) => chairs.some(({ covers }) => coversArea(covers, fokusomraadeId)))
    .map((update) => ({
      ...update,
      indicatorName: indicators.find(({ id }) => id === update.indicatorId)?.name ?? update.indicatorId,
    }));
}
