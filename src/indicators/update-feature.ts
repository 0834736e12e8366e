import { z } from 'zod';
import { type Feature, type FeatureTurn, type Outcome, press } from '../conversation/feature.js';
import { Quarter, reportingQuarter } from '../language/quarter.js';
import { updateTexts as texts } from '../replies/indicators/update-texts.js';
import { noticeReply } from '../replies/plain-replies.js';
import { reportableQuarters } from './due.js';
import { placeOf, readOwned } from './owned.js';
import { type Asker, asAsker, asOwner, nameOf, type OwnerTurn, type UpdateParts } from './owner.js';
import { indicatorsCalled, type OwnerCommand, ownerCommand } from './owner-commands.js';
import { readIndicators } from './read-catalogue.js';
import { openForm, ownsNothing, showMyUpdates } from './show-updates.js';
import { SubmittedForm, takeForm } from './submit-update.js';
import { TakenBack, takeBack } from './withdraw-update.js';

const Opened = z.object({ udvalgId: z.string().max(100), indicatorId: z.string().max(120), quarter: Quarter });
const Nothing = z.object({});
/** A name that means more indicators than these says too little. */
const mostNamed = 3;

/** "opdater": what somebody has to report, the form to do it in, and taking a report back. */
export function createUpdateFeature(parts: UpdateParts): Feature {
  return {
    hear: (text, turn) => hear(text, turn, parts),
    presses: {
      'update-list': press(Nothing, (_, turn) => byOwner(turn, (owner) => listCard(owner, parts))),
      'update-open': press(Opened, (subject, turn) =>
        byOwner(turn, (owner) => openForm(owner, subject), subject.quarter),
      ),
      'update-submit': press(SubmittedForm, (form, turn) =>
        byOwner(turn, (owner) => takeForm(form, owner, parts), form.openedFor),
      ),
      'update-withdraw': press(TakenBack, (wanted, turn) =>
        byOwner(turn, (owner) => takeBack(wanted, owner, parts), wanted.quarter),
      ),
    },
  };
}

async function hear(text: string, turn: FeatureTurn, parts: UpdateParts): Promise<Outcome | undefined> {
  const command = ownerCommand(text, turn.today);
  if (command === undefined) return undefined;
  if (command.do === 'whose') return sayWhose(command.name, await asAsker(turn));
  if (turn.place.scope !== 'personal') {
    return command.do === 'list'
      ? { kind: 'updates-elsewhere', say: noticeReply(texts.onlyPersonal, { language: 'da' }) }
      : undefined;
  }
  const owner = await asOwner(turn, command.quarter);
  if (command.do === 'open') return owner === undefined ? undefined : openNamed(command, owner, parts);
  if (owner === undefined) return { kind: 'owns-nothing', say: ownsNothing(turn.cprCount) };
  return { kind: 'my-updates', say: await showMyUpdates(owner, parts, command.quarter) };
}

/** The words after "opdater" are a name only where they name an indicator in use; else they are not for us. */
async function openNamed(
  { name, quarter, value }: Extract<OwnerCommand, { do: 'open' }>,
  owner: OwnerTurn,
  parts: UpdateParts,
): Promise<Outcome | undefined> {
  const { turn, person, strategy } = owner;
  const all = strategy.udvalg.map(({ id }) => id);
  const owned = await readOwned(turn.store, person.id, all, { strategy, today: turn.today });
  const [called, another] = indicatorsCalled(owned, name);
  if (called === undefined) return sayWhose(name, owner, [texts.askToBeOwner]);
  if (another !== undefined) return { kind: 'my-updates', say: await showMyUpdates(owner, parts, quarter) };
  const subject = {
    udvalgId: called.udvalgId,
    indicatorId: called.indicator.id,
    quarter:
      quarter ??
      reportableQuarters(called.indicator, reportingQuarter(turn.today), 1)[0] ??
      reportingQuarter(turn.today),
  };
  const { card, line, kind } = await openForm(owner, subject, value);
  return card === undefined
    ? { kind, say: noticeReply(line ?? texts.notFound, { language: 'da' }) }
    : { kind, say: card };
}

/** Says who reports the one indicator in use that a name means; anything else that is owned is not for us. */
async function sayWhose(name: string, asker: Asker, lines: readonly string[] = []): Promise<Outcome | undefined> {
  const { turn, strategy } = asker;
  const noStarters = new Map();
  const all = await Promise.all(strategy.udvalg.map(({ id }) => readIndicators(turn.store, id, strategy, noStarters)));
  const inUse = all.flat().filter(({ isExample, retired }) => !isExample && retired === undefined);
  const called = indicatorsCalled(
    inUse.map((indicator) => ({ indicator })),
    name,
  );
  if (called.length === 0 || called.length > mostNamed) return undefined;
  const [first = '', ...others] = called.map(({ indicator }) =>
    texts.whose(
      indicator.name,
      indicator.ownerIds.map((id) => nameOf(asker, id)),
      placeOf(indicator, strategy),
    ),
  );
  return { kind: 'whose-indicator', say: noticeReply(first, { language: 'da', lines: [...others, ...lines] }) };
}

async function listCard(owner: OwnerTurn, parts: UpdateParts): Promise<Outcome> {
  return { kind: 'my-updates', card: await showMyUpdates(owner, parts) };
}

async function byOwner(
  turn: FeatureTurn,
  take: (owner: OwnerTurn) => Promise<Outcome>,
  quarter?: Quarter,
): Promise<Outcome> {
  const owner = await asOwner(turn, quarter);
  return owner === undefined ? { kind: 'not-owner', line: texts.ownsNothing } : take(owner);
}
