import { z } from 'zod';
import { fold } from '../language/fold.js';
import { forgetLessons, type Learning, readLearning, switchLearning } from '../matching/learning/learning.js';
import { type AdminIds, isAdmin } from '../people/admins.js';
import { readPeople } from '../people/change-people.js';
import { learningReply } from '../replies/answers/learning-reply.js';
import { learningTexts } from '../replies/answers/learning-texts.js';
import type { ChangeResult } from '../store/change-document.js';
import { strategyInForce } from '../strategy/in-force.js';
import { type Feature, type FeatureTurn, type Outcome, press } from './feature.js';

const Switch = z.object({ on: z.enum(['yes', 'no']) });
const Forget = z.object({ matchId: z.string().min(1).max(100) });

/** "matchlæring": an admin sees what the bot has learnt from verdicts, turns it on and off, and undoes it. */
export function createLearningFeature(adminIds: AdminIds): Feature {
  return {
    async hear(text, turn) {
      if (!/^(vis )?(match ?laering(en)?|laering af svar)[.!?]?$/.test(fold(text.trim()))) return undefined;
      return byAdmin(turn, adminIds, async () => shown(await readLearning(turn.store), turn, 'say'));
    },
    presses: {
      'learning-switch': press(Switch, ({ on }, turn) =>
        byAdmin(turn, adminIds, () =>
          changed(switchLearning(turn, on === 'yes', turn.caller.personId, turn.now), turn),
        ),
      ),
      'learning-forget': press(Forget, ({ matchId }, turn) =>
        byAdmin(turn, adminIds, () => changed(forgetLessons(turn, matchId), turn)),
      ),
    },
  };
}

async function byAdmin(turn: FeatureTurn, adminIds: AdminIds, take: () => Promise<Outcome>): Promise<Outcome> {
  const people = await readPeople(turn.store);
  return isAdmin(people, adminIds, turn.caller.aadObjectId)
    ? take()
    : { kind: 'learning-refused', line: learningTexts.onlyAdmins };
}

async function changed(change: Promise<ChangeResult<Learning>>, turn: FeatureTurn): Promise<Outcome> {
  const result = await change;
  return result.ok ? shown(result.outcome, turn, 'card') : { kind: 'busy', line: learningTexts.busy };
}

function shown(learning: Learning, { knowledge, today }: FeatureTurn, as: 'say' | 'card'): Outcome {
  return { kind: 'learning', [as]: learningReply(learning, strategyInForce(knowledge.strategies, today)) };
}
