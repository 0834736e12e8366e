import type { Action } from '../actions/action.js';
import { todayIn } from '../language/local-day.js';
import { momentIn } from '../language/local-moment.js';
import { auditEntry } from '../people/audit.js';
import type { People } from '../people/person.js';
import type { ActionRow } from './action-rows.js';
import type { Fault, Placed } from './faults.js';
import { freeId } from './free-id.js';
import { plain } from './names.js';
import { inColumn, type Notes, type Planning, personIn } from './planning.js';
import type { KeyOf } from './tables.js';

export type WithActions = { readonly people: People; readonly actions: ReadonlyMap<string, Action> };

/** Puts the handlinger that the rows name among those there are; the others stay as they are. */
export function putActions(
  before: WithActions,
  rows: readonly Placed<ActionRow>[],
  planning: Planning,
  notes: Notes,
): WithActions {
  const placed = new Map<string, Placed<ActionRow>>();
  return rows.reduce((now, row) => {
    const id = idOf(now.actions, row.row, planning);
    const other = placed.get(id);
    placed.set(id, row);
    if (other !== undefined)
      notes.fault(inColumn(row.place, 'actions', 'title'), { is: 'row-twice', other: other.place });
    return putAction(now, id, row, planning, notes);
  }, before);
}

/** The one of that title in the fokusområde, else an id that follows from both. */
function idOf(actions: ReadonlyMap<string, Action>, { area, title, id }: ActionRow, { otherIds }: Planning): string {
  if (id !== undefined) return id;
  const same = [...actions.values()].find((one) => one.fokusomraadeId === area.id && plain(one.title) === plain(title));
  return same?.id ?? freeId(`${area.id}-${title}`, (taken) => actions.has(taken) || otherIds.has(taken));
}

function putAction(
  { people, actions }: WithActions,
  id: string,
  { place, row }: Placed<ActionRow>,
  planning: Planning,
  notes: Notes,
): WithActions {
  const refuse = (key: KeyOf<'actions'>, fault: Fault): WithActions => {
    notes.fault(inColumn(place, 'actions', key), fault);
    return { people, actions };
  };
  const before = actions.get(id);
  const found = personIn(people, row.responsible, planning);
  if ('is' in found) return refuse('responsible', found);
  if (planning.otherIds.has(id)) return refuse('id', { is: 'id-taken' });
  if (before !== undefined && before.fokusomraadeId !== row.area.id) return refuse('area', { is: 'other-area' });
  const action = actionFrom(before, id, row, found.person.id, planning);
  return { people: found.people, actions: action === before ? actions : new Map([...actions, [id, action]]) };
}

function actionFrom(
  before: Action | undefined,
  id: string,
  row: ActionRow,
  responsibleId: string,
  { strategy, by }: Planning,
): Action {
  const state = row.state ?? before?.state ?? 'planned';
  const wanted = {
    title: row.title,
    responsibleId,
    deadline: row.deadline,
    state,
    note: 'note' in row ? sameText(before?.note, row.note ?? '') : (before?.note ?? ''),
  };
  const doneAt = state === 'done' ? doneMoment(before?.doneAt, row.doneOn, by.at) : undefined;
  const { doneAt: _doneAt, ...rest } = before ?? {
    id,
    strategyId: strategy.id,
    fokusomraadeId: row.area.id,
    createdAt: by.at.toISOString(),
    audit: [],
  };
  const after = { ...rest, ...wanted, ...(doneAt === undefined ? {} : { doneAt }) };
  const entries = before === undefined ? [auditEntry(by, 'added', '', row.title)] : changesOf(before, after, by);
  return before !== undefined && entries.length === 0 ? before : { ...after, audit: [...rest.audit, ...entries] };
}

/** A file tells the day only: the moment that is kept stays while it lies on that day. */
function doneMoment(before: string | undefined, day: string | undefined, now: Date): string {
  if (before !== undefined && (day === undefined || todayIn(new Date(before)) === day)) return before;
  return (day === undefined ? now : momentIn(day, '12:00')).toISOString();
}

const followed = ['title', 'responsibleId', 'deadline', 'state', 'note', 'doneAt'] as const;

function changesOf(before: Action, after: Omit<Action, 'audit'>, by: Planning['by']) {
  return followed
    .filter((field) => before[field] !== after[field])
    .map((field) => auditEntry(by, field, before[field] ?? '', after[field] ?? ''));
}

/** A file keeps no edges of a text and no `\r`: what differs in these only is the same. */
export function sameText(before: string | undefined, written: string): string {
  return before !== undefined && before.replaceAll(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').trim() === written
    ? before
    : written;
}
