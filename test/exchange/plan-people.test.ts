import { describe, expect, it } from 'vitest';
import { planWithoutBad } from '../../src/exchange/plan-import.js';
import type { ExchangeState } from '../../src/exchange/state.js';
import type { Known } from '../../src/people/learn.js';
import { emptySetup } from '../../src/people/udvalg-setup.js';
import { faultText, remarkText } from '../../src/replies/exchange/exchange-fault-texts.js';
import { emptyState, planCsv, planning, readCsvText, stateOf } from './exchange-data.js';
import { fullState } from './full-state.js';

const headings = 'Navn;E-mail;Administrator;Udvalg;Rolle;Fokusområder;Stedfortræder for;Fra;Til\n';
const plan = (rows: string, state?: ExchangeState, more?: Parameters<typeof planCsv>[3]) =>
  planCsv(headings + rows, 'personer.csv', state, more);
const seatsOf = ({ people, setups }: ExchangeState, udvalgId: string) =>
  setups.get(udvalgId)?.seats.map(({ personId, role, covers }) => {
    const name = people.people.find(({ id }) => id === personId)?.name;
    return `${name} ${role} ${covers === 'all' ? 'all' : covers.join(' ')}`;
  });

describe('importing people', () => {
  it('sets up who is new by e-mail, without rights until they write', async () => {
    const { after, faults } = await plan('Anne Bech;anne@x.dk;Ja;Læring;Formand\n');

    expect(faults).toEqual([]);
    expect(after.people.people).toMatchObject([
      { email: 'anne@x.dk', name: 'Anne Bech', isAdmin: true, reach: { is: 'never-met' } },
    ]);
    expect(after.people.people[0]?.aadObjectId).toBeUndefined();
    expect(seatsOf(after, 'laering')).toEqual(['Anne Bech chair all']);
  });

  it('gives the same person the same id, and puts no e-mail into it', async () => {
    const [one, other] = await Promise.all([plan('Anne;anne@x.dk\n'), plan('Anne B;ANNE@x.dk;Ja\n')]);

    expect(one.after.people.people[0]?.id).toBe(other.after.people.people[0]?.id);
    expect(one.after.people.people[0]?.id).toMatch(/^person-[\da-f]{20}$/);
  });

  it('knows those who have written by their own roster entry, whose name goes before the file', async () => {
    const known: Known = {
      aadObjectId: 'aad-anne',
      name: 'Anne Roster',
      emails: ['anne.bech@x.dk', 'anne@x.dk'],
      reach: { is: 'open', mri: '29:a', serviceUrl: 'https://s/', since: '2026-11-01T08:00:00.000Z' },
    };

    const { after } = await plan('Anne Fil;anne@x.dk;;Læring;Formand\n', emptyState, { known: [known] });

    expect(after.people.people).toMatchObject([
      { aadObjectId: 'aad-anne', name: 'Anne Roster', reach: { is: 'open' } },
    ]);
  });

  it('lets the chair of the file take the seat, leaves the rest with who held it, and tells both', async () => {
    const before = stateOf({
      people: fullState.people,
      setups: [{ ...emptySetup('laering'), seats: [{ personId: 'person-anne', role: 'chair', covers: 'all' }] }],
    });

    const { after, changes } = await plan('Ny;ny@x.dk;;Læring;Formand;Trivselsfremme; ;\n', before);

    expect(seatsOf(after, 'laering')).toEqual([
      'Anne Bech chair laer-balance-almen-special laer-god-barndom laer-styrket-borgerkontakt laer-reel-frihedsdagsorden laer-boerne-ungepolitik laer-ikke-uddannelsesparate',
      'Ny chair laer-trivselsfremme',
    ]);
    expect(changes.map(({ is, about }) => `${is}: ${about.slice(0, 3).join(', ')}`)).toEqual([
      'changed: Anne Bech, Formand, Læring',
      'new: Ny, ny@x.dk',
      'new: Ny, Formand, Læring',
    ]);
  });

  it('covers what the rows of a person say together, no more', async () => {
    const rows =
      'Bo;bo@x.dk;;Læring;Formand;Trivselsfremme\nBo;bo@x.dk;;Læring;Formand;En god barndom varer hele liver\n';
    const first = await plan(rows);
    const second = await plan('Bo;bo@x.dk;;Læring;Formand;Trivselsfremme\n', first.after);

    expect(seatsOf(first.after, 'laering')).toEqual(['Bo chair laer-god-barndom laer-trivselsfremme']);
    expect(seatsOf(second.after, 'laering')).toEqual(['Bo chair laer-trivselsfremme']);
  });

  it('takes nothing away for not being in the file, and changes nothing the second time', async () => {
    const first = await plan('Ny;ny@hedensted.example\n', fullState);
    const second = await plan('Ny;ny@hedensted.example\n', first.after);

    expect(first.after.people.people.slice(0, 6)).toEqual(fullState.people.people);
    expect(first.after.setups).toEqual(fullState.setups);
    expect([first.changes.length, second.changes.length]).toEqual([1, 0]);
    expect(second.after).toEqual(first.after);
  });

  it('refuses rows that contradict each other, by their places', async () => {
    const { faults } = await plan(
      [
        'Anne;anne@x.dk;Ja;Læring;Formand',
        'Anna;anne@x.dk;Nej;VTF;Formand',
        'Bo;bo@x.dk;;Læring;Formand',
        'Carla;carla@x.dk;;VTF;Formand;Kultur',
      ].join('\n'),
    );

    expect(faults.map(faultText)).toEqual([
      'personer.csv, række 3, »Navn«: står anderledes i række 2.',
      'personer.csv, række 3, »Administrator«: står anderledes i række 2.',
      'personer.csv, række 4, »Fokusområder«: hele udvalget har en anden i samme rolle i række 2.',
      'personer.csv, række 5, »Fokusområder«: Kultur har en anden i samme rolle i række 3.',
    ]);
  });

  it('never takes the last admin away', async () => {
    const { faults } = await plan('Anne Bech;anne@hedensted.example;Nej\n', fullState);

    expect(faults.map(faultText)).toEqual([
      'personer.csv, række 2, »Administrator«: den sidste administrator kan ikke fjernes. Sæt først en anden, der har skrevet til botten.',
    ]);
  });

  it('sets stand-ins, refuses those who cannot be, and leaves out those whose days are over', async () => {
    const row = (who: string, forWhom: string, from: string, to: string) =>
      `;${who};;Læring;Stedfortræder;;${forWhom};${from};${to}`;
    const { after, faults, remarks } = await plan(
      [
        row('erik@hedensted.example', 'anne@hedensted.example', '01-02-2027', '14-02-2027'),
        row('erik@hedensted.example', 'Anne Bech', '15-12-2026', '20-12-2026'),
        row('erik@hedensted.example', 'erik@hedensted.example', '01-02-2027', '14-02-2027'),
        row('bo@hedensted.example', 'carla@hedensted.example', '01-02-2027', '14-02-2027'),
        row('bo@hedensted.example', 'Ukendt Person', '01-02-2027', '14-02-2027'),
        row('bo@hedensted.example', 'anne@hedensted.example', '01-02-2026', '14-02-2026'),
      ].join('\n'),
      fullState,
    );

    expect(after.setups.get('laering')?.standIns).toContainEqual({
      personId: 'person-erik',
      forPersonId: 'person-anne',
      from: '2027-02-01',
      to: '2027-02-14',
    });
    expect(faults.map(faultText)).toEqual([
      'personer.csv, række 3, »Fra«: =HYPERLINK("http://ond.example") er allerede stedfortræder fra 1. december 2026 til 31. december 2026.',
      'personer.csv, række 4, »Stedfortræder for«: en person kan ikke være sin egen stedfortræder.',
      'personer.csv, række 5, »Stedfortræder for«: =HYPERLINK("http://ond.example") er hverken formand eller næstformand i Læring.',
      'personer.csv, række 6, »Stedfortræder for«: »Ukendt Person« kendes ikke. Skriv e-mailadressen.',
    ]);
    expect(remarks.map(remarkText)).toEqual([
      'personer.csv, række 7: stedfortræderen er færdig (14. februar 2026), så rækken er sprunget over.',
    ]);
  });

  it('without the bad rows is the plan of the good ones, with the faults of the others', async () => {
    const { rows } = await readCsvText(
      `${headings}Anne;anne@x.dk;;Læring;Formand\nBo;bo@x.dk;;Læring;Formand\nCarla;carla@x.dk;;VTF;Formand\n`,
    );

    const { after, faults, changes } = planWithoutBad(emptyState, rows, planning);

    expect(faults.map(({ place }) => place.row)).toEqual([3]);
    expect(after.people.people.map(({ name }) => name)).toEqual(['Anne', 'Carla']);
    expect(changes).toHaveLength(4);
  });
});

describe('a row of people that cannot be read', () => {
  it.each([
    ['Anne;', 'E-mail', 'mangler. Rækken skal sige, hvem det er.'],
    ['Anne;anne@x.dk;måske', 'Administrator', '»måske« kendes ikke. Skriv Ja eller Nej.'],
    ['Anne;anne@x.dk;;;Formand', 'Udvalg', 'mangler. Rollen skal have et udvalg.'],
    ['Anne;anne@x.dk;;Læring', 'Rolle', 'mangler. Hvad er personen i udvalget?'],
    [
      'Anne;anne@x.dk;;Kultur;Formand',
      'Udvalg',
      '»Kultur« er ikke et udvalg i strategien. De er Økonomiudvalget, VTF, Beskæftigelse, Læring og Social omsorg.',
    ],
    [
      'Anne;anne@x.dk;;Læring;Formand;Trivsel',
      'Fokusområder',
      '»Trivsel« er ikke et fokusområde i strategien. Er det »Trivselsfremme«?',
    ],
    ['Anne;anne@x.dk;;Læring;Formand;Kultur', 'Fokusområder', '»Kultur« hører til VTF, ikke til udvalget i rækken.'],
    ['Anne;anne@x.dk;;Læring;Formand;;bo@x.dk', 'Stedfortræder for', 'kan kun udfyldes, når rollen er Stedfortræder.'],
    [
      'Anne;anne@x.dk;;Læring;Stedfortræder;;bo@x.dk;01-12-2026',
      'Til',
      'mangler. En stedfortræder skal have den, der er væk, og første og sidste dag.',
    ],
    [
      'Anne;anne@x.dk;;Læring;Stedfortræder;;bo@x.dk;01-12-2026;01-11-2026',
      'Til',
      'sidste dag (1. november 2026) ligger før første dag (1. december 2026).',
    ],
    [`${'a'.repeat(201)};anne@x.dk`, 'Navn', 'er for langt. Der er plads til 200 tegn.'],
  ])('%s', async (row, heading, words) => {
    const { faults, rows } = await readCsvText(`${headings}${row}\n`);

    expect(rows.people).toEqual([]);
    expect(faults.map(faultText)).toEqual([expect.stringContaining(`(${heading}): ${words}`)]);
  });
});
