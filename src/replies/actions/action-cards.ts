import { z } from 'zod';
import { common } from '../card-common.js';
import { StatusMark } from '../status-mark.js';

const Choice = z.strictObject({ title: z.string().min(1), value: z.string().min(1) });
const Line = z.strictObject({ text: z.string().min(1) });
/** Which list a card is of, or goes back to. */
const Listed = { scope: z.string().min(1), scopeId: z.string() };

/** The cards of handlinger. */
export const actionCardData = {
  'action-list': z.strictObject({
    ...common,
    ...Listed,
    headline: z.string().min(1),
    hasNews: z.boolean(),
    news: z.string(),
    lines: z.array(Line),
    rows: z.array(
      z.strictObject({
        mark: StatusMark,
        title: z.string().min(1),
        detail: z.string().min(1),
        hasNote: z.boolean(),
        note: z.string(),
        mayChange: z.boolean(),
        canFinish: z.boolean(),
        actionId: z.string().min(1),
        udvalgId: z.string().min(1),
      }),
    ),
    canAdd: z.boolean(),
    page: z.int().min(1),
    hasPrevious: z.boolean(),
    previousPage: z.int().min(0),
    hasNext: z.boolean(),
    nextPage: z.int().min(0),
    words: z.strictObject({
      change: z.string(),
      finish: z.string(),
      add: z.string(),
      previous: z.string(),
      next: z.string(),
    }),
  }),
  'action-form': z.strictObject({
    ...common,
    ...Listed,
    actionId: z.string(),
    udvalgId: z.string(),
    formId: z.string().min(1),
    seen: z.string().min(1),
    headline: z.string().min(1),
    place: z.string().min(1),
    hasFaults: z.boolean(),
    faultsTitle: z.string(),
    faults: z.array(Line),
    isNew: z.boolean(),
    areas: z.array(Choice),
    people: z.array(Choice),
    states: z.array(Choice).min(1),
    /** What was typed, or what is kept now; '' for an empty field. */
    typed: z.strictObject({
      fokusomraadeId: z.string(),
      title: z.string(),
      responsibleId: z.string(),
      deadline: z.string(),
      state: z.string().min(1),
      note: z.string(),
    }),
    words: z.strictObject({
      fokusomraadeId: z.string(),
      title: z.string(),
      responsibleId: z.string(),
      deadline: z.string(),
      state: z.string(),
      note: z.string(),
      notePlaceholder: z.string(),
      choose: z.string(),
      save: z.string(),
      back: z.string(),
    }),
  }),
} as const;
