import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import excel from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestStore } from '../../src/store/document-digest.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { makeTempFolder } from '../store/temp-store.js';

const now = '2026-11-24T09:00+01:00';

/** The built commands, as `npm run import` and `npm run export` start them. */
describe('the commands for import and export', { timeout: 120_000 }, () => {
  let folder: string;
  beforeEach(async () => {
    folder = await makeTempFolder();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const run = (command: 'import' | 'export', ...args: readonly string[]) => runIn(folder, command, 'data', args);

  it('write a template that takes in nothing as it is, and what is filled in once the mark is gone', async () => {
    const template = await run('import', '--template', 'skabelon.xlsx');
    const untouched = await run('import', 'skabelon.xlsx');
    await fillTemplate(join(folder, 'skabelon.xlsx'));
    const started = performance.now();
    const filled = await run('import', 'skabelon.xlsx');
    const took = performance.now() - started;
    const again = await run('import', 'skabelon.xlsx');

    expect(template).toEqual({ code: 0, out: 'Skrevet: skabelon.xlsx\n', err: '' });
    expect(untouched.code).toBe(0);
    expect(untouched.out).toMatch(/arket Indikatorer: \d+ rækker er EKSEMPLER og er sprunget over\.\n/);
    expect(untouched.out).toMatch(/Der er ingen rækker at læse\. Slet ordet EKSEMPEL i de rækker, der skal med\.\n$/);
    expect(filled.err).toBe('');
    expect(filled.out).toMatch(/Personer: 15 nye\n[\s\S]*Indikatorer: 64 nye\n[\s\S]*Møder: 20 nye\n[\s\S]*Gemt\.\n$/);
    expect(again.out).toMatch(/Alt står der allerede\. Intet er ændret\.\n$/);
    // A newcomer waits for this: seconds would be felt. Measured: under one.
    expect(took).toBeLessThan(10_000);
  });

  it('change nothing where a row is bad, tell where it is, and skip it only when told to', async () => {
    await writeFile(
      join(folder, 'personer.csv'),
      'Navn;E-mail;Rolle;Udvalg\nAnne;anne@x.dk;Formand;Læring\nBo;bo;Formand;VTF\nCPR 010190-1234;c@x.dk;;\n',
    );

    const refused = await run('import', 'personer.csv');
    const before = await run('export', '--format', 'json');
    const dry = await run('import', 'personer.csv', '--skip-bad', '--dry-run');
    const skipped = await run('import', 'personer.csv', '--skip-bad');

    expect(refused).toEqual({
      code: 1,
      out: '',
      err: [
        'personer.csv, række 3, kolonne B (E-mail): »bo« er ikke en e-mailadresse.',
        'personer.csv, række 4, kolonne A (Navn): rækken indeholder et CPR-nummer og er ikke læst. Slet nummeret i filen. Er det et beløb, så skriv det i tusinde eller mio. kr.',
        '2 fejl. Intet er ændret. Ret filen, eller brug --skip-bad for at springe rækkerne over.',
        '',
      ].join('\n'),
    });
    expect(before.code).toBe(0);
    expect(dry.out).toBe(
      [
        '2 rækker med fejl er sprunget over.',
        'Personer: 2 nye',
        '  Ny: Anne · anne@x.dk',
        '  Ny: Anne · Formand · Læring',
        'Prøvekørsel: intet er gemt.',
        '',
      ].join('\n'),
    );
    expect(skipped.code).toBe(0);
    expect(skipped.out).toMatch(/Gemt\.\n$/);
    expect(skipped.out + skipped.err + refused.err).not.toContain('010190');
  });

  it('export what they import, in every format, to a file or a folder', async () => {
    await run('import', '--template', 'skabelon.xlsx');
    await fillTemplate(join(folder, 'skabelon.xlsx'));
    await run('import', 'skabelon.xlsx');
    const wanted = await digestOf(join(folder, 'data'));

    await run('export', 'alt.xlsx');
    await run('export', 'ud', '--format', 'csv');
    await run('export', 'alt.json');
    await mkdir(join(folder, 'mappe'));
    const dated = await run('export', 'mappe');

    expect(dated.out).toBe('Skrevet: mappe/sigtebot-2026-11-24.xlsx\n');
    expect(await readdir(join(folder, 'ud'))).toEqual([
      'handlinger.csv',
      'indikatorer.csv',
      'møder.csv',
      'personer.csv',
    ]);
    expect((await stat(join(folder, 'alt.xlsx'))).mode & 0o077).toBe(0);
    for (const from of ['alt.xlsx', 'ud']) {
      expect((await run('import', from)).out).toMatch(/Alt står der allerede/);
      expect(await digestOf(join(folder, 'data'))).toEqual(wanted);
      const fresh = await runIn(folder, 'import', `nyt-${from.replace('.', '-')}`, [from]);
      expect(fresh.out).toMatch(/Gemt\.\n$/);
      await runIn(folder, 'export', `nyt-${from.replace('.', '-')}`, ['igen.json']);
      expect(await readFile(join(folder, 'igen.json'), 'utf8')).toBe(await readFile(join(folder, 'alt.json'), 'utf8'));
    }
  });

  it('back everything up and restore it into an empty store, and into no other', async () => {
    await run('import', '--template', 'skabelon.xlsx');
    await fillTemplate(join(folder, 'skabelon.xlsx'));
    await run('import', 'skabelon.xlsx');

    const backup = await run('export', '--all', 'kopi.jsonl.gz');
    const restored = await runIn(folder, 'import', 'nyt', ['--restore', 'kopi.jsonl.gz']);
    const again = await runIn(folder, 'import', 'nyt', ['--restore', 'kopi.jsonl.gz']);
    await writeFile(join(folder, 'mere.csv'), 'Navn;E-mail\nNy;ny@x.dk\n');
    await runIn(folder, 'import', 'nyt', ['mere.csv']);
    const other = await runIn(folder, 'import', 'nyt', ['--restore', 'kopi.jsonl.gz']);

    expect(backup.out).toBe('70 dokumenter er skrevet i kopi.jsonl.gz. Filen rummer personoplysninger.\n');
    expect(restored).toEqual({ code: 0, out: '70 dokumenter er lagt ind.\n', err: '' });
    expect(again.out).toBe('0 dokumenter er lagt ind. 70 var der i forvejen.\n');
    expect(other).toMatchObject({ code: 1, out: expect.stringContaining('Lageret er ikke tomt: people people') });
  });

  it('say how they are used', async () => {
    for (const args of [[], ['--template', 'a', 'b'], ['--restore'], ['--ukendt']]) {
      expect(await run('import', ...args)).toMatchObject({
        code: 2,
        err: expect.stringContaining('Brug: npm run import'),
      });
    }
    expect(await run('export', '--format', 'doc')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Brug xlsx, csv eller json'),
    });
    expect(await run('import', 'findes-ikke.xlsx')).toEqual({
      code: 1,
      out: '',
      err: 'findes-ikke.xlsx findes ikke eller kan ikke læses.\n',
    });
    expect(await run('import', '--restore', 'findes-ikke')).toMatchObject({
      code: 1,
      err: 'findes-ikke findes ikke eller kan ikke læses.\n',
    });
  });
});

/** Fills a template as a municipality would: ten in five udvalg, an admin, all examples as their own, four meetings each. */
async function fillTemplate(file: string): Promise<void> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(file);
  const udvalg = ['Økonomiudvalget', 'VTF', 'Beskæftigelse', 'Læring', 'Social omsorg'];
  workbook.getWorksheet('Indikatorer')?.eachRow((row, number) => {
    if (number > 1) row.getCell(1).value = null;
  });
  const people = workbook.getWorksheet('Personer');
  people?.addRow([null, 'Dorte Dam', 'dorte@hedensted.example', 'Ja']);
  udvalg.forEach((title, index) => {
    people?.addRow([null, `Formand ${index}`, `formand${index}@hedensted.example`, null, title, 'Formand']);
    if (index > 0)
      people?.addRow([
        null,
        `Formand ${index - 1}`,
        `formand${index - 1}@hedensted.example`,
        null,
        title,
        'Næstformand',
      ]);
  });
  const meetings = workbook.getWorksheet('Møder');
  for (const title of udvalg) {
    for (const month of ['12', '01', '02', '03']) {
      const year = month === '12' ? '2026' : '2027';
      meetings?.addRow([null, title, new Date(`${year}-${month}-10T00:00Z`), new Date(`${year}-${month}-02T00:00Z`)]);
    }
  }
  await workbook.xlsx.writeFile(file);
}

async function digestOf(dataDir: string) {
  const store = openEmbeddedStore(dataDir, () => Date.parse(now));
  try {
    return await digestStore(store);
  } finally {
    await store.close();
  }
}

type Run = { readonly code: number; readonly out: string; readonly err: string };

function runIn(folder: string, command: 'import' | 'export', dataDir: string, args: readonly string[]): Promise<Run> {
  const file = fileURLToPath(new URL(`../../dist/cli/${command}.js`, import.meta.url));
  const env = { PATH: process.env.PATH, DATA_DIR: join(folder, dataDir), SIGTEBOT_NOW: now };
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { cwd: folder, env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
