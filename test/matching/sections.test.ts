import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../src/matching/sections.js';

function kinds(text: string): string[] {
  return sectionsOf(text).map((section) => `${section.kind}: ${section.text.trim()}`);
}

describe('sectionsOf', () => {
  it('takes the first line for the title and the rest for its text when there are no headings', () => {
    expect(kinds('Ny børnehave\nDer mangler pladser.\nBeslutningen haster.')).toEqual([
      'title: Ny børnehave',
      'body: Der mangler pladser.',
      'body: Beslutningen haster.',
    ]);
  });

  it('reads an agenda item in the headings of Hedensted', () => {
    const item = `Ny børnehave
Sagsnr.: 28.06.00-P20-3-24
Beslutningstema
Udvalget skal vælge en placering.
Økonomi
Udgiften er 20 mio. kr.
Sagsfremstilling
Der mangler pladser.
Indstilling
at placeringen vælges
Fraværende
Ingen`;

    expect(kinds(item)).toEqual([
      'title: Ny børnehave',
      'core: Udvalget skal vælge en placering.',
      'aside: Udgiften er 20 mio. kr.',
      'body: Der mangler pladser.',
      'proposal: at placeringen vælges',
    ]);
  });

  it.each([
    ['Resumé', 'core'],
    ['**Sagens kerne**', 'core'],
    ['Problemstilling:', 'core'],
    ['2. Anledning', 'core'],
    ['Løsning', 'body'],
    ['Forvaltningens indstilling', 'proposal'],
    ['Økonomi og finansiering', 'aside'],
    ['Sagsforløb', 'aside'],
    ['Lovgrundlag', 'law'],
  ])('knows the heading %s', (heading, kind) => {
    expect(kinds(`Titel på sagen\n${heading}\nTeksten`)).toEqual(['title: Titel på sagen', `${kind}: Teksten`]);
  });

  it('takes what stands on the line of a heading with it', () => {
    expect(kinds('Titel på sagen\nØkonomi: Udgiften er kendt.')[1]).toBe('aside: Udgiften er kendt.');
  });

  it('keeps a title that begins like a heading', () => {
    expect(kinds('Høring: ny skolestruktur')).toEqual(['title: Høring: ny skolestruktur']);
    expect(kinds('Økonomien er presset')).toEqual(['title: Økonomien er presset']);
  });

  it('keeps the text under a heading that follows a formal line of its own', () => {
    expect(kinds('Ny børnehave\nSagsnummer:\nResumé\nKort')).toEqual(['title: Ny børnehave', 'core: Kort']);
  });

  it('takes several short lines above the first heading for the title', () => {
    expect(kinds('Udvalget for Læring\nNy børnehave\nResumé\nKort')).toEqual([
      'title: Udvalget for Læring',
      'title: Ny børnehave',
      'core: Kort',
    ]);
  });

  it('knows where each piece stands in the text as pasted', () => {
    const text = 'Ny børnehave\r\nResumé: Børnene får plads.\r\n\r\nSagsfremstilling\r\nDer bygges.';

    for (const section of sectionsOf(text)) {
      expect(text.slice(section.start, section.start + section.text.length)).toBe(section.text);
    }
  });

  it('still reads a text that is nothing but formalities', () => {
    expect(sectionsOf('Fraværende: Ingen')).toHaveLength(1);
  });
});
