import { learnFrom } from '../matching/learning/learning.js';
import { recordVerdict, Verdict } from '../matching/verdict.js';
import { textsOf } from '../replies/texts.js';
import type { Strategy } from '../strategy/strategy.js';
import { type Feature, type FeatureTurn, type Outcome, press } from './feature.js';

/** "Det passer" and "det passer ikke" on a match: kept per person, without the text of the case. */
export const verdictFeature: Feature = { presses: { verdict: press(Verdict.strip(), takeVerdict) } };

/** Keeps what a person says of a match and thanks them; a verdict on what the strategy does not hold is refused. */
export async function takeVerdict(verdict: Verdict, turn: FeatureTurn): Promise<Outcome> {
  const texts = textsOf('da');
  const strategy = turn.knowledge.strategies.find(({ id }) => id === verdict.strategyId);
  if (strategy === undefined || !isKnown(verdict, strategy)) {
    return { kind: 'card-refused', line: texts.cardNotUnderstood };
  }
  const by = { personId: turn.caller.personId, at: turn.now };
  const kept = await recordVerdict(turn.store, turn.timing, verdict, by);
  if (kept.ok) await learnFrom(turn, verdict, by);
  return kept.ok
    ? { kind: `verdict-${verdict.verdict}`, line: thanks(verdict, strategy) }
    : { kind: 'busy', line: texts.notSaved };
}

function isKnown(verdict: Verdict, strategy: Strategy): boolean {
  const named = [...verdict.fokusomraadeIds, ...(verdict.better === undefined ? [] : [verdict.better])];
  return named.every((id) => strategy.fokusomraader.some((fokusomraade) => fokusomraade.id === id));
}

function thanks({ verdict, better }: Verdict, strategy: Strategy): string {
  const texts = textsOf('da');
  if (verdict === 'fits') return texts.verdictFits;
  const title = strategy.fokusomraader.find(({ id }) => id === better)?.title;
  return title === undefined ? texts.verdictFitsNot : texts.verdictBetter(title);
}
