import { z } from 'zod';
import type { Outcome } from '../conversation/feature.js';
import { actionTexts as texts } from '../replies/actions/action-texts.js';
import type { Action } from './action.js';
import { mayChange } from './action-rights.js';
import { type ActorTurn, readRights } from './actor-turn.js';
import { finishAction } from './keep-action.js';
import type { ActionScope } from './list-actions.js';
import { readAction } from './read-actions.js';
import { showActions } from './show-actions.js';
import { byOf, writeAction } from './write-action.js';

/** Which handling is marked as done with one press, and on which page of the list. */
export const PressedFinished = z.object({
  actionId: z.string().min(1).max(120),
  udvalgId: z.string().max(100),
  page: z.coerce.number().int().min(1).max(1_000),
});

/** Marks a handling as done for somebody who may change it, asks nothing, and gives the list as it is then. */
export async function pressFinished(
  { actionId, udvalgId, page }: z.infer<typeof PressedFinished>,
  asked: ActorTurn,
  scope: ActionScope,
): Promise<Outcome> {
  const isKnown = asked.strategy.udvalg.some(({ id }) => id === udvalgId);
  const current = isKnown ? await readAction(asked.turn.store, udvalgId, actionId) : undefined;
  if (current === undefined) return { kind: 'no-such-action', line: texts.notFound };
  const base = await readRights(asked, udvalgId);
  const isTheirs = (action: Action) => mayChange(asked.actor, action, base);
  if (!isTheirs(current)) return { kind: 'action-refused', line: texts.mayNotChange };

  const written = await writeAction(asked, udvalgId, actionId, (latest) =>
    latest === undefined || !isTheirs(latest) ? undefined : finishAction(latest, byOf(asked)),
  );
  if (!written.ok) return { kind: 'busy', line: texts.notSaved };
  const { result } = written;
  if (result === undefined) return { kind: 'action-refused', line: texts.mayNotChange };
  const kind = result.is === 'kept' ? 'action-finished' : 'action-same';
  return { kind, card: await showActions(asked, scope, { page, news: newsOf(result.is === 'kept', result.action) }) };
}

function newsOf(isNew: boolean, { state, title }: Action): string {
  if (isNew) return texts.finished(title);
  return state === 'done' ? texts.finishedBefore(title) : texts.isStopped(title);
}
