import { describe, expect, it } from 'vitest';
import { parseExamples } from '../../src/matching/examples.js';

describe('parseExamples', () => {
  it('reads title, text, theme and further labels', () => {
    const content =
      '# theme: nye huse\nNy børnehave | Der mangler pladser. | +oek-vaekst +laer-boerne-ungepolitik\n\nVuggestue';

    expect(parseExamples('laer-god-barndom', content)).toEqual([
      {
        title: 'Ny børnehave',
        text: 'Der mangler pladser.',
        theme: 'nye huse',
        labels: ['laer-god-barndom', 'oek-vaekst', 'laer-boerne-ungepolitik'],
      },
      { title: 'Vuggestue', text: '', theme: 'nye huse', labels: ['laer-god-barndom'] },
    ]);
  });

  it('gives no label to a case that belongs nowhere', () => {
    expect(parseExamples('none', 'Eventuelt')[0]?.labels).toEqual([]);
  });

  it('says which line has not its form', () => {
    expect(() => parseExamples('none', 'Eventuelt\na | b | c | d')).toThrow('none.txt linje 2');
  });
});
