import {
  addIndicator,
  type CatalogueResult,
  changeIndicator,
  confirmExample,
  type IndicatorDraft,
} from '../indicators/catalogue.js';
import { firstQuarter, termsIn } from '../indicators/due.js';
import type { Indicator, Terms } from '../indicators/indicator.js';
import { type Quarter, reportingQuarter } from '../language/quarter.js';
import type { IndicatorRow } from './indicator-rows.js';
import { type Refused, termsFrom } from './indicator-terms.js';
import type { Planning } from './planning.js';
import { sameText } from './put-actions.js';

export type Applying = {
  readonly id: string;
  /** As it is after the rows before this one. */
  readonly indicator: Indicator | undefined;
  readonly example: Indicator | undefined;
};

/** Gives the indicator as one row wants it. */
export function applyRow(
  { id, indicator, example }: Applying,
  row: IndicatorRow,
  ownerIds: readonly string[] | undefined,
  { strategy, by, today }: Planning,
): CatalogueResult | Refused {
  const base = indicator ?? example;
  if (base !== undefined && base.fokusomraadeId !== row.area.id)
    return { refused: { key: 'area', fault: { is: 'other-area' } } };
  const kind = row.kind ?? base?.kind ?? 'number';
  const from = row.validFrom ?? fromNow(indicator, today);
  const terms = termsFrom(row, kind, from, base === undefined ? undefined : termsIn(base, from));
  if ('refused' in terms) return terms;
  const draft = draftFrom(row, kind, terms, base, ownerIds);
  if (indicator === undefined) {
    return example === undefined ? addIndicator(id, strategy.id, draft, by) : confirmExample(example, draft, by);
  }
  if (indicator.isExample) return confirmExample(indicator, draft, by);
  return indicator.retired === undefined ? changeIndicator(indicator, draft, by) : asRetired(indicator, draft, by);
}

/** Where a row does not say from when: from the quarter that is reported now, or from the beginning where that is to come. */
function fromNow(indicator: Indicator | undefined, today: string): Quarter {
  const reporting = reportingQuarter(today);
  const first = indicator === undefined || indicator.isExample ? reporting : firstQuarter(indicator);
  return first > reporting ? first : reporting;
}

/** What is retired may stand in a file as it is; it is refused only where the file wants it otherwise. */
function asRetired(indicator: Indicator, draft: IndicatorDraft, by: Planning['by']): CatalogueResult {
  const { retired: _retired, ...inUse } = indicator;
  return changeIndicator(inUse, draft, by).is === 'same' ? { is: 'same', indicator } : { is: 'retired', indicator };
}

function draftFrom(
  row: IndicatorRow,
  kind: Indicator['kind'],
  terms: Terms,
  base: Indicator | undefined,
  ownerIds: readonly string[] | undefined,
): IndicatorDraft {
  const { everyYears: years, firstYear } = row;
  const rhythm = years === undefined || firstYear === undefined ? undefined : { years, from: firstYear };
  const everyYears = 'everyYears' in row ? rhythm : base?.everyYears;
  return {
    fokusomraadeId: row.area.id,
    name: sameText(base?.name, row.name),
    kind,
    dueIn: row.dueIn ?? base?.dueIn ?? [1, 2, 3, 4],
    ...(everyYears === undefined ? {} : { everyYears }),
    source: 'source' in row ? sameText(base?.source, row.source ?? '') : (base?.source ?? ''),
    lagDays: 'lagDays' in row ? (row.lagDays ?? 0) : (base?.lagDays ?? 0),
    ownerIds: [...(ownerIds ?? base?.ownerIds ?? [])],
    terms,
  };
}
