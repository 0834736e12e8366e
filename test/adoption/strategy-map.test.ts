import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OldState } from '../../src/adoption/old-state.js';
import { planAdoption, refusalOf, strategyBefore, usedFrom } from '../../src/adoption/plan-adoption.js';
import { mapTemplate, readMap } from '../../src/adoption/strategy-map.js';
import { decodeText, readCsv } from '../../src/exchange/read-csv.js';
import { noPeople } from '../../src/people/person.js';
import { mapCsv, planLines } from '../../src/replies/adoption/adoption-texts.js';
import { actions, indicators, mapFile, next, old } from './town.js';

const state: OldState = {
  strategy: old,
  people: noPeople,
  indicators: indicators.map(({ indicator }) => indicator),
  actions: actions.map(({ action }) => action).filter(({ state: is }) => is !== 'done'),
  waiting: [],
  usedQuarters: ['2026-Q2', '2026-Q3'],
};
const written = decodeText(readFileSync(mapFile));

function read(text: string) {
  return readMap(readCsv(text, 'kort.csv'), state, next);
}

describe('the map from one strategy to the next', () => {
  it('is read as Danish Excel writes it: a mark, semicolons, ids or titles', () => {
    const map = read(written);

    expect(map.is === 'read' && map.moves).toEqual(
      expect.arrayContaining([
        { of: 'fokusomraade', id: 'vtf-smidige-processer', to: 'by-hurtige-svar', why: '' },
        { of: 'fokusomraade', id: 'oek-rekruttering-fastholdelse', to: 'oek-arbejdsplads', why: '' },
        { of: 'fokusomraade', id: 'vtf-kultur', why: 'Ikke med i den nye strategi' },
        { of: 'indicator', id: 'besoeg', why: 'Tælles ikke mere' },
        { of: 'indicator', id: 'kultur-tal', to: 'by-klima', why: '' },
      ]),
    );
    expect(
      readMap(readCsv(decodeText(Buffer.from(written.replace('\uFEFF', ''), 'latin1')), 'k.csv'), state, next),
    ).toEqual(map);
  });

  it.each([
    ['a row of something that is not there', `${written}nix;by-klima;`, { is: 'unknown-id', row: 39, id: 'nix' }],
    ['a target that is not there', written.replace(';by-klima;', ';nix;'), { is: 'unknown-target', to: 'nix' }],
    ['a row twice', `${written}besoeg;by-klima;`, { is: 'twice', row: 39, id: 'besoeg' }],
    ['both a target and a reason', written.replace(';Tælles', 'by-klima;Tælles'), { is: 'both', id: 'besoeg' }],
    ['no id', `${written};by-klima;`, { is: 'no-id', row: 39 }],
    [
      'a fokusområde without a word',
      written.replace(/vtf-kultur;;.*/, 'vtf-kultur;;'),
      { is: 'no-word', id: 'vtf-kultur' },
    ],
    ['no column of reasons', written.replace('Grund', 'Noter'), { is: 'no-heading', missing: 'why' }],
  ])('refuses %s, and says where', (_, text, fault) => {
    const map = read(text);

    expect(map.is === 'faulty' && map.faults[0]).toMatchObject(fault);
  });

  it('refuses two indicators of one name that would come together', () => {
    const twin = {
      ...indicators[2]?.indicator,
      id: 'tvilling',
      name: 'grønne arrangementer',
    } as (typeof state.indicators)[0];
    const map = readMap(readCsv(written, 'kort.csv'), { ...state, indicators: [...state.indicators, twin] }, next);

    expect(map).toEqual({
      is: 'faulty',
      faults: [{ is: 'same-name', name: 'grønne arrangementer', area: 'Klima og natur' }],
    });
  });

  it('is written to be filled in, with what is obvious filled in, and read again when it is', () => {
    const lines = mapTemplate(state, next);
    const csv = mapCsv(lines);
    const filled = csv.replace(/^(Fokusområde;(?:[^;]*;){3});/gm, '$1;udgår');

    expect(lines.find(({ id }) => id === 'oek-oekonomi-i-balance')?.to).toBe('oek-oekonomi-i-balance');
    expect(csv).toContain('Indikator;svartid;"Sagsbehandlingstid, byggesager";Smidige processer;;\r\n');
    expect(csv).toContain('Handling;vejledning;Ny vejledning til byggesager;Smidige processer;;\r\n');
    expect(read(csv)).toMatchObject({ is: 'faulty' });
    expect(read(filled)).toMatchObject({ is: 'read' });
  });
});

describe('what a new strategy changes', () => {
  const map = read(written);
  const plan = planAdoption(state, next, '2027-Q1', map.is === 'read' ? map.moves : []);
  const text = planLines(plan, { people: noPeople, today: '2026-11-24', canMatch: false }).join('\n');

  it('is told whole: parts, indicators with owners, handlinger, and what comes after', () => {
    for (const line of [
      'Omdøbt: Læring → Læring og unge',
      'Udgår: VTF',
      'Ny: Tæt på',
      'Uændret: Økonomi i balance',
      'Smidige processer → Hurtige svar (fra VTF til Klima og by)',
      'Udgår: Kultur: Ikke med i den nye strategi',
      'Ny: Flere frivillige (Social omsorg)',
      'Sagsbehandlingstid, byggesager (anne): → Hurtige svar',
      'Besøg (anne): udgår: Tælles ikke mere',
      'Ny vejledning til byggesager (bo): → Hurtige svar',
      'Frit forsøg (bo): udgår: Ikke med i den nye strategi',
      'Indtil 1. januar 2027 gælder den gamle strategi',
      'Klima og by er et nyt udvalg',
      'denne version har ingen viden om 2026-2029',
    ]) {
      expect(text).toContain(line);
    }
  });

  it('never takes a quarter that was reported, lies outside of its period, or is before another strategy', () => {
    const adopted = { ...next, adoptedFrom: '2027-Q1' };
    const later = { ...next, id: '2030-2033', validFrom: '2030-01-01', validTo: '2033-12-31' };

    expect(usedFrom(state, '2026-Q3')).toEqual({ is: 'quarter-used', quarters: ['2026-Q3'], by: '2022-2025' });
    expect(usedFrom(state, '2026-Q4')).toBeUndefined();
    expect(refusalOf(next, '2027-Q1', [old])).toBeUndefined();
    expect(refusalOf(next, '2030-Q1', [old])).toMatchObject({ is: 'outside-period' });
    expect(refusalOf(next, '2027-Q2', [old, adopted])).toEqual({ is: 'adopted-already', from: '2027-Q1' });
    expect(refusalOf(later, '2027-Q1', [old, adopted])).toEqual({
      is: 'not-last',
      other: '2026-2029',
      from: '2027-Q1',
    });
    expect(refusalOf(old, '2027-Q1', [old])).toEqual({ is: 'first' });
    expect(strategyBefore(later, '2030-Q1', [old, adopted]).id).toBe('2026-2029');
  });
});
