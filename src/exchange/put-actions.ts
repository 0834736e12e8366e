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
import type { Place } from './sheet.js';
import type { KeyOf } from './tables.js';

export type WithActions = { readonly people: People; readonly actions: ReadonlyMap<string, Action> };

/** Puts the handlinger that the rows name among those there are; the others stay as they are. */
export function putActions(
  before: WithActions,
  rows: readonly Placed<ActionRow>[],
  planning: Planning,
  notes: Notes,
): WithActions {
  const actions = new Map(before.actions);
  const ids = new Map([...actions.values()].map((one) => [nameOf(one.fokusomraadeId, one.title), one.id]));
  const placed = new Map<string, Place>();
  let { people } = before;
  for (const row of rows) {
    const { area, title } = row.row;
    const id = row.row.id ?? ids.get(nameOf(area.id, title)) ?? newId(area.id, title, actions, planning);
    const other = placed.get(id);
    if (other !== undefined) notes.fault(inColumn(row.place, 'actions', 'title'), { is: 'row-twice', other });
    placed.set(id, row.place);
    const put = putAction({ people, before: actions.get(id) }, id, row, planning);
    if ('refused' in put) {
      notes.fault(inColumn(row.place, 'actions', put.refused.key), put.refused.fault);
      continue;
    }
    people = put.people;
    actions.set(id, put.action);
    ids.set(nameOf(area.id, title), id);
  }
  return { people, actions };
}

/** What a handling is known by where the file has no id: its title in the fokusområde. */
function nameOf(fokusomraadeId: string, title: string): string {
  return `${fokusomraadeId} ${plain(title)}`;
}

function newId(areaId: string, title: string, actions: WithActions['actions'], { otherIds }: Planning): string {
  return freeId(`${areaId}-${title}`, (taken) => actions.has(taken) || otherIds.has(taken));
}

type Put =
  | { readonly people: People; readonly action: Action }
  | { readonly refused: { readonly key: KeyOf<'actions'>; readonly fault: Fault } };

function putAction(
  { people, before }: { readonly people: People; readonly before: Action | undefined },
  id: string,
  { row }: Placed<ActionRow>,
  planning: Planning,
): Put {
  const found = personIn(people, row.responsible, planning);
  if ('is' in found) return { refused: { key: 'responsible', fault: found } };
  if (planning.otherIds.has(id)) return { refused: { key: 'id', fault: { is: 'id-taken' } } };
  if (before !== undefined && before.fokusomraadeId !== row.area.id) {
    return { refused: { key: 'area', fault: { is: 'other-area' } } };
  }
  return { people: found.people, action: actionFrom(before, id, row, found.person.id, planning) };
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
    outbox: [],
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
