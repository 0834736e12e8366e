import type { By } from '../people/audit.js';
import { changeDocument } from '../store/change-document.js';
import { type Action, actionDocument, actionKey } from './action.js';
import type { ActorTurn } from './actor-turn.js';
import type { KeepResult } from './keep-action.js';
import { withResponsibleTold } from './tell-responsible.js';

/** What was decided on the handling as it is stored; not `ok` when others wrote at the same time, again and again. */
export type Written = { readonly ok: true; readonly result: KeepResult | undefined } | { readonly ok: false };

/** Decides on a handling as it is stored and writes what is kept, with the message to whoever was made responsible for it. */
export async function writeAction(
  asked: ActorTurn,
  udvalgId: string,
  actionId: string,
  decide: (current: Action | undefined) => KeepResult | undefined,
): Promise<Written> {
  const { store, timing } = asked.turn;
  const target = { store, timing, type: actionDocument, key: actionKey(udvalgId, actionId) };
  const saved = await changeDocument<Action, KeepResult | undefined>(target, (current) => {
    const result = decide(current);
    if (result?.is !== 'kept') return { do: 'nothing', outcome: result };
    return {
      do: 'write',
      body: withResponsibleTold(current, result.action, asked.people, byOf(asked)),
      outcome: result,
    };
  });
  return saved.ok ? { ok: true, result: saved.outcome } : { ok: false };
}

/** Gives who changes a handling, and when. Throws for somebody without an id, who has no rights. */
export function byOf({ actor, turn }: ActorTurn): By {
  const personId = actor.personId ?? turn.caller.aadObjectId;
  if (personId === undefined) throw new Error('Somebody without an id was let through to change a handling');
  return { personId, at: turn.now };
}
