import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/exchange/read-csv.js';
import { readRows } from '../../src/exchange/read-rows.js';
import { faultText, remarkText } from '../../src/replies/exchange/exchange-fault-texts.js';
import { readCsvText, strategy } from './exchange-data.js';

const danish = 'Navn;E-mail;Udvalg;Rolle\r\nÆgir Ødegård;aegir@hedensted.example;Læring;Næstformand\r\n';

describe('reading a CSV file', () => {
  it.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(text)],
    ['UTF-8 with its mark', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)],
    ['Windows-1252', (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
    ['UTF-16', (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
  ])('takes %s', async (_, encode) => {
    const { rows, faults } = await readRows([{ name: 'personer.csv', bytes: encode(danish) }], strategy);

    expect(faults).toEqual([]);
    expect(rows.people[0]?.row).toMatchObject({ name: 'Ægir Ødegård', role: 'deputy', udvalg: { title: 'Læring' } });
  });

  it.each([
    ['commas', ','],
    ['tabs', '\t'],
  ])('takes %s between the fields', async (_, separator) => {
    const { rows } = await readCsvText(danish.replaceAll(';', separator));

    expect(rows.people).toHaveLength(1);
  });

  it('takes the separator that Excel tells in a first line of its own, and counts that line', async () => {
    const { rows } = await readCsvText(`sep=,\r\n${danish.replaceAll(';', ',')}`);

    expect(rows.people[0]?.place.row).toBe(3);
  });

  it('counts rows as Excel shows them, with line breaks inside quotes and empty rows between', async () => {
    const { faults } = await readCsvText('Navn;E-mail\n"Anne\nBech";anne@hedensted.example\n\nBo;bo\n');

    expect(faults.map(faultText)).toEqual([
      'personer.csv, række 4, kolonne B (E-mail): »bo« er ikke en e-mailadresse.',
    ]);
  });

  it('splits back what was joined by the rules of CSV', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'æ', ';', '"', '\n', '\r\n', ' ', "'") });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map(quoted).join(';')).join('\r\n');
        expect(parseCsv(text, ';')).toEqual(rows);
      }),
    );
  });

  it('reads any text to its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r') }), (text) => {
        expect(parseCsv(text, ';').flat().join('').length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('reading a JSON file', () => {
  const read = (content: unknown) =>
    readRows(
      [
        {
          name: 'alt.json',
          bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
        },
      ],
      strategy,
    );

  it('takes a list for each table, and tells of an item by its number', async () => {
    const { rows, faults } = await read({
      Personer: [
        { Navn: 'Anne', 'E-mail': 'anne@hedensted.example', Administrator: true },
        { Navn: 'Bo', 'E-mail': 'bo' },
      ],
      Indikatorer: [
        {
          Fokusområde: 'Vækst',
          Indikator: 'Folketal',
          Retning: 'Højere er bedre',
          Decimaler: 0,
          Ejere: ['anne@hedensted.example', 'bo@hedensted.example'],
        },
      ],
    });

    expect(rows.people[0]?.row.admin).toBe('yes');
    expect(rows.indicators[0]?.row.owners).toEqual(['anne@hedensted.example', 'bo@hedensted.example']);
    expect(faults.map(faultText)).toEqual([
      'alt.json, listen Personer, nr. 2, »E-mail«: »bo« er ikke en e-mailadresse.',
    ]);
  });

  it.each(['{', '"hej"', '{"Personer": {}}', '{"Personer": [{"Navn": {"a": 1}}]}', 'null'])(
    'refuses %s',
    async (text) => {
      expect((await read(text)).faults.map(faultText)).toEqual([
        'alt.json: filen kan ikke læses; den er beskadiget eller ikke det, navnet siger. Gem den igen.',
      ]);
    },
  );
});

describe('reading a calendar file', () => {
  const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
  const read = (...events: readonly (readonly string[])[]) =>
    readRows(
      [
        {
          name: 'møder.ics',
          bytes: new TextEncoder().encode(['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n')),
        },
      ],
      strategy,
    );
  const meetings = (rows: Awaited<ReturnType<typeof read>>['rows']) =>
    rows.meetings.map(({ row }) => [row.udvalg.id, row.date, row.agendaDeadline, row.cancelled].join(' '));

  it('takes days, times in Denmark and times in UTC', async () => {
    const { rows } = await read(
      event('DTSTART;VALUE=DATE:20261201', 'SUMMARY:Møde i Udvalget for Læring'),
      event('DTSTART;TZID="Europe/Copenhagen":20261202T160000', 'SUMMARY:Beskæftigelsesudvalget'),
      event('DTSTART:20261202T233000Z', 'SUMMARY:Ordinært møde', 'CATEGORIES:VTF'),
    );

    expect(meetings(rows)).toEqual(['laering 2026-12-01  no', 'beskaeftigelse 2026-12-02  no', 'vtf 2026-12-03  no']);
  });

  it('gives a deadline to the first meeting of the udvalg that comes after it', async () => {
    const { rows, remarks } = await read(
      event('DTSTART;VALUE=DATE:20270112', 'SUMMARY:Læring - møde'),
      event('DTSTART;VALUE=DATE:20261201', 'SUMMARY:Læring - møde'),
      event('DTSTART;VALUE=DATE:20261120', 'SUMMARY:Frist for dagsorden\\, Læring'),
      event('DTSTART;VALUE=DATE:20261221', 'SUMMARY:Dagsordensfrist Læring'),
      event('DTSTART;VALUE=DATE:20270301', 'SUMMARY:Dagsordensfrist Læring'),
    );

    expect(meetings(rows)).toEqual(['laering 2027-01-12 2026-12-21 no', 'laering 2026-12-01 2026-11-20 no']);
    expect(remarks.map(remarkText)).toEqual(['møder.ics: 1 begivenhed er ikke et udvalgsmøde og er ikke læst.']);
  });

  it('takes folded lines and cancelled meetings, and nothing of an alarm inside', async () => {
    const { rows } = await read(
      event('DTSTART;VALUE=DATE:20261201', 'SUMMARY:Møde i Udvalget fo', ' r Læring', 'STATUS:CANCELLED'),
      event(
        'BEGIN:VALARM',
        'SUMMARY:Møde i Udvalget for Læring',
        'END:VALARM',
        'DTSTART;VALUE=DATE:20261202',
        'SUMMARY:VTF',
      ),
    );

    expect(meetings(rows)).toEqual(['laering 2026-12-01  yes', 'vtf 2026-12-02  no']);
  });

  it('leaves private events out, however near their words are', async () => {
    const { rows, remarks } = await read(
      event('DTSTART;VALUE=DATE:20261201', 'SUMMARY:Møde i Udvalget for Læring'),
      event('DTSTART;VALUE=DATE:20261202', 'SUMMARY:Møde om læring hos lægen 010190-1234'),
      event('DTSTART;VALUE=DATE:20261203', 'SUMMARY:Personalemøde'),
      event('DTSTART;VALUE=DATE:20261203', 'SUMMARY:Kursus i beskæftigelse'),
    );

    expect(rows.meetings).toHaveLength(1);
    expect(remarks.map(remarkText)).toEqual(['møder.ics: 3 begivenheder er ikke udvalgsmøder og er ikke læst.']);
  });

  it('refuses a repeated meeting, a day that is none, and a CPR number, by their lines', async () => {
    const { rows, faults } = await read(
      event('DTSTART;VALUE=DATE:20261201', 'SUMMARY:Møde i Udvalget for Læring', 'RRULE:FREQ=MONTHLY'),
      event('DTSTART;VALUE=DATE:2026', 'SUMMARY:Møde i VTF'),
      event('DTSTART;VALUE=DATE:20261203', 'SUMMARY:Møde i VTF', 'DESCRIPTION:Om 010190-1234'),
      event('DTSTART;VALUE=DATE:20261204', 'SUMMARY:Møde i VTF'),
    );

    expect(rows.meetings).toHaveLength(1);
    expect(faults.map(faultText)).toEqual([
      'møder.ics, linje 2: mødet gentages efter en regel. Gem hvert møde for sig i kalenderen.',
      'møder.ics, linje 7: »2026« er ikke en dato. Skriv fx 01-12-2026.',
      'møder.ics, linje 11: rækken indeholder et CPR-nummer og er ikke læst. Slet nummeret i filen. Er det et beløb, så skriv det i tusinde eller mio. kr.',
    ]);
  });

  it('says when it holds no meeting at all', async () => {
    const { faults } = await read(event('DTSTART;VALUE=DATE:20261202', 'SUMMARY:Tandlæge'));

    expect(faults.map(faultText)).toEqual([
      'møder.ics: der er ingen udvalgsmøder i kalenderen. Et mødes titel skal nævne udvalget, fx »Møde i Udvalget for Læring«.',
    ]);
  });
});
