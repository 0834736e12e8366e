import { auditEntry, type By } from '../people/audit.js';
import type { AuditEntry } from '../people/udvalg-setup.js';
import type { Indicator, Terms } from './indicator.js';
import { type TermsFault, termsFaults } from './terms-faults.js';

/** What an admin or an import says of an indicator: everything but its id, with the one set of terms that is to hold from a quarter. */
export type IndicatorDraft = Pick<
  Indicator,
  'fokusomraadeId' | 'name' | 'kind' | 'dueIn' | 'everyYears' | 'source' | 'lagDays' | 'ownerIds'
> & { readonly terms: Terms };

/** What came of a change to the catalogue. */
export type CatalogueResult =
  | { readonly is: 'changed'; readonly indicator: Indicator }
  /** It stands so already: the same form twice, or nothing new. */
  | { readonly is: 'same'; readonly indicator: Indicator }
  | { readonly is: 'faulty'; readonly faults: readonly TermsFault[] }
  /** What is retired is read, never changed. */
  | { readonly is: 'retired'; readonly indicator: Indicator }
  /** An indicator's past hangs on its kind and its fokusområde: another one is another indicator. */
  | { readonly is: 'other-indicator'; readonly indicator: Indicator };

/** Gives a new indicator, or refuses what cannot be judged. Whether its name is free is the caller's to know (`sameNamed`). */
export function addIndicator(id: string, strategyId: string, draft: IndicatorDraft, by: By): CatalogueResult {
  const faults = termsFaults(draft.kind, draft.terms);
  if (faults.length > 0) return { is: 'faulty', faults };
  const { terms, ...rest } = draft;
  const added = { id, strategyId, ...rest, terms: [terms], isExample: false, toCheck: '' };
  return { is: 'changed', indicator: { ...added, audit: [auditEntry(by, 'added', '', draft.name)] } };
}

/** Gives an example as the municipality's own indicator, as the admin who confirms it has settled it. */
export function confirmExample(example: Indicator, draft: IndicatorDraft, by: By): CatalogueResult {
  const added = addIndicator(example.id, example.strategyId, draft, by);
  if (added.is !== 'changed') return added;
  const audit = [auditEntry(by, 'confirmed', example.name, draft.name)];
  return { is: 'changed', indicator: { ...added.indicator, audit } };
}

/**
 * Gives the indicator as the draft wants it. Terms hold from their quarter: they replace those of the same quarter, stand
 * beside older ones, and leave later ones be. What has been approved keeps the terms that it was judged by.
 */
export function changeIndicator(indicator: Indicator, draft: IndicatorDraft, by: By): CatalogueResult {
  if (indicator.retired !== undefined) return { is: 'retired', indicator };
  if (draft.kind !== indicator.kind || draft.fokusomraadeId !== indicator.fokusomraadeId) {
    return { is: 'other-indicator', indicator };
  }
  const faults = termsFaults(draft.kind, draft.terms);
  if (faults.length > 0) return { is: 'faulty', faults };

  const { terms: _terms, ...rest } = draft;
  const { everyYears: _everyYears, ...kept } = indicator;
  const changed: Indicator = { ...kept, ...rest, terms: withTerms(indicator.terms, draft.terms) };
  const entries = changesBetween(indicator, changed, by);
  return entries.length === 0
    ? { is: 'same', indicator }
    : { is: 'changed', indicator: { ...changed, audit: [...indicator.audit, ...entries] } };
}

/** Takes an indicator, or an example, out of use: its history stays, and nothing more is asked of its owners. */
export function retireIndicator(indicator: Indicator, why: string, by: By): CatalogueResult {
  if (indicator.retired !== undefined) return { is: 'same', indicator };
  const retired = { at: by.at.toISOString(), why };
  const audit = [...indicator.audit, auditEntry(by, 'retired', '', why)];
  return { is: 'changed', indicator: { ...indicator, retired, audit } };
}

/** Gives the indicator with other owners. */
export function setOwners(indicator: Indicator, ownerIds: readonly string[], by: By): CatalogueResult {
  const changed = { ...indicator, ownerIds: [...ownerIds] };
  const entries = changesBetween(indicator, changed, by);
  return entries.length === 0
    ? { is: 'same', indicator }
    : { is: 'changed', indicator: { ...changed, audit: [...indicator.audit, ...entries] } };
}

/** Gives the indicator in use that has this name in a fokusområde already, or undefined. */
export function sameNamed(
  indicators: readonly Indicator[],
  { fokusomraadeId, name }: Pick<Indicator, 'fokusomraadeId' | 'name'>,
): Indicator | undefined {
  const plain = (text: string) => text.trim().toLowerCase();
  return indicators.find(
    (one) =>
      one.retired === undefined &&
      !one.isExample &&
      one.fokusomraadeId === fokusomraadeId &&
      plain(one.name) === plain(name),
  );
}

function withTerms(terms: readonly Terms[], wanted: Terms): Terms[] {
  const others = terms.filter(({ from }) => from !== wanted.from);
  const before = others.filter(({ from }) => from < wanted.from).sort((a, b) => b.from.localeCompare(a.from))[0];
  const isOld =
    before !== undefined && isSame({ ...before, from: wanted.from }, wanted) && others.length === terms.length;
  return isOld ? [...terms] : [...others, wanted].sort((a, b) => a.from.localeCompare(b.from));
}

const followed = ['name', 'dueIn', 'everyYears', 'source', 'lagDays', 'ownerIds', 'terms'] as const;

function changesBetween(before: Indicator, after: Indicator, by: By): readonly AuditEntry[] {
  return followed
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => auditEntry(by, field, inTrail(before[field]), inTrail(after[field])));
}

function inTrail(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** By content, whatever order the fields stand in. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => a.localeCompare(b)).map(([name, part]) => [name, inOrder(part)]),
  );
}
