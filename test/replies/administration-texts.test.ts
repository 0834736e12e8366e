import { describe, expect, it } from 'vitest';
import { nobodyDecidesText, setupAnswerText } from '../../src/replies/administration/administration-texts.js';
import { notMet, person } from '../people/people-data.js';

const where = { udvalg: 'Læring', area: 'Trivselsfremme', nameOf: (id: string) => `Navn-${id}` };
const laering = { id: 'laering', title: 'Læring' };

describe('what admins are told', () => {
  it('says why nobody can decide, and what to do about each', () => {
    expect(nobodyDecidesText({ is: 'nobody', why: 'no-chair' }, where)).toBe(
      'Der er ingen formand for »Trivselsfremme« i Læring, så intet kan godkendes. Sæt en: »opsætning Læring«.',
    );
    expect(nobodyDecidesText({ is: 'nobody', why: 'not-met', personIds: ['a', 'b'] }, where)).toMatch(
      /^Navn-a og Navn-b skal godkende .* Bed dem skrive »hej« til mig\.$/,
    );
    expect(nobodyDecidesText({ is: 'nobody', why: 'only-the-submitter', personIds: ['a', 'a'] }, where)).toMatch(
      /^Navn-a har selv indberettet .* ingen godkender sit eget\./,
    );
  });

  it('says of a role who had to give way, and what one who has not written lacks', () => {
    const set = { is: 'seat-set', role: 'chair', udvalg: laering, areas: 'all' } as const;

    expect(setupAnswerText({ ...set, person: person('anne'), before: ['Bo'], isBoth: false })).toBe(
      'Gemt: Anne Bech er formand for Læring. Før: Bo.',
    );
    expect(setupAnswerText({ ...set, person: notMet('carl'), before: [], isBoth: true })).toContain(
      'Afventer første kontakt: retten gælder først, når personen har skrevet til mig.',
    );
  });

  it('asks which of several is meant', () => {
    const people = [
      { name: 'Anne Bech', email: 'ab@x.dk' },
      { name: 'Anne Dam', email: '' },
    ];

    expect(setupAnswerText({ is: 'who', who: { is: 'several', written: 'Anne', people } })).toBe(
      'Hvem mener du? Skriv e-mailen: Anne Bech (ab@x.dk) eller Anne Dam.',
    );
  });
});
