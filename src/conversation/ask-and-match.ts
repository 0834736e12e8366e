import { z } from 'zod';
import { keepMatchedWords, readLearning } from '../matching/learning/learning.js';
import { converse } from './converse.js';
import { type Feature, type FeatureTurn, type Outcome, press } from './feature.js';
import { isMetAt, readThread, writeThread } from './thread.js';
import { takeVerdict } from './verdict.js';

/** A button that asks as if the person had written it. */
const Ask = z.object({ ask: z.string().min(1).max(400) });

/** A button by which the person says that what they wrote is a case. */
const Case = z.object({ case: z.string().min(1).max(400) });

/** The button that asks as if the person had written it: whoever hears messages hears it too. */
export function askFeature(hearMessage: (text: string, turn: FeatureTurn) => Promise<Outcome>): Feature {
  return { presses: { ask: press(Ask, ({ ask }, turn) => hearMessage(ask, turn)) } };
}

/** Questions about the strategy and cases to match: what is left when nothing else understood the words, so it comes last. */
export const askAndMatchFeature: Omit<Feature, 'hear'> & { hear(text: string, turn: FeatureTurn): Promise<Outcome> } = {
  hear,
  presses: {
    'match-case': press(Case, (pressed, turn) => converseOn(pressed.case, turn, true)),
  },
};

function hear(text: string, turn: FeatureTurn): Promise<Outcome> {
  return converseOn(text, turn, false);
}

async function converseOn(text: string, turn: FeatureTurn, isCase: boolean): Promise<Outcome> {
  const { store, place, caller, now, today, newId, cprCount, knowledge } = turn;
  const stored = await readThread(store, { ...place, personId: caller.personId }, now);
  const heard = {
    text,
    isCase,
    cprCount,
    thread: stored.thread,
    today,
    newId,
    readLearning: () => readLearning(store),
  };
  const said = await converse(heard, knowledge);
  if (said.verdict !== undefined) return takeVerdict(said.verdict, turn);
  return {
    kind: said.kind,
    say: said.reply,
    saving: Promise.all([
      writeThread(store, stored, said.thread, now),
      said.teaches && keepMatchedWords(store, said.teaches.matchId, said.teaches.words, now),
    ]),
    met: isMetAt(stored, place) ? 'yes' : 'no',
  };
}
