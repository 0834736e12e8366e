import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adoptionDocument, adoptionKey } from '../../src/adoption/adoption.js';
import { indicatorKey } from '../../src/indicators/indicator.js';
import { bodyOf } from '../../src/store/document-type.js';
import { everyDocument } from '../../src/store/every-document.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { runAdopt, runList, runTemplate } from './running.js';
import { mapFile, next, seedTown, updatesOf } from './town.js';

const now = '2026-11-24T09:00:00Z';
const from = '2027-Q1';

describe('npm run strategy', () => {
  let temp: TempStore;
  let folder: string;

  beforeEach(async () => {
    temp = await openTempStore();
    folder = await mkdtemp(join(tmpdir(), 'sigtebot-strategi-'));
    await seedTown(temp.store, {
      connectorUrl: 'http://127.0.0.1:9',
      updates: updatesOf(['2026-Q1', '2026-Q2'], ['2026-Q3']),
    });
  });
  afterEach(async () => {
    await temp.end();
    await rm(folder, { recursive: true, force: true });
  });

  async function stored(): Promise<Readonly<Record<string, unknown>>> {
    const found: Record<string, unknown> = {};
    for await (const { partition, id, body } of everyDocument(temp.store)) found[`${partition} ${id}`] = body;
    return found;
  }

  async function adoption() {
    const document = await temp.store.read(adoptionKey(next.id));
    return document && bodyOf(adoptionDocument, document);
  }

  it('shows the whole difference and changes nothing where nobody can say yes', async () => {
    const before = await stored();
    const ran = await runAdopt(temp.folder, now, { from, yes: false });

    expect(ran.code).toBe(1);
    expect(ran.said).toContain('Sagsbehandlingstid, byggesager (Anne Bech): → Hurtige svar');
    expect(ran.said).toContain('Sagsbehandlingstid, byggesager, 3. kvartal 2026: lukkes, hvis den ikke er afgjort');
    expect(ran.said).toContain('Intet er ændret, for ingen kan svare ja her.');
    expect(await stored()).toEqual(before);
  });

  it('agrees ahead of time, carries when the quarter has begun, and is done with when it is run again', async () => {
    const agreed = await runAdopt(temp.folder, now, { from });
    const untouched = await temp.store.read(indicatorKey('klima-og-by', 'svartid-2026-2029'));
    const carried = await runAdopt(temp.folder, '2027-01-02T09:00:00Z', { from, map: undefined });
    const after = await stored();
    const again = await runAdopt(temp.folder, '2027-01-03T09:00:00Z', { from, map: undefined });

    expect(agreed).toMatchObject({ code: 0 });
    expect(agreed.said).toContain('Indtil 1. januar 2027 gælder 2022-2025, og intet er flyttet endnu.');
    expect(untouched).toBeUndefined();
    expect(carried.said).toContain('Alt er flyttet.');
    expect(await temp.store.read(indicatorKey('klima-og-by', 'svartid-2026-2029'))).toBeDefined();
    expect(again).toEqual(carried);
    expect(await stored()).toEqual(after);
    expect((await runList(temp.folder, now)).said).toContain('2026-2029 gælder fra 1. kvartal 2027.');
    expect((await adoption())?.audit.map(({ by, what, to }) => [by, what, to])).toEqual([
      ['system', 'adopted', '2026-2029 2027-Q1'],
      ['system', 'stage', 'carried'],
    ]);
  });

  it('may be agreed anew until it begins, from another quarter too, and not after', async () => {
    await runAdopt(temp.folder, now, { from: '2027-Q2' });
    const moved = await runAdopt(temp.folder, now, { from });
    expect(moved.code).toBe(0);
    expect((await adoption())?.from).toBe('2027-Q1');

    const tooLate = await runAdopt(temp.folder, '2027-01-02T09:00:00Z', { from: '2027-Q2' });
    expect(tooLate).toEqual({
      code: 1,
      said: '2026-2029 er allerede sat i kraft fra 1. kvartal 2027, og et kvartal skifter ikke strategi.',
    });
  });

  it('refuses a quarter that was reported already', async () => {
    const ran = await runAdopt(temp.folder, now, { from: '2026-Q3' });

    expect(ran.code).toBe(1);
    expect(ran.said).toContain('Der er allerede indberettet eller samlet op for 3. kvartal 2026 i 2022-2025');
    expect(await adoption()).toBeUndefined();
  });

  it.each<[string, (content: typeof next) => unknown, string]>([
    [
      'an unknown udvalg',
      (content) => ({ ...content, udvalg: content.udvalg.slice(1) }),
      'strategy.json, fokusomraader "oek-arbejdsplads".udvalgId: peger på »oekonomiudvalget«, som ikke findes.',
    ],
    ['a field that lacks', ({ title: _, ...content }) => content, 'strategy.json, title: mangler.'],
    [
      'another form',
      (content) => ({ ...content, sigtepunkter: 'tre' }),
      'strategy.json, sigtepunkter: Ugyldigt input: forventede liste, fik streng',
    ],
    ['its own first quarter', (content) => ({ ...content, adoptedFrom: from }), 'adoptedFrom: står ikke i filen'],
  ])('tells in Danish which file has %s, and where', async (_, spoil, said) => {
    await writeFile(join(folder, 'strategy.json'), JSON.stringify(spoil(next)));
    const ran = await runAdopt(temp.folder, now, { from, folder });

    expect(ran.code).toBe(1);
    expect(ran.said).toContain(said);
    expect(ran.said).toContain('Intet er ændret.');
  });

  it('tells of files that are not there, are no JSON, or are about another strategy', async () => {
    const none = await runAdopt(temp.folder, now, { from, folder });
    await writeFile(join(folder, 'strategy.json'), '{ "id": ');
    const broken = await runAdopt(temp.folder, now, { from, folder });
    await writeFile(join(folder, 'strategy.json'), JSON.stringify(next));
    await writeFile(join(folder, 'own-words.json'), await readFile(ownWordsOf('2022-2025'), 'utf8'));
    const other = await runAdopt(temp.folder, now, { from, folder });

    expect(none.said).toContain('strategy.json findes ikke eller kan ikke læses.');
    expect(broken.said).toContain('strategy.json er ikke gyldig JSON:');
    expect(other.said).toContain('own-words.json, strategyId: er »2022-2025«, men strategien er »2026-2029«.');
  });

  it('tells of every fault in a map by its row, and asks for one where none is given', async () => {
    const file = join(folder, 'kort.csv');
    await writeFile(file, `${await readFile(mapFile, 'utf8')}nix;by-klima;\r\nbesoeg;by-klima;x\r\n`);
    const ran = await runAdopt(temp.folder, now, { from, map: file });
    const none = await runAdopt(temp.folder, now, { from, map: undefined });

    expect(ran.said).toContain('kort.csv, række 39: »nix« er ikke et fokusområde');
    expect(ran.said).toContain('kort.csv, række 40: »besoeg« har både »Nyt id« og »Grund«.');
    expect(ran.said).toContain('3 fejl i kortet. Intet er ændret.');
    expect(none.said).toContain('Det første kort skrives med --template kort.csv.');
    expect(await adoption()).toBeUndefined();
  });

  it('writes a first map of what is in the store', async () => {
    const file = join(folder, 'kort.csv');
    const ran = await runTemplate(temp.folder, now, file);
    const text = await readFile(file, 'utf8');

    expect(ran.said).toContain('by-hurtige-svar: Hurtige svar (Klima og by)');
    expect(text.startsWith('\uFEFFHvad;Id;Titel;Fokusområde;Nyt id;Grund\r\n')).toBe(true);
    expect(text).toContain('Fokusområde;oek-oekonomi-i-balance;Økonomi i balance;;oek-oekonomi-i-balance;\r\n');
    expect(text).toContain('Indikator;trivsel;Elevtrivsel;Trivselsfremme;;\r\n');
    expect(text).not.toContain('Var færdig');
  });
});

function ownWordsOf(period: string): string {
  return join(import.meta.dirname, `../../src/strategy/content/${period}/own-words.json`);
}
