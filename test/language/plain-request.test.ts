import { describe, expect, it } from 'vitest';
import { mendWords, plainRequest } from '../../src/language/plain-request.js';

describe('what a short message asks for', () => {
  it.each([
    ['Opsamling for Læring', 'opsamling for laering'],
    ['Hej Sigtebot, kan du lige vise mig opsamlingen for Læring?', 'opsamlingen for laering'],
    ['må jeg se rapporten?', 'rapporten'],
    ['kan jeg få rapporten for Læring?', 'rapporten for laering'],
    ['Jeg vil gerne se årshjulet, tak!', 'aarshjulet'],
    ['jeg vil gerne have hele rapporten', 'hele rapporten'],
    ['send mig hele rapporten', 'hele rapporten'],
    ['Kan du sige mig, hvornår fristen er?', 'hvornaar fristen er'],
    ['kan du fortælle mig hvem der er formand for VTF', 'hvem der er formand for vtf'],
    ['kan du udsætte mine påmindelser til mandag', 'udsaette mine paamindelser til mandag'],
    ['Could you please show me the report for Læring?', 'the report for laering'],
    ['hvad er fristen egentlig', 'hvad er fristen'],
    ['vis', 'vis'],
  ])('%s', (text, asked) => {
    expect(plainRequest(text)).toBe(asked);
  });

  it.each(['Opsamling\nSagsfremstilling', `Opsamling ${'x'.repeat(200)}`])('is nothing in a case', (text) => {
    expect(plainRequest(text)).toBeUndefined();
  });

  it.each([
    ['opsamlig for laering', 'opsamling for laering'],
    ['forsamlingshus i ros', 'forsamlingshus i ros'],
    ['fristne', 'fristne'],
  ])('%s: is read past a slip', (said, mended) => {
    expect(mendWords(said, ['opsamling', 'aarshjul'])).toBe(mended);
  });
});
