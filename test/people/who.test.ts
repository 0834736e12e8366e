import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Office, startOffice, textOf } from '../approvals/office.js';
import { contentOf } from '../indicators/pressed.js';

/** VTF: Carla is chair, Dorte deputy. Læring: Freja is chair. Erik is admin. */
describe('who is who', () => {
  let office: Office;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(() => office.close());

  const ask = async (text: string) => textOf(contentOf((await office.as('bo').write(text)).sent[0]));
  const lines = async (text: string) => (await ask(text)).split('\n\n');

  it('is told to whoever asks, with all the roles of the place', async () => {
    expect(await lines('hvem er formand for VTF?')).toEqual([
      'Carla Holm er formand for VTF',
      'Formand: Carla Holm',
      'Næstformand: Dorte Ege',
      'Godkender i dag: Carla Holm, derefter Dorte Ege',
    ]);
    expect((await lines('hvem er næstformand i VTF'))[0]).toBe('Dorte Ege er næstformand for VTF');
  });

  it('says what is not set up, and who can do it', async () => {
    expect(await lines('hvem er formand for Social omsorg')).toEqual([
      'Der er ingen formand for Social omsorg endnu',
      'Formand: ikke sat op endnu – en administrator kan (Erik Lund)',
      'Næstformand: ikke sat op endnu – en administrator kan (Erik Lund)',
      'Godkender i dag: ikke sat op endnu – en administrator kan (Erik Lund)',
    ]);
    expect((await lines('hvem er stedfortræder i Læring?'))[0]).toBe('Ingen er stedfortræder i Læring i dag');
  });

  it('tells who stands in for whom today and decides', async () => {
    await office.changeSetup((setup) => ({
      ...setup,
      standIns: [{ personId: 'freja', forPersonId: 'carla', from: '2026-10-01', to: '2026-10-16' }],
    }));

    const told = await lines('hvem godkender for VTF?');

    expect(told[0]).toBe('Freja Toft godkender for VTF i dag');
    expect(told).toContain('Formand: Carla Holm');
    expect(told).toContain('Stedfortræder: Freja Toft for Carla Holm til og med 16. oktober 2026');
  });

  it('leaves out a stand-in whose days are over or still to come', async () => {
    await office.changeSetup((setup) => ({
      ...setup,
      standIns: [
        { personId: 'freja', forPersonId: 'carla', from: '2026-09-01', to: '2026-10-05' },
        { personId: 'freja', forPersonId: 'carla', from: '2026-10-07', to: '2026-10-16' },
      ],
    }));

    expect((await lines('hvem er stedfortræder i VTF'))[0]).toBe('Ingen er stedfortræder i VTF i dag');
  });

  it('tells of a chair for a part of an udvalg which part it is', async () => {
    await office.changeSetup((setup) => ({
      ...setup,
      seats: [
        { personId: 'carla', role: 'chair', covers: ['vtf-kultur', 'vtf-erhverv-turisme'] },
        { personId: 'erik', role: 'chair', covers: ['vtf-smidige-processer'] },
      ],
    }));

    const told = await lines('hvem er formand for VTF');

    expect(told[0]).toBe('VTF har en formand for hver sin del');
    expect(told).toContain('Formand: Carla Holm (»Erhverv/turisme« og »Kultur«); Erik Lund (»Smidige processer«)');
    expect(told).toContain('Godkender i dag: Erik Lund (»Smidige processer«)');
    expect(told.some((line) => /^Godkender i dag: ikke sat op endnu .*»Byudvikling og udstykninger«/.test(line))).toBe(
      true,
    );
    expect((await lines('hvem er formand for Kultur'))[0]).toBe('Carla Holm er formand for »Kultur« (VTF)');
  });

  it('tells of every udvalg where none is named', async () => {
    const told = await lines('hvem er formand?');

    expect(told).toContain('VTF: Carla Holm');
    expect(told).toContain('Læring: Freja Toft');
    expect(told).toContain('Social omsorg: ikke sat op endnu – en administrator kan (Erik Lund)');
  });

  it('says that it knows roles, and not all members', async () => {
    expect(await ask('hvem er med i Læring?')).toContain('Udvalgets øvrige medlemmer kender jeg ikke.');
  });

  it('names the admins to whoever needs help', async () => {
    expect(await ask('hvem kan hjælpe mig?')).toContain('Erik Lund er administrator her og kan hjælpe dig');
  });

  it('gives names and roles, never an address or an id', async () => {
    const told = await Promise.all(['hvem er formand', 'hvem er med i VTF', 'hvem kan hjælpe mig'].map(ask));

    for (const text of told) expect(text).not.toMatch(/@|aad-|29:|\bcarla\b|\berik\b/);
  });

  it('leaves those whom the set-up does not know to the strategy', async () => {
    expect(await ask('hvem er formand for Hornsyld IF?')).toContain('Det står ikke i strategien');
    expect(await ask('hvem er borgmester')).toContain('Det står ikke i strategien');
  });

  it('answers in English whoever asks in English', async () => {
    expect((await lines('who is the chair of VTF'))[0]).toBe('Carla Holm is chair of VTF');
  });
});
