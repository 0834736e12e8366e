import { z } from 'zod';
import { type Feature, type FeatureTurn, type Outcome, press } from '../conversation/feature.js';
import type { AdminIds } from '../people/admins.js';
import { actionTexts as texts } from '../replies/actions/action-texts.js';
import { noticeReply } from '../replies/plain-replies.js';
import { actionCommand } from './action-command.js';
import { mayChange } from './action-rights.js';
import { type ActorTurn, asActor, readRights, strategyOf } from './actor-turn.js';
import { PressedFinished, pressFinished } from './finish-action.js';
import type { ActionScope } from './list-actions.js';
import { readAction } from './read-actions.js';
import { SavedAction, saveAction, saveNewAction } from './save-action.js';
import { actionForm, newActionForm, showActions } from './show-actions.js';

/** Which list a button is on, or leads to; what is not known is the whole list. */
const Listed = { scope: z.string().max(40), scopeId: z.string().max(120).default('') };
const List = z.object({ ...Listed, page: z.coerce.number().int().min(1).max(1_000) });
const Opened = z.object({ ...Listed, actionId: z.string().max(120).default(''), udvalgId: z.string().max(100) });
const Saved = SavedAction.extend(Listed);
const Finished = PressedFinished.extend(Listed);

/** Handlinger: everybody may read them, and those who are responsible for them or for what they serve keep them up to date. */
export function createActionFeature(parts: { readonly adminIds: AdminIds }): Feature {
  const asked = (turn: FeatureTurn) => asActor(turn, parts.adminIds);
  return {
    hear: (text, turn) => hear(text, turn, asked),
    presses: {
      'action-list': press(List, async (data, turn) => {
        const actor = await asked(turn);
        return { kind: 'actions', card: await showActions(actor, scopeOf(data, actor), { page: data.page }) };
      }),
      'action-form': press(Opened, async (data, turn) => open(data, await asked(turn))),
      'action-finish': press(Finished, async (data, turn) => {
        const actor = await asked(turn);
        return pressFinished(data, actor, scopeOf(data, actor));
      }),
      'action-save': press(Saved, async (form, turn) => {
        const actor = await asked(turn);
        const scope = scopeOf(form, actor);
        return form.actionId === '' ? saveNewAction(form, actor, scope) : saveAction(form, actor, scope);
      }),
    },
  };
}

async function hear(
  text: string,
  turn: FeatureTurn,
  asked: (turn: FeatureTurn) => Promise<ActorTurn>,
): Promise<Outcome | undefined> {
  const { strategy, own } = strategyOf(turn);
  const command = actionCommand(text, strategy, own);
  if (command === undefined) return undefined;
  if (command.do === 'list') return { kind: 'actions', say: await showActions(await asked(turn), command.scope) };
  if (turn.place.scope !== 'personal') return said({ kind: 'actions-elsewhere', line: texts.onlyPersonal });
  return said(await newActionForm(await asked(turn), command.scope));
}

async function open(data: z.infer<typeof Opened>, asked: ActorTurn): Promise<Outcome> {
  const scope = scopeOf(data, asked);
  if (data.actionId === '') return newActionForm(asked, scope);
  const { turn, strategy, actor } = asked;
  const isKnown = strategy.udvalg.some(({ id }) => id === data.udvalgId);
  const action = isKnown ? await readAction(turn.store, data.udvalgId, data.actionId) : undefined;
  if (action === undefined) return { kind: 'no-such-action', line: texts.notFound };
  const base = await readRights(asked, data.udvalgId);
  if (!mayChange(actor, action, base)) return { kind: 'action-refused', line: texts.mayNotChange };
  return { kind: 'action-form', card: actionForm(asked, scope, action) };
}

function scopeOf({ scope, scopeId: id }: { scope: string; scopeId: string }, { strategy }: ActorTurn): ActionScope {
  const has = (parts: readonly { readonly id: string }[]) => parts.some((part) => part.id === id);
  if (scope === 'udvalg' && has(strategy.udvalg)) return { of: 'udvalg', id };
  if (scope === 'sigtepunkt' && has(strategy.sigtepunkter)) return { of: 'sigtepunkt', id };
  if (scope === 'fokusomraade' && has(strategy.fokusomraader)) return { of: 'fokusomraade', id };
  return { of: scope === 'mine' ? 'mine' : 'all' };
}

/** What is answered to words is a message of its own. */
function said({ kind, card, line }: Outcome): Outcome {
  return { kind, say: card ?? noticeReply(line ?? texts.notFound, { language: 'da' }) };
}
