import { describe, expect, it } from 'vitest';
import { whoAsked } from '../../src/people/who-asked.js';

describe('whom somebody asks for', () => {
  it.each([
    ['hvem er formand for Læring', 'chair', 'laering'],
    ['Hvem er formanden i udvalget for Læring?', 'chair', 'udvalget for laering'],
    ['kan du sige mig, hvem der er formand for VTF', 'chair', 'vtf'],
    ['hvem er frmand for Læring', 'chair', 'laering'],
    ['hvem er formand', 'chair', undefined],
    ['hvem er formændene?', 'chair', undefined],
    ['hvad hedder formanden for Læring', 'chair', 'laering'],
    ['hvem er VTF formand', 'chair', 'vtf'],
    ['hvem er næstformand i VTF?', 'deputy', 'vtf'],
    ['hvem er stedfortræder i Læring i dag?', 'stand-in', 'laering'],
    ['hvem godkender for Læring?', 'decider', 'laering'],
    ['hvem skal godkende indberetninger i VTF', 'decider', 'vtf'],
    ['hvem godkender', 'decider', undefined],
    ['hvem er med i Læring?', 'everybody', 'laering'],
    ['hvem sidder i Læring', 'everybody', 'laering'],
    ['who is the chair of Læring?', 'chair', 'laering'],
    ['Who is the deputy chair of VTF', 'deputy', 'vtf'],
    ['who approves for VTF', 'decider', 'vtf'],
  ])('%s', (text, wanted, name) => {
    expect(whoAsked(text)).toEqual({ for: wanted, ...(name === undefined ? {} : { name }) });
  });

  it.each(['hvem kan hjælpe mig?', 'Hvem kan jeg spørge om hjælp?', 'who can help me?'])('%s: for help', (text) => {
    expect(whoAsked(text)).toEqual({ for: 'help' });
  });

  it.each([
    'Valg af formand for Beskæftigelsesudvalget',
    'Formand for Læring',
    'hvem ejer Demensområdet',
    'hvem er borgmester',
    'Anne er formand for Læring',
    'hvem har ansvaret for Læring',
    'hvem er administrator',
  ])('%s: for nobody here', (text) => {
    expect(whoAsked(text)).toBeUndefined();
  });
});
