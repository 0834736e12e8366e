import { describe, expect, it } from 'vitest';
import {
  addIndicator,
  type CatalogueResult,
  changeIndicator,
  confirmExample,
  type IndicatorDraft,
  retireIndicator,
  sameNamed,
  setOwners,
} from '../../src/indicators/catalogue.js';
import { termsIn } from '../../src/indicators/due.js';
import { Indicator } from '../../src/indicators/indicator.js';
import { termsFaults } from '../../src/indicators/terms-faults.js';
import { someIndicator, someTerms } from './builders.js';

const by = { personId: 'admin', at: new Date('2026-10-05T08:00:00.000Z') };

function draft(more: Partial<IndicatorDraft> = {}): IndicatorDraft {
  const { fokusomraadeId, name, kind, dueIn, source, lagDays, ownerIds } = someIndicator();
  return { fokusomraadeId, name, kind, dueIn, source, lagDays, ownerIds, terms: someTerms(), ...more };
}

function changed(result: CatalogueResult): Indicator {
  if (result.is !== 'changed') throw new Error(`refused: ${result.is}`);
  return result.indicator;
}

describe('the catalogue', () => {
  const added = changed(addIndicator('svartid', '2022-2025', draft(), by));

  it('adds an indicator that is the municipality’s own', () => {
    expect(Indicator.safeParse(added).success).toBe(true);
    expect(added).toMatchObject({ isExample: false, audit: [{ what: 'added', by: 'admin' }] });
  });

  it('finds one of the same name in the same fokusområde, unless it is retired or an example', () => {
    const named = { fokusomraadeId: added.fokusomraadeId, name: ` ${added.name.toUpperCase()} ` };
    const retired = changed(retireIndicator(added, 'Bruges ikke', by));

    expect(sameNamed([added], named)).toBe(added);
    expect(sameNamed([added], { ...named, fokusomraadeId: 'vtf-kultur' })).toBeUndefined();
    expect(sameNamed([retired, someIndicator({ isExample: true })], named)).toBeUndefined();
  });

  it('lets new terms hold from their quarter, and leaves older and later ones be', () => {
    const target = { value: 30, by: '2028-12-31' };
    const later = changed(changeIndicator(added, draft({ terms: someTerms({ from: '2027-Q1', target }) }), by));
    const between = changed(
      changeIndicator(later, draft({ terms: someTerms({ from: '2026-Q3', unit: 'timer' }) }), by),
    );

    expect(between.terms.map(({ from }) => from)).toEqual(['2025-Q1', '2026-Q3', '2027-Q1']);
    expect(termsIn(between, '2026-Q2')).toEqual(someTerms());
    expect(termsIn(between, '2027-Q2').target).toEqual(target);
  });

  it('replaces terms of the same quarter, and does not repeat those that hold already', () => {
    const corrected = changed(changeIndicator(added, draft({ terms: someTerms({ decimals: 1 }) }), by));

    expect(corrected.terms).toEqual([someTerms({ decimals: 1 })]);
    expect(changeIndicator(added, draft({ terms: someTerms({ from: '2026-Q3' }) }), by)).toMatchObject({ is: 'same' });
    expect(changeIndicator(added, draft(), by)).toEqual({ is: 'same', indicator: added });
  });

  it('writes down each field that changes, from what to what', () => {
    const renamed = changed(changeIndicator(added, draft({ name: 'Svartid', lagDays: 30 }), by));

    expect(renamed.audit.slice(1)).toEqual([
      { at: by.at.toISOString(), by: 'admin', what: 'name', from: added.name, to: 'Svartid' },
      { at: by.at.toISOString(), by: 'admin', what: 'lagDays', from: '0', to: '30' },
    ]);
  });

  it('takes a rhythm of years away again', () => {
    const rare = changed(changeIndicator(added, draft({ everyYears: { years: 4, from: 2025 } }), by));

    expect(rare.everyYears).toEqual({ years: 4, from: 2025 });
    expect(changed(changeIndicator(rare, draft(), by)).everyYears).toBeUndefined();
  });

  it('retires once, and then changes nothing more', () => {
    const retired = changed(retireIndicator(added, 'Erstattet', by));

    expect(retired.retired).toEqual({ at: by.at.toISOString(), why: 'Erstattet' });
    expect(retireIndicator(retired, 'Igen', by)).toEqual({ is: 'same', indicator: retired });
    expect(changeIndicator(retired, draft({ name: 'Nyt' }), by)).toMatchObject({ is: 'retired' });
  });

  it('makes no other indicator of one that has a past', () => {
    expect(changeIndicator(added, draft({ fokusomraadeId: 'vtf-kultur' }), by)).toMatchObject({
      is: 'other-indicator',
    });
    const words = draft({ kind: 'narrative', terms: someTerms({ unit: '', direction: 'neutral', target: undefined }) });
    expect(changeIndicator(added, words, by)).toMatchObject({ is: 'other-indicator' });
  });

  it('confirms an example under its own id, as the admin has settled it', () => {
    const example = someIndicator({ isExample: true, toCheck: 'Mål', ownerIds: [] });
    const confirmed = changed(confirmExample(example, draft({ name: 'Svartid' }), by));

    expect(confirmed).toMatchObject({
      id: 'svartid',
      name: 'Svartid',
      isExample: false,
      toCheck: '',
      ownerIds: ['anne'],
    });
    expect(confirmed.audit.map(({ what }) => what)).toEqual(['confirmed']);
  });

  it('hands owners over, also of what is retired', () => {
    expect(changed(setOwners(added, ['bo'], by)).ownerIds).toEqual(['bo']);
    expect(setOwners(added, ['anne'], by)).toMatchObject({ is: 'same' });
  });
});

describe('terms that nothing can be judged by', () => {
  const limits = { green: 40, red: 60 };

  it.each([
    ['words-with-numbers', 'narrative', someTerms()],
    ['range-missing', 'number', someTerms({ direction: 'range', target: undefined })],
    ['target-misplaced', 'number', someTerms({ direction: 'range', range: { low: 4, high: 5 } })],
    ['range-backwards', 'number', someTerms({ direction: 'range', target: undefined, range: { low: 5, high: 4 } })],
    [
      'range-backwards',
      'number',
      someTerms({ direction: 'range', target: undefined, range: { low: 4, high: 5, redBelow: 4.5 } }),
    ],
    ['range-misplaced', 'number', someTerms({ range: { low: 4, high: 5 } })],
    ['thresholds-backwards', 'number', someTerms({ direction: 'higher', thresholds: limits })],
    ['thresholds-backwards', 'number', someTerms({ direction: 'lower', thresholds: { green: 60, red: 40 } })],
    ['thresholds-misplaced', 'number', someTerms({ direction: 'neutral', thresholds: limits })],
  ] as const)('are refused: %s', (fault, kind, terms) => {
    expect(termsFaults(kind, terms)).toEqual([fault]);
    expect(addIndicator('a', '2022-2025', draft({ kind, terms }), by)).toEqual({ is: 'faulty', faults: [fault] });
  });

  it('are none of these', () => {
    expect(termsFaults('narrative', someTerms({ unit: '', direction: 'neutral', target: undefined }))).toEqual([]);
    expect(termsFaults('number', someTerms({ thresholds: limits }))).toEqual([]);
    expect(
      termsFaults('number', someTerms({ direction: 'range', target: undefined, range: { low: 4, high: 4 } })),
    ).toEqual([]);
    expect(termsFaults('number', someTerms({ direction: 'neutral' }))).toEqual([]);
  });
});
