import { z } from 'zod';
import { type Feature, type FeatureTurn, type Outcome, press } from '../conversation/feature.js';
import type { Indicator } from '../indicators/indicator.js';
import { readIndicators } from '../indicators/read-catalogue.js';
import { Quarter, reportingQuarter } from '../language/quarter.js';
import { statusTexts as texts } from '../replies/status/status-texts.js';
import { whichIndicatorReply } from '../replies/status/status-which-reply.js';
import { strategyOfQuarter } from '../strategy/in-force.js';
import { fokusomraadeById } from '../strategy/look-up.js';
import { noOwnWords, type OwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';
import { readStrategyRecords } from '../summaries/compose-now.js';
import { showStatus, type Wanted } from './show-status.js';
import { type StatusCommand, statusCommand } from './status-command.js';
import { areaWithWord, indicatorNamed, indicatorsMeant, partNamed, type StatusOf } from './status-of.js';

const page = z.coerce.number().int().min(1).max(1_000);
/** '' for as things stand now. */
const quarter = z.union([Quarter, z.literal('')]).default('');
const Opened = z.object({
  of: z.enum(['strategy', 'udvalg', 'sigtepunkt', 'fokusomraade', 'indicator']),
  subjectId: z.string().max(120).default(''),
  page,
  quarter,
});
/** More buttons than these are no choice any more. */
const mostOffered = 5;
const Chosen = z.object({ areaId: z.string().max(120).optional(), quarter });

/** "status": how the strategy, or a part of it, stands or stood in a quarter. Approved values only, so everybody may ask. */
export const statusFeature: Feature = {
  hear,
  presses: {
    'status-open': press(Opened, ({ of, subjectId, page: asked, quarter: inQuarter }, turn) =>
      show(turn, statusOf(of, subjectId), { page: asked, quarter: inQuarter || undefined }),
    ),
    'status-area': press(Chosen, async ({ areaId, quarter: inQuarter }, turn) =>
      areaId === undefined
        ? { kind: 'nothing-chosen', line: texts.chooseFirst }
        : show(turn, { of: 'fokusomraade', id: areaId }, { quarter: inQuarter || undefined }),
    ),
  },
};

function statusOf(of: StatusOf['of'], id: string): StatusOf {
  switch (of) {
    case 'strategy':
      return { of };
    case 'udvalg':
    case 'sigtepunkt':
      return { of, id };
    case 'fokusomraade':
    case 'indicator':
      return { of, id };
  }
}

/** What is named must be a part of the strategy or an indicator; agenda titles that begin alike go on to the matching. */
async function hear(text: string, turn: FeatureTurn): Promise<Outcome | undefined> {
  const command = statusCommand(text, turn.today);
  if (command === undefined) return undefined;
  const strategy = strategyOfQuarter(turn.knowledge.strategies, command.quarter ?? reportingQuarter(turn.today));
  const own = turn.knowledge.ownWords.find(({ strategyId }) => strategyId === strategy.id) ?? noOwnWords(strategy.id);
  if (command.of === 'strategy') return answer(whole, command, text, turn);
  const found = await named(command.names, { strategy, own, turn });
  if (found === undefined) return undefined;
  if (!('oneOf' in found)) return answer(found, command, text, turn);
  // With several to choose among, what may be the title of a case is taken for one.
  if (command.mayBeCase || found.oneOf.length > mostOffered) return undefined;
  return { kind: 'status-which', say: whichIndicatorReply(found.oneOf, { cprCount: turn.cprCount }) };
}

async function answer(found: Found, command: StatusCommand, text: string, turn: FeatureTurn) {
  const strategy = strategyOfQuarter(turn.knowledge.strategies, command.quarter ?? reportingQuarter(turn.today));
  const records = await readFor(found.udvalgId, strategy, turn);
  const mayBeCase = command.of === 'named' && command.mayBeCase ? text : undefined;
  const say = await showStatus(turn, records, found.status, { quarter: command.quarter, mayBeCase });
  return say === undefined ? undefined : { kind: `status-${found.status.of}`, say };
}

async function show(turn: FeatureTurn, status: StatusOf, wanted: Wanted): Promise<Outcome> {
  const strategy = strategyOfQuarter(turn.knowledge.strategies, wanted.quarter ?? reportingQuarter(turn.today));
  const records = await readFor(await udvalgOf(status, strategy, turn), strategy, turn);
  const card = await showStatus(turn, records, status, wanted);
  return card === undefined ? { kind: 'no-such-status', line: texts.notFound } : { kind: `status-${status.of}`, card };
}

/** What is asked about, and the one udvalg that it lies in; undefined for what several have a part in. */
type Found = { readonly status: StatusOf; readonly udvalgId: string | undefined };

const whole: Found = { status: { of: 'strategy' }, udvalgId: undefined };

type Known = { readonly strategy: Strategy; readonly own: OwnWords; readonly turn: FeatureTurn };

/** Gives what is named: a part of the strategy, an indicator, or the few indicators that a word means. */
async function named(
  names: readonly string[],
  { strategy, own, turn }: Known,
): Promise<Found | { readonly oneOf: readonly Indicator[] } | undefined> {
  const part = partNamed(names, strategy, own);
  if (part !== undefined) return { status: part, udvalgId: await udvalgOf(part, strategy, turn) };
  const indicators = await allIndicators(strategy, turn);
  const indicator = indicatorNamed(names, indicators);
  if (indicator !== undefined) return indicatorFound(indicator, strategy);
  const area = areaWithWord(names, strategy, own);
  if (area !== undefined) return { status: area, udvalgId: await udvalgOf(area, strategy, turn) };
  const [only, ...others] = indicatorsMeant(names, indicators);
  if (only === undefined) return undefined;
  return others.length === 0 ? indicatorFound(only, strategy) : { oneOf: [only, ...others] };
}

function indicatorFound({ id, fokusomraadeId }: Indicator, strategy: Strategy): Found {
  return { status: { of: 'indicator', id }, udvalgId: fokusomraadeById(strategy, fokusomraadeId).udvalgId };
}

function readFor(udvalgId: string | undefined, strategy: Strategy, { store, knowledge }: FeatureTurn) {
  return readStrategyRecords(store, strategy, knowledge.ownWords, udvalgId === undefined ? undefined : [udvalgId]);
}

async function udvalgOf(status: StatusOf, strategy: Strategy, turn: FeatureTurn): Promise<string | undefined> {
  const ofArea = (areaId: string | undefined) => strategy.fokusomraader.find(({ id }) => id === areaId)?.udvalgId;
  switch (status.of) {
    case 'strategy':
    case 'sigtepunkt':
      return undefined;
    case 'udvalg':
      return status.id;
    case 'fokusomraade':
      return ofArea(status.id);
    case 'indicator':
      return ofArea((await allIndicators(strategy, turn)).find(({ id }) => id === status.id)?.fokusomraadeId);
  }
}

const noStarters: ReadonlyMap<string, readonly Indicator[]> = new Map();

async function allIndicators(strategy: Strategy, { store }: FeatureTurn): Promise<readonly Indicator[]> {
  const all = await Promise.all(strategy.udvalg.map(({ id }) => readIndicators(store, id, strategy, noStarters)));
  return all.flat();
}
