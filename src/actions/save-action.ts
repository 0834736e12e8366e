import { z } from 'zod';
import type { Outcome } from '../conversation/feature.js';
import { actionTexts as texts } from '../replies/actions/action-texts.js';
import type { DocumentKey } from '../store/document-store.js';
import { fokusomraadeById } from '../strategy/look-up.js';
import { type Action, actionKey } from './action.js';
import { readActionForm, TypedAction } from './action-form.js';
import { mayChange } from './action-rights.js';
import { type ActorTurn, readRights } from './actor-turn.js';
import { addAction, changeAction } from './keep-action.js';
import type { ActionScope } from './list-actions.js';
import { readAction } from './read-actions.js';
import { actionForm, areasToAddTo, newActionForm, readBases, showActions } from './show-actions.js';
import { byOf, writeAction } from './write-action.js';

/** What the form of a handling sends: what was typed, and which form it is. Nothing else of it is believed. */
export const SavedAction = TypedAction.extend({
  /** '' for a new one. */
  actionId: z.string().max(120).default(''),
  udvalgId: z.string().max(100).default(''),
  formId: z.string().min(1).max(100),
  /** How many changes the form knew of. */
  seen: z.coerce.number().pipe(z.int().min(0)),
});
export type SavedAction = z.infer<typeof SavedAction>;

/** Keeps a new handling, once however often its form is delivered; on a fault the form comes back as it was filled in. */
export async function saveNewAction(form: SavedAction, asked: ActorTurn, scope: ActionScope): Promise<Outcome> {
  const { strategy, turn } = asked;
  const bases = await readBases(asked);
  const areas = areasToAddTo(asked, bases).map(({ id }) => id);
  if (areas.length === 0) return { kind: 'action-refused', line: texts.mayNotAdd };
  const comeBack = (more: Parameters<typeof newActionForm>[2]) =>
    again(newActionForm(asked, scope, { typed: form, formId: form.formId, ...more }));
  const known = strategy.fokusomraader.find(({ id }) => id === form.fokusomraadeId);
  if (known !== undefined && !areas.includes(known.id)) return comeBack({ refusals: [texts.mayNotAddThere] });

  const read = readActionForm(form, { isNew: true, fokusomraadeIds: areas, ...contextOf(asked) });
  if (read.is === 'faulty') return comeBack({ faults: read.faults });
  const area = fokusomraadeById(strategy, read.fokusomraadeId);
  const subject = { id: form.formId, strategyId: strategy.id, fokusomraadeId: area.id };
  const saved = await writeAction(asked, area.udvalgId, form.formId, (current) =>
    addAction(current, subject, read.draft, byOf(asked)),
  );
  if (!saved.ok) return comeBack({ refusals: [texts.notSaved] });
  const { result } = saved;
  if (result === undefined)
    throw new Error(`A new handling in ${area.id} came to nothing at ${turn.now.toISOString()}`);
  const news = result.is === 'same' ? texts.addedBefore(result.action.title) : texts.added(result.action.title);
  const kind = result.is === 'same' ? 'action-same' : 'action-added';
  return shown(
    asked,
    { of: 'fokusomraade', id: area.id },
    { news, kind, saved: actionKey(area.udvalgId, form.formId) },
  );
}

/** Changes a handling for somebody who may; what they may is looked up in the very document that is changed. */
export async function saveAction(form: SavedAction, asked: ActorTurn, scope: ActionScope): Promise<Outcome> {
  const { strategy, turn } = asked;
  const current = strategy.udvalg.some(({ id }) => id === form.udvalgId)
    ? await readAction(turn.store, form.udvalgId, form.actionId)
    : undefined;
  if (current === undefined) return { kind: 'no-such-action', line: texts.notFound };
  const base = await readRights(asked, form.udvalgId);
  if (!mayChange(asked.actor, current, base)) return { kind: 'action-refused', line: texts.mayNotChange };

  const comeBack = (action: Action, more: Parameters<typeof actionForm>[3]) => ({
    kind: 'action-form-again',
    card: actionForm(asked, scope, action, { typed: form, ...more }),
  });
  const context = contextOf(asked, current);
  const read = readActionForm(form, { isNew: false, fokusomraadeIds: [], ...context });
  if (read.is === 'faulty') return comeBack(current, { faults: read.faults });
  const saved = await writeAction(asked, form.udvalgId, form.actionId, (latest) =>
    latest === undefined || !mayChange(asked.actor, latest, base)
      ? undefined
      : changeAction(latest, read.draft, form.seen, byOf(asked)),
  );
  if (!saved.ok) return comeBack(current, { refusals: [texts.notSaved] });
  const { result } = saved;
  if (result === undefined) return { kind: 'action-refused', line: texts.mayNotChange };
  if (result.is === 'overtaken') return comeBack(result.action, { refusals: [texts.overtaken] });
  const news = result.is === 'same' ? texts.nothingChanged(result.action.title) : texts.changed(result.action.title);
  const kind = result.is === 'same' ? 'action-same' : 'action-changed';
  return shown(asked, scope, { news, kind, saved: actionKey(form.udvalgId, form.actionId) });
}

type Shown = { readonly news: string; readonly kind: string; readonly saved: DocumentKey };

async function shown(asked: ActorTurn, scope: ActionScope, { news, kind, saved }: Shown): Promise<Outcome> {
  return { kind, card: await showActions(asked, scope, { news }), wake: [saved] };
}

async function again(opened: Promise<Outcome>): Promise<Outcome> {
  const outcome = await opened;
  return outcome.card === undefined ? outcome : { ...outcome, kind: 'action-form-again' };
}

/** One who is responsible stays a choice although they are not known any more. */
function contextOf({ people, turn }: ActorTurn, current?: Action) {
  const personIds = [...people.people.map(({ id }) => id), ...(current === undefined ? [] : [current.responsibleId])];
  return { personIds, today: turn.today };
}
