import type { Feature } from '../conversation/feature.js';
import { languageOf } from '../language/language-of.js';
import { cycleReply } from '../replies/summaries/cycle-reply.js';
import { strategyInForce } from '../strategy/in-force.js';
import { namedUdvalg } from '../strategy/named-part.js';
import { noOwnWords } from '../strategy/own-words.js';
import { cycleAsked } from './cycle-asked.js';
import { readCycles } from './read-cycles.js';

/** "hvad er fristen?", "årshjul", "hvornår mødes Læring": the dates that reminders and posts go by, for whoever asks. */
export const cycleFeature: Feature = {
  async hear(text, turn) {
    const asked = cycleAsked(text, turn.today);
    if (asked === undefined) return undefined;
    const { strategies, ownWords } = turn.knowledge;
    const strategy = strategyInForce(strategies, turn.today);
    const own = ownWords.find(({ strategyId }) => strategyId === strategy.id) ?? noOwnWords(strategy.id);
    const named = asked.name === undefined ? undefined : namedUdvalg(asked.name, strategy, own);
    // Other names are those of cases: "Frist for høringssvar".
    if (asked.name !== undefined && named === undefined) return undefined;
    const cycles = await readCycles(named === undefined ? strategy.udvalg : [named], asked.quarter, turn);
    const view = { about: asked.about, cycles, isNamed: named !== undefined, today: turn.today };
    const say = cycleReply({ ...view, language: languageOf(text), notices: { cprCount: turn.cprCount } });
    return { kind: `cycle-${asked.about}`, say };
  },
};
