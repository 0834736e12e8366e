import type { Outcome } from '../conversation/feature.js';
import { type Quarter, reportingQuarter } from '../language/quarter.js';
import { myUpdatesReply } from '../replies/indicators/my-updates-reply.js';
import { type UpdateFormView, updateFormReply } from '../replies/indicators/update-form-reply.js';
import { updateTexts as texts } from '../replies/indicators/update-texts.js';
import { noticeReply } from '../replies/plain-replies.js';
import type { Reply } from '../replies/reply.js';
import { reportableQuarters } from './due.js';
import { isDone, myUpdate, myUpdates, type Owned, stateOf } from './my-updates.js';
import { placeOf, readOwned } from './owned.js';
import { nameOf, type OwnerTurn, readSetup, type UpdateParts } from './owner.js';
import { readIndicator } from './read-catalogue.js';

/** Which report of which indicator a button is about. */
export type Subject = { readonly udvalgId: string; readonly indicatorId: string; readonly quarter: Quarter };

/** How many quarters the form offers, for late reports. */
const offeredQuarters = 8;

/** Gives the list of all that somebody owns, or that they own nothing. */
export async function showMyUpdates(
  owner: OwnerTurn,
  parts: Pick<UpdateParts, 'readOwnersDeadline'>,
  quarter?: Quarter,
): Promise<Reply> {
  const { turn, person, strategy } = owner;
  const all = strategy.udvalg.map(({ id }) => id);
  const owned = await readOwned(turn.store, person.id, all, { strategy, today: turn.today });
  if (owned.length === 0) return ownsNothing(turn.cprCount);

  const mine = myUpdates(owned, quarter ?? reportingQuarter(turn.today));
  const left = mine.due.filter(({ state }) => !isDone(state)).map(({ udvalgId }) => udvalgId);
  const ownersDeadline = await parts.readOwnersDeadline();
  const deadlines = await Promise.all(
    [...new Set(left)].map(async (udvalgId) => {
      const { meetings } = await readSetup(turn.store, udvalgId);
      return [udvalgId, ownersDeadline(mine.quarter, meetings)] as const;
    }),
  );
  return myUpdatesReply({
    ...mine,
    deadlines: new Map(deadlines),
    today: turn.today,
    notices: { cprCount: turn.cprCount },
  });
}

/** Says that somebody owns no indicator, and what they can do. */
export function ownsNothing(cprCount: number): Reply {
  return noticeReply(texts.ownsNothing, { language: 'da', lines: texts.ownsNothingLines, notices: { cprCount } });
}

/** An indicator that the one who presses owns, with its udvalg's updates; or why they may not report it, in words. */
export type FoundOwned =
  | { readonly is: 'owned'; readonly owned: Owned; readonly all: readonly Owned[] }
  | { readonly is: 'refused'; readonly kind: string; readonly line: string };

/** Finds what a card is about and holds the right to it: only an owner, as the catalogue is now, may report. */
export async function findOwned(
  { turn, person, strategy }: OwnerTurn,
  { udvalgId, indicatorId }: Omit<Subject, 'quarter'>,
): Promise<FoundOwned> {
  if (!strategy.udvalg.some(({ id }) => id === udvalgId))
    return { is: 'refused', kind: 'no-such-indicator', line: texts.notFound };
  const all = await readOwned(turn.store, person.id, [udvalgId], { strategy, today: turn.today });
  const owned = all.find(({ indicator }) => indicator.id === indicatorId);
  if (owned !== undefined) {
    return owned.indicator.retired === undefined
      ? { is: 'owned', owned, all }
      : { is: 'refused', kind: 'retired-indicator', line: texts.noLonger };
  }
  const found = await readIndicator(turn.store, { udvalgId, indicatorId }, strategy, new Map());
  return found === undefined
    ? { is: 'refused', kind: 'no-such-indicator', line: texts.notFound }
    : { is: 'refused', kind: 'not-owner', line: texts.notYours(found.name) };
}

/** Opens the form of one indicator for a quarter, with the value that was written already, where one was. */
export async function openForm(owner: OwnerTurn, subject: Subject, value?: string): Promise<Outcome> {
  const found = await findOwned(owner, subject);
  if (found.is === 'refused') return { kind: found.kind, line: found.line };
  const quarters = quartersOf(owner, found.owned);
  if (!quarters.some(({ quarter }) => quarter === subject.quarter)) {
    return { kind: 'not-reportable', line: texts.notReportable(subject.quarter) };
  }
  return {
    kind: 'update-form',
    card: formFor(owner, found.owned, subject.quarter, value === undefined ? {} : { value }),
  };
}

/** Gives the form for a quarter, with what was typed and what is to be put right where there is something. */
export function formFor(
  owner: OwnerTurn,
  owned: Owned,
  quarter: Quarter,
  more: Partial<Pick<UpdateFormView, 'typed' | 'value' | 'faults' | 'refusals' | 'formId' | 'asked'>> = {},
): Reply {
  const { turn, strategy } = owner;
  return updateFormReply({
    mine: myUpdate(owned, quarter),
    place: placeOf(owned.indicator, strategy),
    nameOf: (personId) => nameOf(owner, personId),
    quarters: quartersOf(owner, owned),
    notices: { cprCount: turn.cprCount },
    formId: turn.newId(),
    ...more,
  });
}

/** Gives the quarters that may be reported now, newest first, and where each stands. */
export function quartersOf({ turn }: OwnerTurn, { indicator, updates }: Owned): UpdateFormView['quarters'] {
  return reportableQuarters(indicator, reportingQuarter(turn.today), offeredQuarters).map((quarter) => ({
    quarter,
    state: stateOf(updates.find((one) => one.indicatorId === indicator.id && one.quarter === quarter)).is,
  }));
}
