import type { Outcome } from '../conversation/feature.js';
import { personById } from '../people/find-person.js';
import { type ActionFormView, actionFormReply } from '../replies/actions/action-form-reply.js';
import { actionListReply } from '../replies/actions/action-list-reply.js';
import { actionTexts as texts } from '../replies/actions/action-texts.js';
import type { Reply } from '../replies/reply.js';
import { fokusomraadeById } from '../strategy/look-up.js';
import type { Action } from './action.js';
import { mayAdd, mayChange, type RightsBase } from './action-rights.js';
import { type ActorTurn, readRights } from './actor-turn.js';
import { type ActionScope, listActions } from './list-actions.js';
import { readActions } from './read-actions.js';

/** Gives the list of a scope. What may be changed has its button in personal chat only; a channel's card is everybody's. */
export async function showActions(
  asked: ActorTurn,
  scope: ActionScope,
  { page = 1, news = '' }: { readonly page?: number; readonly news?: string } = {},
): Promise<Reply> {
  const { turn, strategy, actor, people } = asked;
  const udvalgene = udvalgOf(asked, scope);
  const isPersonal = turn.place.scope === 'personal';
  const [actions, bases] = await Promise.all([
    Promise.all(udvalgene.map((id) => readActions(turn.store, id))),
    isPersonal ? readBases(asked, udvalgene) : new Map<string, RightsBase>(),
  ]);
  const baseOf = (fokusomraadeId: string) => bases.get(fokusomraadeById(strategy, fokusomraadeId).udvalgId);
  const rows = listActions(actions.flat(), strategy, scope, { today: turn.today, personId: actor.personId });
  return actionListReply({
    strategy,
    scope,
    page,
    news,
    rows: rows.map((row) => {
      const base = baseOf(row.action.fokusomraadeId);
      return { ...row, mayChange: base !== undefined && mayChange(actor, row.action, base) };
    }),
    nameOf: (personId) => personById(people, personId)?.name ?? texts.unknownPerson,
    canAdd: areasToAddTo(asked, bases).length > 0,
    notices: { cprCount: turn.cprCount },
  });
}

/** Gives the fokusområder that somebody may add handlinger to, of those udvalg that were looked up, in printed order. */
export function areasToAddTo({ strategy, actor }: ActorTurn, bases: ReadonlyMap<string, RightsBase>) {
  return strategy.fokusomraader.filter(({ id, udvalgId }) => {
    const base = bases.get(udvalgId);
    return base !== undefined && mayAdd(actor, id, base);
  });
}

/** Reads what rights hang on in some udvalg, by the udvalg's id. */
export async function readBases(
  asked: ActorTurn,
  udvalgIds: readonly string[] = asked.strategy.udvalg.map(({ id }) => id),
): Promise<ReadonlyMap<string, RightsBase>> {
  return new Map(await Promise.all(udvalgIds.map(async (id) => [id, await readRights(asked, id)] as const)));
}

type FormMore = Partial<Pick<ActionFormView, 'typed' | 'faults' | 'refusals' | 'formId'>>;

/** Opens the form of a new handling, or says who may add one. */
export async function newActionForm(asked: ActorTurn, scope: ActionScope, more: FormMore = {}): Promise<Outcome> {
  const areas = areasToAddTo(asked, await readBases(asked));
  if (areas.length === 0) return { kind: 'action-refused', line: texts.mayNotAdd };
  const known = scope.of === 'fokusomraade' ? areas.find(({ id }) => id === scope.id) : areas.length === 1 && areas[0];
  const typed = { ...(known ? { fokusomraadeId: known.id } : {}), ...more.typed };
  return {
    kind: 'action-form',
    card: actionFormReply({ ...formView(asked, scope), areas, ...more, typed }),
  };
}

/** Gives the form of a handling that there is. */
export function actionForm(asked: ActorTurn, scope: ActionScope, action: Action, more: FormMore = {}): Reply {
  return actionFormReply({ ...formView(asked, scope), areas: [], action, ...more });
}

function formView({ turn, strategy, people }: ActorTurn, scope: ActionScope) {
  return {
    strategy,
    scope,
    formId: turn.newId(),
    people: [...people.people].sort((a, b) => a.name.localeCompare(b.name, 'da')),
    notices: { cprCount: turn.cprCount },
  };
}

function udvalgOf({ strategy }: ActorTurn, scope: ActionScope): readonly string[] {
  if (scope.of === 'udvalg') return [scope.id];
  if (scope.of === 'fokusomraade') return [fokusomraadeById(strategy, scope.id).udvalgId];
  return strategy.udvalg.map(({ id }) => id);
}
