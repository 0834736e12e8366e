import type { Action } from '../../actions/action.js';
import type { ActionFault, TypedAction } from '../../actions/action-form.js';
import type { ActionScope } from '../../actions/list-actions.js';
import type { Person } from '../../people/person.js';
import { fokusomraadeById, udvalgById } from '../../strategy/look-up.js';
import type { Fokusomraade, Strategy } from '../../strategy/strategy.js';
import type { CardData } from '../card-data.js';
import { type Notices, noticeText } from '../notices.js';
import { escapeMarkdown, joinParagraphs, shortTitle } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { scopeData } from './action-list-reply.js';
import { actionFaultText, actionStates, actionTexts as texts } from './action-texts.js';

/** What the form of a handling is made of. */
export type ActionFormView = {
  readonly strategy: Strategy;
  /** The list that it goes back to. */
  readonly scope: ActionScope;
  readonly formId: string;
  /** Those that a new one may be added to, in printed order. */
  readonly areas: readonly Fokusomraade[];
  readonly people: readonly Person[];
  /** Left out for a new one. */
  readonly action?: Action;
  readonly typed?: TypedAction;
  readonly faults?: readonly ActionFault[];
  readonly refusals?: readonly string[];
  readonly notices: Notices;
};

type Data = Omit<CardData<'action-form'>, 'fallbackText'>;

/** Gives the form of a handling with what was typed, or what is kept now, and what is to be put right. */
export function actionFormReply(view: ActionFormView): Reply {
  const { action, strategy, formId } = view;
  const notice = noticeText(view.notices, 'da');
  const faults = [...(view.refusals ?? []), ...(view.faults ?? []).map(actionFaultText)];
  const data: Data = {
    lang: 'da',
    hasNotice: notice !== '',
    notice,
    ...scopeData(view.scope),
    actionId: action?.id ?? '',
    udvalgId: action === undefined ? '' : fokusomraadeById(strategy, action.fokusomraadeId).udvalgId,
    formId,
    seen: String(action?.audit.length ?? 0),
    headline: action?.title ?? texts.newHeadline,
    place: action === undefined ? texts.newPlace : placeOf(action.fokusomraadeId, strategy),
    hasFaults: faults.length > 0,
    faultsTitle: texts.faultsTitle,
    faults: faults.map((text) => ({ text })),
    isNew: action === undefined,
    areas: view.areas.map(({ id, title, udvalgId }) => ({
      title: `${shortTitle(title)} (${udvalgById(strategy, udvalgId).title})`,
      value: id,
    })),
    people: peopleOf(view),
    states: (Object.keys(actionStates) as Action['state'][]).map((value) => ({
      title: actionStates[value].word,
      value,
    })),
    typed: typedOf(view),
    words: texts.fields,
  };
  const text = joinParagraphs([
    [data.headline, data.place].join('\n'),
    faults.length === 0 ? '' : [data.faultsTitle, ...faults].join('\n'),
    notice,
  ]);
  return {
    card: 'action-form',
    summary: faults[0] ?? data.headline,
    text,
    data: { ...escaped(data), fallbackText: text },
  };
}

/** The one who is responsible can be kept although they are not known any more. */
function peopleOf({ people, action }: ActionFormView): Data['people'] {
  const known = people.map(({ id, name }) => ({ title: name, value: id }));
  const { responsibleId } = action ?? {};
  return responsibleId === undefined || people.some(({ id }) => id === responsibleId)
    ? known
    : [...known, { title: texts.unknownPerson, value: responsibleId }];
}

function typedOf({ typed, action }: ActionFormView): Data['typed'] {
  // A field that was emptied is left out of what a client sends.
  return {
    fokusomraadeId: typed?.fokusomraadeId ?? '',
    title: typed === undefined ? (action?.title ?? '') : (typed.title ?? ''),
    responsibleId: typed?.responsibleId ?? action?.responsibleId ?? '',
    deadline: typed?.deadline ?? action?.deadline ?? '',
    state: typed?.state || (action?.state ?? 'planned'),
    note: typed === undefined ? (action?.note ?? '') : (typed.note ?? ''),
  };
}

function placeOf(fokusomraadeId: string, strategy: Strategy): string {
  const area = fokusomraadeById(strategy, fokusomraadeId);
  return `${udvalgById(strategy, area.udvalgId).title} · ${shortTitle(area.title)}`;
}

function escaped(data: Data): Data {
  return {
    ...data,
    headline: escapeMarkdown(data.headline),
    place: escapeMarkdown(data.place),
    faults: data.faults.map(({ text }) => ({ text: escapeMarkdown(text) })),
  };
}
