import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCardFiles } from '../../src/card-files.js';
import { myUpdate } from '../../src/indicators/my-updates.js';
import { type FormContext, readForm, type Typed } from '../../src/indicators/report-form.js';
import { comparableBefore, pointsOf } from '../../src/indicators/series.js';
import { updateFormReply } from '../../src/replies/indicators/update-form-reply.js';
import { createRenderCard } from '../../src/teams/render-card.js';
import { approvedUpdate, someIndicator, someTerms } from './builders.js';
import { inputsOf } from './pressed.js';

const terms = someTerms({
  unit: 'mio. kr.',
  decimals: 1,
  direction: 'higher',
  target: { value: 100, by: '2025-12-31' },
});
const updates = [approvedUpdate('2026-Q2', 96, { terms })];

function context(more: Partial<FormContext> = {}): FormContext {
  return {
    kind: 'number',
    quarter: '2026-Q3',
    terms,
    earlier: comparableBefore(pointsOf(updates, { id: 'svartid' }), '2026-Q3', terms),
    isCorrection: false,
    asked: undefined,
    ...more,
  };
}

function faultsOf(typed: Typed, more: Partial<FormContext> = {}) {
  const read = readForm(typed, context(more));
  return read.is === 'faulty'
    ? read.faults.map((fault) => ('why' in fault ? `${fault.is}:${fault.why}` : fault.is))
    : [];
}

describe('the form of a report', () => {
  it('asks for words where the status is red, where the value jumps, and where the indicator is words', () => {
    expect(faultsOf({ value: '97' })).toEqual([]);
    expect(faultsOf({ value: '89,9' })).toEqual(['narrative-missing:red']);
    expect(faultsOf({ value: '125' })).toEqual(['narrative-missing:jump']);
    expect(faultsOf({ narrative: ' ' }, { kind: 'narrative' })).toEqual(['narrative-missing:words']);
    expect(faultsOf({ value: '89,9', narrative: 'Færre indtægter' })).toEqual([]);
  });

  it('never colours what is neutral, so that nothing but a jump asks for words', () => {
    expect(faultsOf({ value: '80' }, { terms: { ...terms, direction: 'neutral' } })).toEqual([]);
  });

  it('takes a chosen reading only when it is one of those that the text can have', () => {
    const typed = { value: '1.250', narrative: 'Engangsindtægt' };

    expect(faultsOf(typed)).toEqual(['value-ambiguous']);
    expect(faultsOf({ ...typed, reading: '7' })).toEqual(['value-ambiguous']);
    expect(readForm({ ...typed, reading: '1250' }, context({ asked: 1250 }))).toMatchObject({
      report: { value: 1250 },
    });
  });

  it('asks about an odd value once: for that value, not for another', () => {
    const typed = { value: '960', narrative: 'Engangsindtægt' };

    expect(faultsOf(typed)).toEqual(['doubt']);
    expect(faultsOf(typed, { asked: 960 })).toEqual([]);
    expect(faultsOf({ ...typed, value: '9 600' }, { asked: 960 })).toEqual(['doubt']);
  });

  it('says every fault at once', () => {
    expect(
      faultsOf({ value: '10,-12', evidence: 'ftp://x', narrative: 'x'.repeat(4_001) }, { isCorrection: true }),
    ).toEqual(['value-unreadable:several-numbers', 'too-long', 'no-link', 'correction-missing']);
    expect(faultsOf({ value: '12', notRelevant: 'true' })).toEqual(['value-and-not-relevant']);
    expect(faultsOf({ notRelevant: 'true', reason: ' ' })).toEqual(['reason-missing']);
    expect(faultsOf({})).toEqual(['value-missing']);
  });

  it('says what it was rounded from', () => {
    expect(readForm({ value: '96,26 mio.' }, context())).toEqual({
      is: 'ready',
      report: { value: 96.3, narrative: '' },
      roundedFrom: '96,26 mio.',
    });
  });

  it('drops the reason of a report that is no correction', () => {
    expect(readForm({ value: '97', correction: 'x' }, context())).toEqual({
      is: 'ready',
      report: { value: 97, narrative: '' },
    });
  });

  it('comes back with everything that was typed, as it was typed', async () => {
    const render = createRenderCard(readCardFiles());
    const text = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('**fed**', `${'$'}{lang}`, '<b>', '1. a', '"', '\\'),
    );
    const anyTyped = fc.record({ value: text, narrative: text, reason: text, evidence: text });
    await fc.assert(
      fc.asyncProperty(anyTyped, async (typed) => {
        const mine = myUpdate({ indicator: someIndicator({ terms: [terms] }), udvalgId: 'vtf', updates }, '2026-Q3');
        const reply = updateFormReply({
          mine,
          place: 'VTF',
          nameOf: (id) => id,
          quarters: [{ quarter: '2026-Q3', state: 'missing' }],
          typed,
          faults: [{ is: 'value-missing' }],
          formId: 'f',
          notices: { cprCount: 0 },
        });
        if (reply.card !== 'update-form') throw new Error(reply.card);
        const shown = inputsOf(await render('update-form', reply.data));

        for (const [field, value] of Object.entries(typed)) expect(shown[field] ?? '').toBe(value);
      }),
      { numRuns: 60 },
    );
  });
});
