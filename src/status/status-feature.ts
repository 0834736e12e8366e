import { z } from 'zod';
import { type Feature, type FeatureTurn, type Outcome, press } from '../conversation/feature.js';
import { statusTexts as texts } from '../replies/status-texts.js';
import { strategyInForce } from '../strategy/in-force.js';
import { noOwnWords } from '../strategy/own-words.js';
import { readStrategyRecords } from '../summaries/compose-now.js';
import { showStatus } from './show-status.js';
import { statusCommand } from './status-command.js';
import { indicatorNamed, partNamed, type StatusOf } from './status-of.js';

const page = z.coerce.number().int().min(1).max(1_000);
const Opened = z.object({
  of: z.enum(['strategy', 'udvalg', 'sigtepunkt', 'fokusomraade', 'indicator']),
  subjectId: z.string().max(120).default(''),
  page,
});
const Chosen = z.object({ areaId: z.string().max(120).optional() });

/** "status": how the strategy, or a part of it, stands. Approved values only, so everybody may ask. */
export const statusFeature: Feature = {
  hear,
  presses: {
    'status-open': press(Opened, ({ of, subjectId, page: asked }, turn) => show(turn, statusOf(of, subjectId), asked)),
    'status-area': press(Chosen, async ({ areaId }, turn) =>
      areaId === undefined
        ? { kind: 'nothing-chosen', line: texts.chooseFirst }
        : show(turn, { of: 'fokusomraade', id: areaId }, 1),
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
  const command = statusCommand(text);
  if (command === undefined) return undefined;
  const strategy = strategyInForce(turn.knowledge.strategies, turn.today);
  const own = turn.knowledge.ownWords.find(({ strategyId }) => strategyId === strategy.id) ?? noOwnWords(strategy.id);
  const part = command.of === 'strategy' ? command : partNamed(command.names, strategy, own);
  const records = await readStrategyRecords(turn.store, strategy, turn.knowledge.ownWords);
  const status = part ?? (command.of === 'named' ? indicatorNamed(command.names, records) : undefined);
  if (status === undefined) return undefined;
  const say = await showStatus(turn, records, status);
  return say === undefined ? undefined : { kind: `status-${status.of}`, say };
}

async function show(turn: FeatureTurn, status: StatusOf, asked: number): Promise<Outcome> {
  const strategy = strategyInForce(turn.knowledge.strategies, turn.today);
  const records = await readStrategyRecords(turn.store, strategy, turn.knowledge.ownWords);
  const card = await showStatus(turn, records, status, asked);
  return card === undefined ? { kind: 'no-such-status', line: texts.notFound } : { kind: `status-${status.of}`, card };
}
