import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/exchange/read-rows.js';
import { faultText, remarkText } from '../../src/replies/exchange/exchange-fault-texts.js';
import { strategy } from './exchange-data.js';
import { sheetWith, workbookWith } from './workbooks.js';

const people = ['Navn', 'E-mail', 'Udvalg', 'Rolle'];
const anne = ['Anne Bech', 'anne@hedensted.example', 'Læring', 'Formand'];

describe('reading a workbook', () => {
  it('finds headings in any order and case, below a title, with empty rows and columns between', async () => {
    const file = await sheetWith('Ark1', [
      ['Roller i udvalgene', null, null, null, null],
      [],
      [' ROLLE ', null, 'e-MAIL', 'navn', 'Udvalg:'],
      [],
      ['formand', null, 'Anne@Hedensted.example', 'Anne Bech', 'udvalget for læring'],
      [null, null, '   ', null, null],
    ]);

    const { rows, faults } = await readRows([file], strategy);

    expect(faults).toEqual([]);
    expect(rows.people).toHaveLength(1);
    expect(rows.people[0]).toMatchObject({
      place: { file: 'fil.xlsx', sheet: 'Ark1', row: 5 },
      row: { name: 'Anne Bech', email: 'anne@hedensted.example', role: 'chair', udvalg: { id: 'laering' } },
    });
  });

  it('reads days as dates, as numbers that lost their format, and as text', async () => {
    const file = await sheetWith('Møder', [
      ['Udvalg', 'Mødedato', 'Dagsordenfrist'],
      ['Læring', new Date('2026-12-01T00:00Z'), 46_346],
      ['Læring', '8. december 2026', '27/11-2026'],
      ['Læring', '2026-12-15T16:00', null],
      ['Læring', '12. januar', 12],
      ['Læring', new Date('1926-12-01T00:00Z'), 'i morgen'],
    ]);

    const { rows, faults } = await readRows([file], strategy);

    expect(rows.meetings.map(({ row }) => [row.date, row.agendaDeadline])).toEqual([
      ['2026-12-01', '2026-11-20'],
      ['2026-12-08', '2026-11-27'],
      ['2026-12-15', undefined],
    ]);
    expect(faults.map(faultText)).toEqual([
      'fil.xlsx, arket Møder, række 5, kolonne B (Mødedato): »12. januar« mangler årstal. Skriv fx 01-12-2026.',
      'fil.xlsx, arket Møder, række 5, kolonne C (Dagsordenfrist): »12« er ikke en dato. Skriv fx 01-12-2026.',
      'fil.xlsx, arket Møder, række 6, kolonne B (Mødedato): 1. december 1926 ligger for langt væk. Er årstallet rigtigt?',
      'fil.xlsx, arket Møder, række 6, kolonne C (Dagsordenfrist): »i morgen« mangler årstal. Skriv fx 01-12-2026.',
    ]);
  });

  it('reads numbers as numbers, as text, as per cent, and asks where Danish leaves a doubt', async () => {
    const file = await sheetWith(
      'Indikatorer',
      [
        [
          'Fokusområde',
          'Indikator',
          'Retning',
          'Enhed',
          'Udgangspunkt',
          'Mål',
          'Mål nås senest',
          'Indberettes i kvartal',
        ],
        ['Trivselsfremme', 'Fravær', 'Lavere er bedre', '%', 0.07, '5,5', '31-12-2027', 2.4],
        ['Vækst', 'Folketal', 'Højere er bedre', '', '48 161', '49.000', '31-12-2027', 'hvert kvartal'],
        ['Vækst', 'Sager', 'Lavere er bedre', '', '85 %', '12 dage', '31-12-2027', '1, 5'],
      ],
      (sheet) => {
        sheet.getCell('E2').numFmt = '0 %';
      },
    );

    const { rows, faults } = await readRows([file], strategy);

    expect(rows.indicators.map(({ row }) => [row.baseline, row.target, row.dueIn])).toEqual([[7, 5.5, [2, 4]]]);
    expect(faults.map(faultText)).toEqual([
      'fil.xlsx, arket Indikatorer, række 3, kolonne F (Mål): »49.000« kan være 49000 eller 49. Skriv det uden punktum.',
      'fil.xlsx, arket Indikatorer, række 4, kolonne E (Udgangspunkt): »85 %« har en enhed, men Enhed er tom.',
      'fil.xlsx, arket Indikatorer, række 4, kolonne H (Indberettes i kvartal): »1, 5« er ikke kvartaler på året. Skriv fx 1, 2, 3, 4 eller 2, 4.',
    ]);
  });

  it('uses the saved value of a formula and says so; one without a value, or with an error, is a fault', async () => {
    const file = await sheetWith('Personer', [
      people,
      [{ formula: 'A9&B9', result: 'Anne Bech' }, 'anne@hedensted.example', 'Læring', 'Formand'],
      [{ formula: 'A9' }, 'bo@hedensted.example', 'Læring', { error: '#N/A' }],
    ]);

    const { rows, faults, remarks } = await readRows([file], strategy);

    expect(rows.people.map(({ row }) => row.name)).toEqual(['Anne Bech']);
    expect(remarks.map(remarkText)).toEqual([
      'fil.xlsx, arket Personer: 2 celler er formler (A2, A3). Den sidst gemte værdi er brugt.',
    ]);
    expect(faults.map(faultText)).toEqual([
      'fil.xlsx, arket Personer, række 3, kolonne A (Navn): formlen har ingen gemt værdi. Åbn filen i Excel, og gem den.',
      'fil.xlsx, arket Personer, række 3, kolonne D (Rolle): cellen viser fejlen #N/A.',
    ]);
  });

  it('lets what is merged downwards hold for all its rows, and says so', async () => {
    const file = await sheetWith(
      'Møder',
      [
        ['Udvalg', 'Mødedato'],
        ['Læring', '01-12-2026'],
        [null, '12-01-2027'],
        ['VTF', '02-12-2026'],
      ],
      (sheet) => sheet.mergeCells('A2:A3'),
    );

    const { rows, remarks } = await readRows([file], strategy);

    expect(rows.meetings.map(({ row }) => `${row.udvalg.title} ${row.date}`)).toEqual([
      'Læring 2026-12-01',
      'Læring 2027-01-12',
      'VTF 2026-12-02',
    ]);
    expect(remarks.map(({ remark }) => remark.is)).toEqual(['merged-cells']);
  });

  it('leaves hidden sheets and sheets that it does not know out, and says so', async () => {
    const file = await workbookWith((workbook) => {
      workbook.addWorksheet('Personer').addRows([people, anne]);
      workbook.addWorksheet('Møder', { state: 'hidden' }).addRows([
        ['Udvalg', 'Mødedato'],
        ['Læring', '01-12-2026'],
      ]);
      workbook.addWorksheet('Noter').addRows([['Husk', 'kaffe']]);
    });

    const { rows, remarks } = await readRows([file], strategy);

    expect([rows.people.length, rows.meetings.length]).toEqual([1, 0]);
    expect(remarks.map(remarkText)).toEqual([
      'fil.xlsx, arket Møder: arket er skjult og er ikke læst.',
      'fil.xlsx, arket Noter: overskrifterne kendes ikke, så arket er ikke læst.',
    ]);
  });

  it('reads rich text, links and ticks as what they show', async () => {
    const file = await sheetWith('Personer', [
      [...people, 'Administrator'],
      [
        { richText: [{ text: 'Anne ' }, { text: 'Bech', font: { bold: true } }] },
        { text: 'anne@hedensted.example', hyperlink: 'mailto:anne@hedensted.example' },
        'Læring',
        'Formand',
        true,
      ],
    ]);

    const { rows } = await readRows([file], strategy);

    expect(rows.people[0]?.row).toMatchObject({ name: 'Anne Bech', email: 'anne@hedensted.example', admin: 'yes' });
  });

  it.each([
    ['a text', 'Sag om 010190-1234'],
    ['a number that lost its first nought', 101_901_234],
    ['digits alone', '0101901234'],
  ])('refuses a row with a CPR number in %s, and keeps nothing of it', async (_, note) => {
    const file = await sheetWith('Personer', [
      [...people, 'Noter'],
      [...anne, 'intet'],
      ['Bo', 'bo@hedensted.example', 'Læring', 'Næstformand', note],
    ]);

    const read = await readRows([file], strategy);

    expect(read.rows.people.map(({ row }) => row.name)).toEqual(['Anne Bech']);
    expect(read.faults).toHaveLength(1);
    expect(read.faults[0]?.place).toMatchObject({ row: 3, column: { letter: 'E' } });
    expect(JSON.stringify(read)).not.toMatch(/0190-?1234|101901234/);
  });

  it('tells a misspelt heading, one that stands twice, and one that lacks', async () => {
    const misspelt = await sheetWith('Personer', [['Navn', 'E-mail', 'Udvalg', 'Rolle', 'Administratr'], anne]);
    const twice = await sheetWith('Personer', [
      ['Navn', 'E-mail', 'Navn'],
      ['a', 'b@x.dk', 'c'],
    ]);
    const lacking = await sheetWith('Møder', [
      ['Udvalg', 'Aflyst'],
      ['Læring', 'nej'],
    ]);

    const texts = await Promise.all(
      [misspelt, twice, lacking].map(async (file) => (await readRows([file], strategy)).faults),
    );

    expect(texts.flat().map(faultText)).toEqual([
      'fil.xlsx, arket Personer, kolonne E (Administratr): kolonnen »Administratr« kendes ikke. Skal der stå »Administrator«?',
      'fil.xlsx, arket Personer, kolonne C (Navn): kolonnen »Navn« står to gange.',
      'fil.xlsx, arket Møder: kolonnen »Mødedato« mangler.',
    ]);
  });
});

describe('a workbook that is none, or that means harm', () => {
  const faultsOf = async (bytes: Uint8Array, name = 'fil.xlsx') =>
    (await readRows([{ name, bytes }], strategy)).faults.map(({ fault }) => fault.is);

  it('is told by what it is', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

    expect(await faultsOf(old)).toEqual(['old-or-locked-workbook']);
    expect(await faultsOf(zipSync({ 'word/document.xml': strToU8('<x/>') }), 'brev.xlsx')).toEqual(['unknown-format']);
    expect(await faultsOf(strToU8('ikke en zip'), 'fil.xlsx')).toEqual(['unknown-format']);
    expect(await faultsOf(strToU8('PK ikke en zip'), 'fil.xlsx')).toEqual(['unreadable']);
    expect(await faultsOf(strToU8('hej'), 'fil.png')).toEqual(['unknown-format']);
    expect(await faultsOf(new Uint8Array(6_000_000), 'fil.csv')).toEqual(['too-large']);
    expect(await faultsOf((await sheetWith('Ark', [['Intet', 'her']])).bytes)).toEqual(['no-table']);
  });

  it('is refused where it comes to too much: a bomb, a merge over everything, a row that does not exist', async () => {
    const good = unzipSync((await sheetWith('Personer', [people, anne])).bytes);
    const sheet = new TextDecoder().decode(good['xl/worksheets/sheet1.xml']);
    const withSheet = (text: string) => zipSync({ ...good, 'xl/worksheets/sheet1.xml': strToU8(text) });

    const bomb = withSheet(sheet.replace('<sheetData>', `<sheetData>${' '.repeat(60_000_000)}`));
    const merged = withSheet(
      sheet.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    );
    const row = withSheet(sheet.replace('<row r="2"', '<row r="4294967290"'));

    expect(await faultsOf(bomb)).toEqual(['too-large']);
    expect(await faultsOf(merged)).toEqual(['too-large']);
    expect(await faultsOf(row)).toEqual(['too-large']);
  });

  it('is read at once in spite of validations, widths and names that reach over whole sheets', async () => {
    const good = unzipSync((await sheetWith('Personer', [people, anne])).bytes);
    const sheet = new TextDecoder().decode(good['xl/worksheets/sheet1.xml']);
    const book = new TextDecoder().decode(good['xl/workbook.xml']);
    const wide =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>';
    const names = '<definedNames><definedName name="alt">Personer!$A$1:$XFD$1048576</definedName></definedNames>';
    const bytes = zipSync({
      ...good,
      'xl/worksheets/sheet1.xml': strToU8(sheet.replace('</sheetData>', `</sheetData>${wide}`)),
      'xl/workbook.xml': strToU8(book.replace('</sheets>', `</sheets>${names}`)),
    });

    const { rows } = await readRows([{ name: 'fil.xlsx', bytes }], strategy);

    expect(rows.people).toHaveLength(1);
  }, 5_000);

  it('is refused or read, never more, whatever byte of it is turned', async () => {
    const { bytes } = await sheetWith('Personer', [people, anne]);
    for (let at = 0; at < bytes.length; at += 61) {
      const turned = bytes.slice();
      turned[at] = (turned[at] ?? 0) ^ 0xff;
      await expect(readRows([{ name: 'fil.xlsx', bytes: turned }], strategy)).resolves.toBeDefined();
    }
  });
});
