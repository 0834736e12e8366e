import type { Sheet, SheetRow } from '../exchange/sheet.js';
import { textOf } from '../exchange/sheet.js';
import { fold } from '../language/fold.js';
import { plainName } from '../strategy/named-part.js';
import type { Strategy } from '../strategy/strategy.js';
import type { Move } from './adoption.js';
import type { OldState } from './old-state.js';
import { whereTo } from './where-to.js';

/** What is to be put right in a map. Rows are counted as the file counts them. */
export type MapFault =
  | { readonly is: 'no-heading'; readonly missing: Column }
  | { readonly is: 'no-id'; readonly row: number }
  | { readonly is: 'unknown-id' | 'twice' | 'both'; readonly row: number; readonly id: string }
  | { readonly is: 'unknown-target'; readonly row: number; readonly id: string; readonly to: string }
  /** A fokusområde of the older strategy that is told neither where it goes nor why it ends. */
  | { readonly is: 'no-word'; readonly id: string; readonly title: string }
  /** Two indicators of one name would come together in a fokusområde. */
  | { readonly is: 'same-name'; readonly name: string; readonly area: string };

export type ReadMap =
  | { readonly is: 'read'; readonly moves: readonly Move[] }
  | { readonly is: 'faulty'; readonly faults: readonly MapFault[] };

/** What the columns may be called, folded; others are for people to read. */
const headings = {
  id: ['id', 'gammelt id', 'gammel id', 'fra', 'old id'],
  to: ['nyt id', 'ny id', 'til', 'nyt fokusomraade', 'new id'],
  why: ['grund', 'begrundelse', 'hvorfor', 'reason'],
} as const;

type Column = keyof typeof headings;
type MapRow = { readonly row: number; readonly id: string; readonly to: string; readonly why: string };

/**
 * Reads where everything goes. Each fokusområde of the older strategy must say where it goes or why it ends; indicators and
 * handlinger go with their fokusområde where they have no line, or an empty one, of their own.
 */
export function readMap(sheet: Sheet, old: OldState, next: Strategy): ReadMap {
  const { rows, faults: unread } = rowsOf(sheet);
  const read = rows.map((row) => moveOf(row, old, next));
  const ids = rows.map(({ id }) => id);
  const faults: readonly MapFault[] = [
    ...unread,
    ...read.flatMap((one) => (one !== undefined && 'is' in one ? [one] : [])),
    ...rows.flatMap(({ row, id }, index) =>
      id !== '' && ids.indexOf(id) !== index ? [{ is: 'twice', row, id } as const] : [],
    ),
  ];
  if (faults.length > 0) return { is: 'faulty', faults };
  const moves = read.flatMap((one) => (one !== undefined && 'of' in one ? [one] : []));
  const left = [...wordless(old, moves), ...namesakes(old, next, moves)];
  return left.length > 0 ? { is: 'faulty', faults: left } : { is: 'read', moves };
}

function rowsOf({ rows }: Sheet): { readonly rows: readonly MapRow[]; readonly faults: readonly MapFault[] } {
  const [head, ...others] = rows;
  const named = (head?.cells ?? []).map((cell) => (cell === undefined ? '' : fold(textOf(cell)).replace(/\s+/g, ' ')));
  const columnOf = (key: Column) => named.findIndex((name) => (headings[key] as readonly string[]).includes(name));
  const missing = (['id', 'to', 'why'] as const).filter((key) => columnOf(key) === -1);
  if (missing.length > 0) return { rows: [], faults: missing.map((one) => ({ is: 'no-heading', missing: one })) };
  const at = ({ cells }: SheetRow, key: Column) => {
    const cell = cells[columnOf(key)];
    return cell === undefined ? '' : textOf(cell).trim();
  };
  return {
    rows: others.map((row) => ({ row: row.row, id: at(row, 'id'), to: at(row, 'to'), why: at(row, 'why') })),
    faults: [],
  };
}

/** A line of an indicator or a handling that says nothing is as good as none: it goes with its fokusområde. */
function moveOf({ row, id, to, why }: MapRow, old: OldState, next: Strategy): Move | MapFault | undefined {
  if (id === '') return to === '' && why === '' ? undefined : { is: 'no-id', row };
  const of = kindOf(id, old);
  if (of === undefined) return { is: 'unknown-id', row, id };
  if (to === '' && why === '') return undefined;
  if (to !== '' && why !== '') return { is: 'both', row, id };
  if (to === '') return { of, id, why };
  const area = areaCalled(to, next);
  return area === undefined ? { is: 'unknown-target', row, id, to } : { of, id, to: area.id, why: '' };
}

function kindOf(id: string, { strategy, indicators, actions }: OldState): Move['of'] | undefined {
  const has = (list: readonly { readonly id: string }[]) => list.some((one) => one.id === id);
  if (has(strategy.fokusomraader)) return 'fokusomraade';
  if (has(indicators)) return 'indicator';
  return has(actions) ? 'action' : undefined;
}

/** A fokusområde may be named by its id or by its title. */
function areaCalled(name: string, { fokusomraader }: Strategy) {
  return (
    fokusomraader.find(({ id }) => id === name) ??
    fokusomraader.find(({ title }) => plainName(title) === plainName(name))
  );
}

function wordless({ strategy }: OldState, moves: readonly Move[]): readonly MapFault[] {
  return strategy.fokusomraader
    .filter(({ id }) => !moves.some((move) => move.of === 'fokusomraade' && move.id === id))
    .map(({ id, title }) => ({ is: 'no-word', id, title }));
}

function namesakes({ indicators }: OldState, { fokusomraader }: Strategy, moves: readonly Move[]): readonly MapFault[] {
  const going = indicators.flatMap((one) => {
    const where = whereTo({ of: 'indicator', one }, moves);
    return 'to' in where ? [{ name: one.name, to: where.to, plain: `${where.to} ${plainName(one.name)}` }] : [];
  });
  return going
    .filter(({ plain }, index) => going.findIndex((one) => one.plain === plain) !== index)
    .map(({ name, to }) => ({
      is: 'same-name',
      name,
      area: fokusomraader.find(({ id }) => id === to)?.title ?? to,
    }));
}

/** A line of the map that a person is to fill in; `to` is filled in where it is obvious. */
export type MapLine = {
  readonly of: Move['of'];
  readonly id: string;
  readonly title: string;
  /** The title of the fokusområde that it belongs to now; '' for a fokusområde. */
  readonly area: string;
  readonly to: string;
};

/** Gives a map to fill in: every fokusområde, with where it goes where the newer one has its id or its title, and what lies there. */
export function mapTemplate({ strategy, indicators, actions }: OldState, next: Strategy): readonly MapLine[] {
  return strategy.fokusomraader.flatMap(({ id, title }) => {
    const to = areaCalled(id, next) ?? areaCalled(title, next);
    const lies = (one: { readonly fokusomraadeId: string }) => one.fokusomraadeId === id;
    return [
      { of: 'fokusomraade', id, title, area: '', to: to?.id ?? '' } as const,
      ...indicators
        .filter(lies)
        .map((one) => ({ of: 'indicator', id: one.id, title: one.name, area: title, to: '' }) as const),
      ...actions
        .filter(lies)
        .map((one) => ({ of: 'action', id: one.id, title: one.title, area: title, to: '' }) as const),
    ];
  });
}
