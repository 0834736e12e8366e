import { describe, expect, it } from 'vitest';
import type { ExchangeState } from '../../src/exchange/state.js';
import { faultText, remarkText } from '../../src/replies/exchange/exchange-fault-texts.js';
import { emptyState, examples, planCsv, readCsvText, stateOf } from './exchange-data.js';
import { action, fullState, indicator, terms } from './full-state.js';

const indicators = (text: string, state?: ExchangeState) => planCsv(text, 'indikatorer.csv', state);
const actions = (text: string, state?: ExchangeState) => planCsv(text, 'handlinger.csv', state);
const meetings = (text: string, state?: ExchangeState) => planCsv(text, 'møder.csv', state);

describe('importing indicators', () => {
  it('adds one with an id that follows from fokusområde and name, its terms holding from the quarter reported now', async () => {
    const { after, faults, remarks } = await indicators(
      'Fokusområde;Indikator;Enhed;Retning;Mål;Mål nås senest;Ejere\nTrivselsfremme;Fravær, %;%;Lavere er bedre;5,5;31-12-2027;anne@x.dk\n',
    );

    expect(faults).toEqual([]);
    expect(after.indicators.get('laer-trivselsfremme-fravaer')).toMatchObject({
      name: 'Fravær, %',
      terms: [
        { from: '2026-Q3', unit: '%', decimals: 1, direction: 'lower', target: { value: 5.5, by: '2027-12-31' } },
      ],
      dueIn: [1, 2, 3, 4],
      ownerIds: [after.people.people[0]?.id],
    });
    expect(remarks.map(remarkText)).toEqual([
      'indikatorer.csv, række 2: anne@x.dk står ikke under Personer og bliver oprettet.',
    ]);
  });

  it('makes an example that is named the municipality’s own, under its own id', async () => {
    const [example] = examples;
    const { after } = await indicators(
      `Fokusområde;Indikator;Retning;Mål;Mål nås senest\noek-strategisk-retning;${example?.name.toUpperCase()};Højere er bedre;80;31-12-2027\n`,
    );

    expect([...after.indicators.keys()]).toEqual([example?.id]);
    expect(after.indicators.get(example?.id ?? '')).toMatchObject({
      isExample: false,
      terms: [{ unit: '%', target: { value: 80 } }],
    });
  });

  it('sets what its columns name, and leaves what it has no column for', async () => {
    const before = stateOf({
      people: fullState.people,
      indicators: [indicator('a', 'vtf-kultur', { source: 'Kilden', ownerIds: ['person-anne'] })],
    });

    const owners = await indicators('Fokusområde;Indikator;Ejere\nKultur;Indikator a;bo@hedensted.example\n', before);
    const none = await indicators('Fokusområde;Indikator;Ejere;Kilde\nKultur;Indikator a;;\n', before);

    expect(owners.after.indicators.get('a')).toMatchObject({
      source: 'Kilden',
      ownerIds: ['person-bo'],
      terms: [terms()],
    });
    expect(none.after.indicators.get('a')).toMatchObject({ source: '', ownerIds: [], terms: [terms()] });
  });

  it('puts a new target beside the old one, from the quarter that is reported now', async () => {
    const old = terms({ from: '2025-Q1', target: { value: 40, by: '2026-12-31' } });
    const before = stateOf({ indicators: [indicator('a', 'vtf-smidige-processer', { terms: [old] })] });
    const text = 'Fokusområde;Indikator;Mål;Mål nås senest\nSmidige processer;Indikator a;35;31-12-2027\n';

    const first = await indicators(text, before);
    const second = await indicators(text, first.after);

    expect(first.after.indicators.get('a')?.terms).toEqual([
      old,
      { ...old, from: '2026-Q3', target: { value: 35, by: '2027-12-31' } },
    ]);
    expect(second.after).toEqual(first.after);
  });

  it('takes rows of one indicator together, each with the quarter that its terms hold from', async () => {
    const { after, faults } = await indicators(
      [
        'Fokusområde;Indikator;Retning;Gælder fra;Mål;Mål nås senest;Kilde',
        'Kultur;Besøg;Højere er bedre;1. kvartal 2027;200;31-12-2027;',
        'Kultur;besøg;Højere er bedre;2026-Q1;100;31-12-2026;Biblioteket',
      ].join('\n'),
    );

    expect(faults).toEqual([]);
    expect(after.indicators.size).toBe(1);
    expect(after.indicators.get('vtf-kultur-besoeg')).toMatchObject({
      source: 'Biblioteket',
      terms: [
        { from: '2026-Q1', target: { value: 100 } },
        { from: '2027-Q1', target: { value: 200 } },
      ],
    });
  });

  it('renames by id', async () => {
    const before = stateOf({ indicators: [indicator('a', 'vtf-kultur')] });
    const { after, changes } = await indicators('Fokusområde;Indikator;Id\nKultur;Nyt navn;a\n', before);

    expect(after.indicators.get('a')?.name).toBe('Nyt navn');
    expect(changes).toMatchObject([
      { is: 'changed', cells: [{ heading: 'Indikator', from: 'Indikator a', to: 'Nyt navn' }] },
    ]);
  });

  it('takes one out of use, and leaves it alone afterwards', async () => {
    const before = stateOf({ indicators: [indicator('a', 'vtf-kultur')] });
    const text = (name: string) =>
      `Fokusområde;Indikator;Udgået den;Udgået fordi;Id\nKultur;${name};01-11-2026;Opgøres ikke;a\n`;

    const { after } = await indicators(text('Indikator a'), before);
    const again = await indicators(text('Indikator a'), after);
    const renamed = await indicators(text('Andet navn'), after);

    expect(after.indicators.get('a')?.retired).toEqual({ at: '2026-11-01T11:00:00.000Z', why: 'Opgøres ikke' });
    expect(again.after).toEqual(after);
    expect(renamed.faults.map(faultText)).toEqual([
      'indikatorer.csv, række 2, »Indikator«: indikatoren gik ud 1. november 2026 og kan ikke ændres. Giv den nye et andet navn, og lad Id være tomt.',
    ]);
  });

  it('says that a number with more decimals than the indicator is judged rounded', async () => {
    const { remarks, faults } = await indicators(
      'Fokusområde;Indikator;Retning;Decimaler;Mål;Mål nås senest\nKultur;Besøg;Højere er bedre;0;12,5;31-12-2027\n',
    );

    expect(faults).toEqual([]);
    expect(remarks.map(remarkText)).toEqual([
      'indikatorer.csv, række 2: 12,5 har flere decimaler end kolonnen Decimaler siger. Tallet vises og bedømmes afrundet.',
    ]);
  });

  it.each([
    [
      'Retning;Interval fra;Interval til',
      'Inden for interval;;',
      '»Interval fra«: mangler. Når retningen er Inden for interval, skal intervallet stå der.',
    ],
    [
      'Retning;Interval fra;Interval til',
      'Inden for interval;9;1',
      '»Interval fra«: intervallets tal står ikke i orden: Rød under, Interval fra, Interval til, Rød over.',
    ],
    [
      'Retning;Grøn grænse;Rød grænse',
      'Højere er bedre;5;9',
      '»Grøn grænse«: grøn og rød grænse står omvendt i forhold til retningen.',
    ],
    [
      'Retning;Grøn grænse;Rød grænse',
      'Neutral;5;9',
      '»Grøn grænse«: grænser for grøn og rød kan kun stå, når retningen er Højere eller Lavere er bedre.',
    ],
    [
      'Type;Enhed',
      'Tekst;%',
      '»Type«: en indikator i tekst har ingen enhed, decimaler, mål eller grænser, og retningen er Neutral.',
    ],
    [
      'Type;Enhed',
      'Tal;%',
      '»Retning«: mangler. Vælg Højere er bedre, Lavere er bedre, Inden for interval eller Neutral.',
    ],
    ['Retning;Ejere', 'Neutral;Ukendt Person', '»Ejere«: »Ukendt Person« kendes ikke. Skriv e-mailadressen.'],
  ])('refuses %s = %s', async (headings, cells, words) => {
    const { faults, after } = await indicators(`Fokusområde;Indikator;${headings}\nKultur;Besøg;${cells}\n`);

    expect(faults.map(faultText)).toEqual([`indikatorer.csv, række 2, ${words}`]);
    expect(after.indicators.size).toBe(0);
  });

  it.each([
    ['Mål;Mål nås senest', '5;', 'Mål nås senest', 'mangler. Et mål er et tal og en dag, det skal være nået.'],
    [
      'Udgangspunkt;Udgangspunkt i kvartal',
      ';2025-Q4',
      'Udgangspunkt',
      'mangler. Der står et kvartal for udgangspunktet, men intet tal.',
    ],
    [
      'Interval fra;Interval til',
      '5;',
      'Interval til',
      'mangler. Et interval har både et tal, det går fra, og et, det går til.',
    ],
    ['Grøn grænse;Rød grænse', ';5', 'Grøn grænse', 'mangler. Skriv både grøn og rød grænse, eller ingen af dem.'],
    [
      'Kun hvert … år;Første år',
      '2;',
      'Første år',
      'mangler. Skriv både Kun hvert … år og Første år, eller ingen af dem.',
    ],
    ['Udgået den;Udgået fordi', '01-11-2026;', 'Udgået fordi', 'mangler. Skriv både hvornår og hvorfor den gik ud.'],
    [
      'Enhed;Kilde',
      '12 dage;x',
      'Enhed',
      '»12 dage« ligner et tal. Enheden er det, der står efter tallet, fx % eller dage.',
    ],
    ['Gælder fra;Kilde', '3. kvartal;x', 'Gælder fra', '»3. kvartal« mangler årstal. Skriv fx 2026-Q3.'],
    ['Gælder fra;Kilde', 'snart;x', 'Gælder fra', '»snart« er ikke et kvartal. Skriv fx 2026-Q3.'],
    ['Decimaler;Kilde', '7;x', 'Decimaler', '»7« skal være et helt tal fra 0 til 4.'],
    ['Udvalg;Kilde', 'Læring;x', 'Fokusområde', '»Kultur« hører til VTF, ikke til udvalget i rækken.'],
    ['Id;Kilde', 'mit id!;x', 'Id', '»mit id!« er ikke et id fra botten. Lad cellen være tom i nye rækker.'],
    ['Ejere;Kilde', 'a@b;x', 'Ejere', '»a@b« er ikke en e-mailadresse.'],
    ['Mål;Mål nås senest', 'mange;31-12-2027', 'Mål', '»mange« er ikke et tal.'],
  ])('cannot read %s = %s', async (headings, cells, heading, words) => {
    const { faults } = await readCsvText(
      `Fokusområde;Indikator;${headings}\nKultur;Besøg;${cells}\n`,
      'indikatorer.csv',
    );

    expect(faults.map(faultText)).toEqual([expect.stringContaining(`(${heading}): ${words}`)]);
  });

  it('refuses two rows for the same quarter, and rows that differ in what an indicator has one of', async () => {
    const { faults } = await indicators(
      [
        'Fokusområde;Indikator;Retning;Gælder fra;Kilde',
        'Kultur;Besøg;Neutral;2026-Q3;Biblioteket',
        'Kultur;Besøg;Neutral;2026-Q3;Museet',
      ].join('\n'),
    );

    expect(faults.map(faultText)).toEqual([
      'indikatorer.csv, række 3, »Gælder fra«: står også i række 2. Behold én af dem.',
      'indikatorer.csv, række 3, »Kilde«: står anderledes i række 2.',
    ]);
  });
});

describe('importing handlinger', () => {
  it('adds one with an id that follows from fokusområde and title, and changes it by the same', async () => {
    const people = fullState.people;
    const first = await actions(
      'Fokusområde;Handling;Ansvarlig;Frist\nKultur;Ny plan;Anne Bech;31-12-2026\n',
      stateOf({ people }),
    );
    const second = await actions(
      'Fokusområde;Handling;Ansvarlig;Frist;Status;Udført den\nKultur;NY PLAN;bo@hedensted.example;31-12-2026;Udført;20-11-2026\n',
      first.after,
    );

    expect(first.after.actions.get('vtf-kultur-ny-plan')).toMatchObject({
      state: 'planned',
      responsibleId: 'person-anne',
    });
    expect(second.after.actions.size).toBe(1);
    expect(second.after.actions.get('vtf-kultur-ny-plan')).toMatchObject({
      title: 'NY PLAN',
      state: 'done',
      responsibleId: 'person-bo',
      doneAt: '2026-11-20T11:00:00.000Z',
    });
    expect(second.after.actions.get('vtf-kultur-ny-plan')?.audit.map(({ what }) => what)).toEqual([
      'added',
      'title',
      'responsibleId',
      'state',
      'doneAt',
    ]);
  });

  it('takes titles that differ in their marks only for the same, and refuses the second of them', async () => {
    const text =
      'Fokusområde;Handling;Ansvarlig;Frist\nKultur;Plan (1);a@x.dk;31-12-2026\nKultur;Plan 1!;a@x.dk;31-12-2027\n';
    const { faults } = await actions(text);

    expect(faults.map(faultText)).toEqual([
      'handlinger.csv, række 3, »Handling«: står også i række 2. Behold én af dem.',
    ]);
  });

  it('refuses an id that belongs elsewhere', async () => {
    const before = stateOf({ people: fullState.people, actions: [action('a', 'vtf-kultur')] });
    const { faults } = await actions(
      'Fokusområde;Handling;Ansvarlig;Frist;Id\nVækst;Handling a;Anne Bech;31-12-2026;a\n',
      before,
    );

    expect(faults.map(faultText)).toEqual([
      'handlinger.csv, række 2, »Fokusområde«: id’et hører til et andet fokusområde. Lad Id være tomt, hvis det er en ny.',
    ]);
  });
});

describe('importing meetings', () => {
  it('adds and changes them by udvalg and day, in order, and leaves the others', async () => {
    const { after } = await meetings(
      'Udvalg;Mødedato;Dagsordenfrist;Aflyst\nLæring;12-01-2027;04-01-2027;Nej\nLæring;05-01-2027;;\n',
      fullState,
    );

    expect(after.setups.get('laering')?.meetings).toEqual([
      { date: '2026-12-01', agendaDeadline: '2026-11-20', cancelled: false },
      { date: '2027-01-05', cancelled: false },
      { date: '2027-01-12', agendaDeadline: '2027-01-04', cancelled: false },
    ]);
    expect(after.setups.get('vtf')).toBe(fullState.setups.get('vtf'));
  });

  it('refuses a deadline after the meeting, and a day that is said twice in two ways', async () => {
    const late = await readCsvText('Udvalg;Mødedato;Dagsordenfrist\nLæring;01-12-2026;02-12-2026\n', 'møder.csv');
    const twice = await meetings('Udvalg;Mødedato;Aflyst\nLæring;01-12-2026;Nej\nLæring;01-12-2026;Ja\n', emptyState);

    expect(late.faults.map(faultText)).toEqual([
      'møder.csv, række 2, kolonne C (Dagsordenfrist): fristen (2. december 2026) ligger efter mødet (1. december 2026).',
    ]);
    expect(twice.faults.map(faultText)).toEqual([
      'møder.csv, række 3, »Mødedato«: står også i række 2. Behold én af dem.',
    ]);
  });
});
