import { auditEntry, type By } from '../people/audit.js';
import type { Action } from './action.js';
import { isOpen } from './list-actions.js';

/** What a handling says, as somebody wants it kept. */
export type ActionDraft = Pick<Action, 'title' | 'responsibleId' | 'deadline' | 'state' | 'note'>;

/** Where a new handling belongs. */
export type ActionSubject = Pick<Action, 'id' | 'strategyId' | 'fokusomraadeId'>;

/** What came of a wish to keep a handling; `overtaken`: somebody changed it since the form was opened. */
export type KeepResult =
  | { readonly is: 'kept'; readonly action: Action }
  | { readonly is: 'same'; readonly action: Action }
  | { readonly is: 'overtaken'; readonly action: Action };

/** Keeps a new handling. The form's own id is the handling's, so that the same form delivered twice is one handling. */
export function addAction(current: Action | undefined, subject: ActionSubject, draft: ActionDraft, by: By): KeepResult {
  if (current !== undefined) return { is: 'same', action: current };
  const at = by.at.toISOString();
  const action: Action = {
    ...subject,
    ...draft,
    createdAt: at,
    ...(draft.state === 'done' ? { doneAt: at } : {}),
    audit: [auditEntry(by, 'added', '', draft.state)],
    outbox: [],
  };
  return { is: 'kept', action };
}

/**
 * Changes a handling; each field that changes leaves its entry. `seen` is how many entries the form knew of: a form that was
 * sent before is no change, and one that somebody overtook changes nothing.
 */
export function changeAction(current: Action, draft: ActionDraft, seen: number, by: By): KeepResult {
  const changed = fields.filter((field) => current[field] !== draft[field]);
  if (changed.length === 0) return { is: 'same', action: current };
  if (seen !== current.audit.length) return { is: 'overtaken', action: current };
  const entries = changed.map((field) => auditEntry(by, field, traced(field, current), traced(field, draft)));
  const { doneAt, ...rest } = current;
  const done = draft.state === 'done' ? { doneAt: doneAt ?? by.at.toISOString() } : {};
  return { is: 'kept', action: { ...rest, ...draft, ...done, audit: [...current.audit, ...entries] } };
}

/** Marks a handling as done and leaves the rest of it, whatever was changed meanwhile; what is not open any more stays. */
export function finishAction(current: Action, by: By): KeepResult {
  if (!isOpen(current)) return { is: 'same', action: current };
  const { title, responsibleId, deadline, note } = current;
  return changeAction(current, { title, responsibleId, deadline, note, state: 'done' }, current.audit.length, by);
}

const fields = ['title', 'state', 'deadline', 'responsibleId', 'note'] as const;

/** What people wrote in a note stays out of the trail, which is kept longer: only its length is told. */
function traced(field: (typeof fields)[number], of: ActionDraft): string {
  return field === 'note' ? `${of.note.length} characters` : of[field];
}
