import { describe, expect, it } from 'vitest';
import { type DraftContext, readDraft, type TypedIndicator } from '../../src/indicators/draft-form.js';
import { draftFaultText } from '../../src/replies/indicators/catalogue-texts.js';

const context: DraftContext = { today: '2026-10-05' };
const typed: TypedIndicator = {
  name: ' Svartid ',
  fokusomraadeId: 'vtf-smidige-processer',
  kind: 'number',
  unit: 'dage',
  decimals: '1',
  direction: 'lower',
  dueIn: '4,1,4',
  from: '2026-Q3',
};

function faults(more: TypedIndicator, of: DraftContext = context): readonly string[] {
  const read = readDraft({ ...typed, ...more }, of);
  return read.is === 'faulty' ? read.faults.map(draftFaultText) : [];
}

describe('the form of an indicator', () => {
  it('reads what is to be kept', () => {
    const more = {
      target: '40',
      targetBy: '2027-12-31',
      baseline: '62,5 dage',
      baselineQuarter: '4. kvartal 2021',
      green: '45',
      red: '60',
      everyYears: '4',
      everyYearsFrom: '2025',
      lagDays: '30',
      ownerIds: 'anne,bo',
      ownerEmails: 'Eva@Hedensted.dk; ib@hedensted.dk',
    };

    expect(readDraft({ ...typed, ...more }, context)).toEqual({
      is: 'ready',
      draft: {
        name: 'Svartid',
        fokusomraadeId: 'vtf-smidige-processer',
        kind: 'number',
        dueIn: [1, 4],
        everyYears: { years: 4, from: 2025 },
        source: '',
        lagDays: 30,
        ownerIds: ['anne', 'bo'],
        terms: {
          from: '2026-Q3',
          unit: 'dage',
          decimals: 1,
          direction: 'lower',
          target: { value: 40, by: '2027-12-31' },
          baseline: { value: 62.5, quarter: '2021-Q4' },
          thresholds: { green: 45, red: 60 },
        },
      },
      ownerEmails: ['eva@hedensted.dk', 'ib@hedensted.dk'],
    });
  });

  it.each(['2027-12-31', '31-12-2027', '31/12-2027', '31. december 2027'])(
    'takes the target’s day as people write it where a client has no calendar: %s',
    (targetBy) => {
      const read = readDraft({ ...typed, target: '40', targetBy }, context);

      expect(read.is === 'ready' && read.draft.terms.target).toEqual({ value: 40, by: '2027-12-31' });
    },
  );

  it('leaves out of words what only numbers have', () => {
    const read = readDraft({ ...typed, kind: 'narrative', target: 'nonsens' }, context);

    expect(read).toMatchObject({
      is: 'ready',
      draft: { kind: 'narrative', terms: { from: '2026-Q3', unit: '', decimals: 0, direction: 'neutral' } },
    });
  });

  it('keeps kind and fokusområde of one that exists, whatever the card says', () => {
    const fixed = { kind: 'number', fokusomraadeId: 'vtf-kultur' } as const;
    const read = readDraft({ ...typed, kind: 'narrative' }, { ...context, fixed });

    expect(read).toMatchObject({ draft: { kind: 'number', fokusomraadeId: 'vtf-kultur' } });
  });

  it.each([
    [{ name: ' ' }, 'Skriv et navn.'],
    [{ fokusomraadeId: undefined }, 'Vælg et fokusområde.'],
    [{ kind: undefined }, 'Vælg, om det er tal eller ord.'],
    [{ dueIn: '5' }, 'Vælg mindst ét kvartal, den indberettes for.'],
    [{ from: undefined }, 'Vælg, hvilket kvartal det gælder fra.'],
    [{ unit: '1.000 kr.' }, 'Enheden må ikke begynde med et ciffer. Skriv fx »tusind kr.«'],
    [{ unit: 'x'.repeat(41) }, 'Enheden må højst være 40 tegn.'],
    [{ name: 'x'.repeat(201) }, 'Navnet må højst være 200 tegn.'],
    [{ target: '40' }, 'Mål og dato hører sammen: udfyld begge eller ingen.'],
    [
      { target: 'mange', targetBy: '2027-12-31' },
      'Målet kan jeg ikke læse som et tal. Skriv det som 12,5 eller 1 250.',
    ],
    [{ target: '40', targetBy: '31/2-2027' }, 'Datoen kan jeg ikke læse. Skriv den som 31/12-2027.'],
    [
      { green: '1.250', red: '2000' },
      '»Grøn til og med«: »1.250« kan læses på flere måder. Skriv 1\u00a0250,0\u00a0dage eller 1,3\u00a0dage.',
    ],
    [{ green: '45' }, 'Grænserne for grøn og rød hører sammen: udfyld begge eller ingen.'],
    [{ green: '60', red: '45' }, 'Grænserne vender forkert: rød skal ligge på den dårlige side af grøn.'],
    [{ low: '4', high: '5' }, 'Intervallets grænser bruges kun, når et interval er bedst. Slet dem.'],
    [{ low: '4', redBelow: '3' }, 'Intervallet skal have både »Godt fra« og »Godt til«.'],
    [{ redBelow: '4' }, 'Intervallet skal have både »Godt fra« og »Godt til«.'],
    [{ baselineQuarter: '5. kvartal', baseline: '4' }, 'Udgangspunktets kvartal skrives som »4. kvartal 2021«.'],
    [{ baselineQuarter: 'K4 2021' }, 'Udgangspunktets kvartal skal have et tal ved siden af.'],
    [{ everyYears: '4' }, '»Kun hvert … år« og »Regnet fra år« hører sammen.'],
    [{ lagDays: 'en uge' }, 'Forsinkelsen skal være et antal dage fra 0 til 1000.'],
    [{ ownerEmails: 'eva' }, '»eva« er ikke en e-mail.'],
  ])('says of %j what is to be put right, and nothing else', (more, text) => {
    expect(faults(more as TypedIndicator)).toEqual([text]);
  });
});
