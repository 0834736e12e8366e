import { z } from 'zod';
import type { Fokusomraade, Strategy, Udvalg } from '../strategy/strategy.js';
import { type FaultParams, optional, type Reading } from './cell-readers.js';
import type { RowFault } from './faults.js';
import { areaMeant, areaNamed, udvalgNamed } from './names.js';
import { quoted } from './raw-rows.js';
import { type Cell, textOf } from './sheet.js';

/** An udvalg by its name. */
export function udvalgIn(strategy: Strategy) {
  return (cell: Cell): Reading<Udvalg> => {
    const found = udvalgNamed(strategy, textOf(cell));
    if (found !== undefined) return { ok: true, value: found };
    const titles = strategy.udvalg.map(({ title }) => title);
    return { ok: false, fault: { is: 'unknown-udvalg', text: quoted(cell), titles } };
  };
}

/** A fokusområde by its title. */
export function areaIn(strategy: Strategy) {
  return (cell: Cell): Reading<Fokusomraade> => {
    const [first] = namedIn(strategy, [textOf(cell)]);
    return first?.area === undefined ? unknownArea(strategy, textOf(cell)) : { ok: true, value: first.area };
  };
}

/** Several fokusområder, parted by semicolons or line breaks. */
export function areasIn(strategy: Strategy) {
  return (cell: Cell): Reading<readonly Fokusomraade[]> => {
    const parts = textOf(cell)
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const named = namedIn(strategy, parts);
    const unknown = named.find(({ area }) => area === undefined);
    if (unknown !== undefined) return unknownArea(strategy, unknown.part);
    const wanted = new Set(named.map(({ area }) => area?.id));
    return { ok: true, value: strategy.fokusomraader.filter(({ id }) => wanted.has(id)) };
  };
}

function namedIn({ fokusomraader }: Strategy, parts: readonly string[]) {
  return parts.map((part) => ({ part, area: areaNamed(fokusomraader, part) }));
}

function unknownArea({ fokusomraader }: Strategy, written: string): Reading<never> {
  const text = written.slice(0, 60);
  return { ok: false, fault: { is: 'unknown-area', text, meant: areaMeant(fokusomraader, written)?.title } };
}

/** The udvalg beside a fokusområde may be left out; where it stands it must be the one that owns it. */
export const besideArea = (strategy: Strategy) => optional(udvalgIn(strategy));

/** What reports that the cells of a row do not go together; the key says which cell to look at. */
export type Refuse = (
  key: string,
  fault: RowFault | { readonly is: 'area-elsewhere'; area: string; udvalg: string },
) => void;

/** Gives how a check on a whole row reports what is wrong. */
export function refusing(ctx: z.RefinementCtx): Refuse {
  return (key, fault) => {
    ctx.addIssue({
      code: 'custom',
      path: [key],
      params: { fault } satisfies Record<keyof z.infer<typeof FaultParams>, unknown>,
    });
  };
}

/** Refuses a fokusområde that belongs to another udvalg than the one beside it. */
export function checkUdvalg(
  { udvalg, area }: { readonly udvalg?: Udvalg | undefined; readonly area: Fokusomraade },
  strategy: Strategy,
  refuse: Refuse,
): void {
  if (udvalg === undefined || udvalg.id === area.udvalgId) return;
  const owner = strategy.udvalg.find(({ id }) => id === area.udvalgId);
  refuse('area', { is: 'area-elsewhere', area: area.title, udvalg: owner?.title ?? '' });
}

/** A cell that says something only to a reader of the file. */
export const ignored = z.custom<Cell | undefined>(() => true).transform(() => undefined);
