import { describe, expect, it } from 'vitest';
import { understandRequest } from '../../src/administration/understand.js';

describe('what is asked of the set-up in words', () => {
  it.each([
    ['opsætning', { is: 'overview' }],
    ['Vis opsaetningen', { is: 'overview' }],
    ['opsætning Læring', { is: 'udvalg', where: 'Læring' }],
    ['opsætning for Social omsorg', { is: 'udvalg', where: 'Social omsorg' }],
    ['kom i gang', { is: 'getting-started' }],
    ['Hvad mangler i opsætningen?', { is: 'getting-started' }],
    ['hvem er administrator?', { is: 'admins' }],
    [
      'sæt anne@hedensted.dk som formand for Læring',
      { is: 'seat', who: 'anne@hedensted.dk', role: 'chair', where: 'Læring' },
    ],
    [
      'Gør Anne Sørensen til næstformand i Udvalget for Læring.',
      { is: 'seat', who: 'Anne Sørensen', role: 'deputy', where: 'Udvalget for Læring' },
    ],
    ['saet Bo som naestformand for VTF', { is: 'seat', who: 'Bo', role: 'deputy', where: 'VTF' }],
    ['Anne Bech er formand for VTF', { is: 'seat', who: 'Anne Bech', role: 'chair', where: 'VTF' }],
    ['Anne bliver ny formand for Kultur i VTF', { is: 'seat', who: 'Anne', role: 'chair', where: 'Kultur i VTF' }],
    ['fjern Anne som formand for Læring', { is: 'unseat', who: 'Anne', role: 'chair', where: 'Læring' }],
    ['Anne er ikke længere formand for Læring', { is: 'unseat', who: 'Anne', role: 'chair', where: 'Læring' }],
    [
      'Bo er stedfortræder for Anne fra 1. december til 15. december',
      { is: 'stand-in', who: 'Bo', forWhom: 'Anne', from: '1. december', to: '15. december' },
    ],
    [
      'bo@hedensted.dk er stedfortraeder for Anne Bech i Læring fra og med 1/12 til og med 15/12-2026',
      {
        is: 'stand-in',
        who: 'bo@hedensted.dk',
        forWhom: 'Anne Bech',
        where: 'Læring',
        from: '1/12',
        to: '15/12-2026',
      },
    ],
    [
      'Sæt Bo som stedfortræder for Anne fra 1. december til 15. december i Læring',
      { is: 'stand-in', who: 'Bo', forWhom: 'Anne', where: 'Læring', from: '1. december', to: '15. december' },
    ],
    ['Bo er stedfortræder for Anne', { is: 'stand-in', who: 'Bo', forWhom: 'Anne', from: undefined }],
    ['fjern Bo som stedfortræder for Anne', { is: 'end-stand-in', who: 'Bo', forWhom: 'Anne' }],
    ['gør bo@hedensted.dk til administrator', { is: 'admin', who: 'bo@hedensted.dk' }],
    ['fjern Bo Ægidius som admin', { is: 'not-admin', who: 'Bo Ægidius' }],
    ['Bo er ikke længere admin', { is: 'not-admin', who: 'Bo' }],
    ['sæt Bo som ejer af »Sygefravær«', { is: 'owner', who: 'Bo', indicator: 'Sygefravær' }],
    ['fjern Bo som ejer af indikatoren Sygefravær', { is: 'not-owner', who: 'Bo', indicator: 'Sygefravær' }],
    ['Anne Bech er stoppet', { is: 'stopped', who: 'Anne Bech' }],
    ['anne@hedensted.dk er fratrådt.', { is: 'stopped', who: 'anne@hedensted.dk' }],
    ['Anne er ikke længere ansat', { is: 'stopped', who: 'Anne' }],
  ])('understands %j', (text, request) => {
    expect(understandRequest(text)?.request).toMatchObject(request);
  });

  it.each([
    'Anne er formand for Læring',
    'Anne er stoppet',
    'opsætning af ladestandere i Juelsminde',
    'Projektet er stoppet',
    'Bo er stedfortræder for Anne',
  ])('holds %j for a request only where the names in it are known', (text) => {
    expect(understandRequest(text)?.isCertain).toBe(false);
  });

  it.each([
    'Hvem er formand for Læring?',
    'Hvem ejer demensområdet?',
    'Valg af ny formand for Landdistriktsrådet',
    'Vedtægter for kommunens udsatteråd, herunder valg af formand og næstformand',
    'Hvordan kommer vi i gang med velfærdsteknologi?',
    'Ansøgning fra Bo om at blive plejefamilie fra 1. december til 15. december',
    'Udpegning af stedfortræder til bestyrelsen for Hedensted Spildevand',
    'status',
    'opdater',
    'Sag:\nsæt anne@hedensted.dk som formand for Læring',
    `sæt ${'x'.repeat(400)} som formand for Læring`,
    '',
  ])('leaves %j to others', (text) => {
    expect(understandRequest(text)).toBeUndefined();
  });
});
