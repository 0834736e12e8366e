import { describe, expect, it } from 'vitest';
import { lawReferences } from '../../src/language/laws.js';

function names(text: string): string[] {
  return lawReferences(text).map(({ name }) => name);
}

describe('lawReferences', () => {
  it.each([
    ['Botilbud efter servicelovens § 108', ['serviceloven § 108']],
    ['Overgang efter barnets lov §§ 122-123', ['barnets lov § 122']],
    ['Skolernes brug af § 16 b i folkeskoleloven', ['folkeskoleloven § 16 b']],
    ['Forslag efter lov om en aktiv beskæftigelsesindsats', ['beskæftigelsesindsatsloven']],
    ['Midler efter § 18', ['§ 18']],
    ['efter planloven og vandløbsloven', ['planloven', 'vandløbsloven']],
  ])('reads %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('finds nothing in a text that names no law', () => {
    expect(names('Lovende resultater af indsatsen')).toEqual([]);
  });

  it('knows where the reference stands in the text as written', () => {
    const text = 'Ældre på Ærø: servicelovens § 83 a';

    const [found] = lawReferences(text);

    expect(text.slice(found?.start, found?.end)).toBe('servicelovens § 83 a');
  });
});
