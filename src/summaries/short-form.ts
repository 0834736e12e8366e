import type { AreaSummary, IndicatorLine, QuarterlySummary } from './quarterly-summary.js';

/** How much is told: everything, or what moved and how much did not ("indstik"). */
export type Form = 'full' | 'short';

/** What a form shows of some areas, and how much it leaves out. */
export type Shown = {
  readonly areas: readonly { readonly area: AreaSummary; readonly lines: readonly IndicatorLine[] }[];
  readonly leftOut: { readonly areas: number; readonly lines: number };
};

/** Gives what is shown in a form: in the short one areas that moved, each with the indicators that did. */
export function shownIn(areas: readonly AreaSummary[], form: Form): Shown {
  const shown = areas
    .filter(({ moved }) => form === 'full' || moved)
    .map((area) => ({
      area,
      lines: area.lines.filter(({ whyMoved }) => form === 'full' || whyMoved !== undefined),
    }));
  const count = (lists: readonly { readonly lines: readonly unknown[] }[]) =>
    lists.reduce((sum, { lines }) => sum + lines.length, 0);
  return { areas: shown, leftOut: { areas: areas.length - shown.length, lines: count(areas) - count(shown) } };
}

/** An indicator that nothing is approved on though it was due, with its area. */
export type Owed = { readonly area: AreaSummary; readonly line: IndicatorLine };

/** Gives what was due and is not approved, in printed order. */
export function owedIn({ areas }: Pick<QuarterlySummary, 'areas'>): readonly Owed[] {
  return areas.flatMap((area) =>
    area.lines
      .filter(({ state }) => state === 'missing' || state === 'waiting' || state === 'returned')
      .map((line) => ({ area, line })),
  );
}
