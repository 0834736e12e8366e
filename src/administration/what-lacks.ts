import type { Indicator } from '../indicators/indicator.js';
import { type AdminIds, adminsOf } from '../people/admins.js';
import type { People, Person } from '../people/person.js';
import type { UdvalgSetup } from '../people/udvalg-setup.js';
import type { QuarterAhead } from '../summaries/coming-cycles.js';
import type { UdvalgView } from './udvalg-view.js';

/** An udvalg as it is set up, with its indicators. */
export type UdvalgWithIndicators = {
  readonly view: UdvalgView;
  readonly setup: UdvalgSetup;
  readonly indicators: readonly Indicator[];
};

/** What still lacks before the bot can do its work, and what comes next. */
export type WhatLacks = {
  readonly udvalg: readonly UdvalgView[];
  /** Whether Kommunalbestyrelsen has a channel for the overall report. */
  readonly hasCouncilChannel: boolean;
  /** Those with a part in the set-up whom nothing reaches: not met yet, or not any more. */
  readonly notMet: readonly Person[];
  readonly closed: readonly Person[];
  readonly admins: readonly Person[];
  readonly indicators: readonly {
    readonly title: string;
    readonly used: number;
    readonly withoutOwner: readonly string[];
    readonly examples: number;
  }[];
  /** The next quarter whose reports are still to come. */
  readonly ahead: QuarterAhead | undefined;
};

/** Gives what lacks, from what is set up now. */
export function whatLacks(
  people: People,
  udvalg: readonly UdvalgWithIndicators[],
  {
    adminIds,
    council,
    ahead,
  }: { readonly adminIds: AdminIds; readonly council: UdvalgSetup; readonly ahead: QuarterAhead | undefined },
): WhatLacks {
  const admins = adminsOf(people, adminIds);
  const parts = new Set([...admins.map(({ id }) => id), ...udvalg.flatMap(partsIn)]);
  const withParts = people.people.filter(({ id }) => parts.has(id));
  return {
    udvalg: udvalg.map(({ view }) => view),
    hasCouncilChannel: council.channels.some(({ trouble }) => trouble === undefined),
    notMet: withParts.filter(({ aadObjectId, reach }) => aadObjectId === undefined || reach.is === 'never-met'),
    closed: withParts.filter(({ reach }) => reach.is === 'closed'),
    admins,
    indicators: udvalg.map(({ view, indicators }) => indicatorsOf(view.udvalg.title, indicators)),
    ahead,
  };
}

/** How many of the things that must be there are not: what the headline counts. */
export function countLacks({ udvalg, hasCouncilChannel, notMet, closed, admins, indicators }: WhatLacks): number {
  return [
    ...udvalg.map(({ lacks }) => lacks.length),
    hasCouncilChannel ? 0 : 1,
    notMet.length,
    closed.length,
    admins.length === 0 ? 1 : 0,
    ...indicators.map(({ used, withoutOwner, examples }) => withoutOwner.length + (used === 0 || examples > 0 ? 1 : 0)),
  ].reduce((sum, count) => sum + count, 0);
}

function partsIn({ setup, indicators }: UdvalgWithIndicators): readonly string[] {
  return [
    ...setup.seats.map(({ personId }) => personId),
    ...setup.standIns.map(({ personId }) => personId),
    ...indicators.flatMap(({ ownerIds, retired }) => (retired === undefined ? ownerIds : [])),
  ];
}

function indicatorsOf(title: string, indicators: readonly Indicator[]): WhatLacks['indicators'][number] {
  const inUse = indicators.filter(({ retired }) => retired === undefined);
  const used = inUse.filter(({ isExample }) => !isExample);
  return {
    title,
    used: used.length,
    withoutOwner: used.filter(({ ownerIds }) => ownerIds.length === 0).map(({ name }) => name),
    examples: inUse.length - used.length,
  };
}
