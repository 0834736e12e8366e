import { z } from 'zod';
import { parseDay } from '../language/parse-day.js';
import { Action } from './action.js';
import type { ActionDraft } from './keep-action.js';

/** What was typed in the form; a field that is empty may be left out. */
export const TypedAction = z.object({
  fokusomraadeId: z.string().max(120).optional(),
  title: z.string().max(20_000).optional(),
  responsibleId: z.string().max(120).optional(),
  deadline: z.string().max(100).optional(),
  state: z.string().max(40).optional(),
  note: z.string().max(20_000).optional(),
});
export type TypedAction = z.infer<typeof TypedAction>;

/** What is to be put right in the form. */
export type ActionFault =
  | { readonly is: 'missing'; readonly field: 'fokusomraadeId' | 'title' | 'responsibleId' | 'deadline' }
  | { readonly is: 'no-day'; readonly written: string }
  | { readonly is: 'day-gone'; readonly day: string }
  | { readonly is: 'too-long'; readonly field: 'title' | 'note'; readonly most: number; readonly length: number };

/** What the form may choose among; `isNew` asks for a fokusområde, and a deadline that has not gone. */
export type ActionFormContext = {
  readonly isNew: boolean;
  readonly fokusomraadeIds: readonly string[];
  readonly personIds: readonly string[];
  /** ISO day, Danish time. */
  readonly today: string;
};

/** What a form comes to: the draft, for a new one with its fokusområde, or all its faults. */
export type ReadAction =
  | { readonly is: 'read'; readonly draft: ActionDraft; readonly fokusomraadeId: string }
  | { readonly is: 'faulty'; readonly faults: readonly ActionFault[] };

const longestTitle = 200;
const longestNote = 1_000;

/** Reads the form of a handling. A deadline may be typed in Danish where a client has no calendar to choose it in. */
export function readActionForm(typed: TypedAction, context: ActionFormContext): ReadAction {
  const [title, note] = [typed.title?.trim() ?? '', typed.note?.trim() ?? ''];
  const { fokusomraadeId = '', responsibleId = '' } = typed;
  const written = typed.deadline?.trim() ?? '';
  const deadline = written === '' ? undefined : parseDay(written, context.today);
  const faults: readonly ActionFault[] = [
    ...(context.isNew && !context.fokusomraadeIds.includes(fokusomraadeId) ? [missing('fokusomraadeId')] : []),
    ...(title === '' ? [missing('title')] : tooLong('title', title, longestTitle)),
    ...(context.personIds.includes(responsibleId) ? [] : [missing('responsibleId')]),
    ...deadlineFaults(written, deadline, context),
    ...tooLong('note', note, longestNote),
  ];
  if (faults.length > 0 || deadline === undefined) return { is: 'faulty', faults };
  const state = Action.shape.state.safeParse(typed.state).data ?? 'planned';
  return { is: 'read', draft: { title, responsibleId, deadline, state, note }, fokusomraadeId };
}

function deadlineFaults(written: string, deadline: string | undefined, { isNew, today }: ActionFormContext) {
  if (written === '') return [missing('deadline')];
  if (deadline === undefined) return [{ is: 'no-day', written } as const];
  return isNew && deadline < today ? [{ is: 'day-gone', day: deadline } as const] : [];
}

function missing(field: Extract<ActionFault, { is: 'missing' }>['field']): ActionFault {
  return { is: 'missing', field };
}

function tooLong(field: 'title' | 'note', text: string, most: number): readonly ActionFault[] {
  return text.length <= most ? [] : [{ is: 'too-long', field, most, length: text.length }];
}
