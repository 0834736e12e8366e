import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/content-files.js';
import { loadMatchEngine } from '../../src/matching/engine.js';
import { type MatchEngine, matchCase, readCase } from '../../src/matching/match-case.js';

const engine = shippedEngine();

function shippedEngine(): MatchEngine {
  const found = readKnowledge().engines.get('2022-2025');
  if (found === undefined) throw new Error('no engine');
  return found;
}

function first(text: string): string | undefined {
  return matchCase(text, engine).matches[0]?.fokusomraadeId;
}

describe('matchCase', () => {
  it.each([
    ['Minimumsnormeringer i vuggestuerne', 'laer-god-barndom'],
    ['minimumsnormering i vuggestuer', 'laer-god-barndom'],
    ['MINIMUMSNORMERINGER I VUGGESTUERNE', 'laer-god-barndom'],
    ['Sagsbehandlingstid for byggetilladelser', 'vtf-smidige-processer'],
    ['Årsrapport om velfærdsteknologi', 'soc-velfaerdsteknologi'],
    ['aarsrapport om velfaerdsteknologi', 'soc-velfaerdsteknologi'],
    ['Forløb for langvarigt sygemeldte borgere', 'besk-arbejdsfastholdelse'],
    ['Sygefravær blandt kommunens ansatte', 'oek-rekruttering-fastholdelse'],
  ])('finds where %s belongs', (text, id) => {
    expect(first(text)).toBe(id);
  });

  it('forgives a slip of the finger', () => {
    expect(first('Status på sygedapgenge')).toBe('besk-arbejdsfastholdelse');
    expect(first('velfærdsteknolgi i plejen')).toBe('soc-velfaerdsteknologi');
  });

  it('gives one to three, the likeliest first, each once, with what it covers', () => {
    const { matches, nearest } = matchCase('Budgetopfølgning på ældreområdet', engine);

    expect(matches.length).toBeGreaterThanOrEqual(1);
    expect(matches.length).toBeLessThanOrEqual(3);
    expect(new Set(matches.map((match) => match.fokusomraadeId)).size).toBe(matches.length);
    expect(matches.map((match) => match.score)).toEqual([...matches.map((match) => match.score)].sort((a, b) => b - a));
    for (const match of matches) expect(match.covers).not.toBe('');
    expect(nearest).toEqual([]);
  });

  it('names the words that carried it as the person wrote them, each standing in the text', () => {
    const text = 'Hvad gør vi med VELFÆRDSTEKNOLOGI og skærmbesøg i hjemmeplejen?';

    const [match] = matchCase(text, engine).matches;

    expect(match?.words.length).toBeGreaterThan(0);
    expect(match?.words.length).toBeLessThanOrEqual(6);
    expect(match?.words.join(' ')).toContain('VELFÆRDSTEKNOLOGI');
    for (const word of match?.words ?? []) expect(text).toContain(word);
  });

  it('says why a close twin lost: staff that are ill are no citizens that are ill', () => {
    const [match] = matchCase('Personalepolitik: medarbejdere og sygefravær', engine).matches;

    expect(match?.fokusomraadeId).toBe('oek-rekruttering-fastholdelse');
    expect(match?.notTwin?.fokusomraadeId).toBe('besk-arbejdsfastholdelse');
    expect(match?.notTwin?.because).toContain('egne medarbejdere');
  });

  it('never excludes an area that it shows', () => {
    for (const text of [
      'Sygefravær i hjemmeplejen',
      'Fjernvarme i Ørum',
      'Budget for ældreplejen',
      'Nye byggegrunde',
    ]) {
      const { matches } = matchCase(text, engine);
      const shown = matches.map((match) => match.fokusomraadeId);

      for (const { notTwin } of matches) expect(shown).not.toContain(notTwin?.fokusomraadeId);
    }
  });

  it.each([
    'Eventuelt',
    'Godkendelse af dagsorden',
    'Underskrifter',
    'hvem vandt kampen i går',
    'tak for hjælpen',
    '',
    '🙂',
    '12345',
    '…',
  ])('finds no match for "%s"', (text) => {
    expect(matchCase(text, engine).matches).toEqual([]);
  });

  it('names the two nearest when nothing matches', () => {
    expect(matchCase('Eventuelt', engine).nearest).toHaveLength(2);
  });

  it('reads a case number as weak evidence: it helps its areas, and does not overrule a clear case', () => {
    const scoreOf = (text: string): number =>
      readCase(text, engine).scores[engine.model.classes.indexOf('laer-god-barndom')] ?? 0;

    expect(scoreOf('Ny leder 28.06.00-P20-3-24')).toBeGreaterThan(scoreOf('Ny leder'));
    expect(scoreOf('Ny leder 28.06-P20-3-24')).toBe(scoreOf('Ny leder'));
    expect(first('13.03.00-Ø60-7-25 Minimumsnormeringer i vuggestuer og børnehaver')).toBe('laer-god-barndom');
  });

  it('gives back the case numbers that it found, with our own word for the group', () => {
    const { caseNumbers } = matchCase('Sagsnr. 17.01.10-P22-1-24 og 1701-P22: Skolestruktur', engine);

    expect(caseNumbers[0]).toEqual({ text: '17.01.10-P22-1-24', group: { number: '17.01', label: 'folkeskole' } });
  });

  it('is not moved by what stands under headings of little weight', () => {
    const plain = 'Minimumsnormeringer i vuggestuerne\nSagsfremstilling\nDer ansættes flere pædagoger.';
    const withAside = `${plain}\nFraværende\nDemenskoordinatoren og byggesagsbehandleren.`;

    expect(matchCase(withAside, engine).matches).toEqual(matchCase(plain, engine).matches);
  });

  it('gives the same answer for the same text', () => {
    const text = 'Klimatilpasning i ådalen og ny spildevandsplan';

    expect(matchCase(text, engine)).toEqual(matchCase(text, engine));
  });

  it('takes a text of a hundred thousand characters', () => {
    expect(first('Minimumsnormeringer i vuggestuerne. '.repeat(3000))).toBe('laer-god-barndom');
  });
});

describe('loadMatchEngine', () => {
  it('refuses weights and knowledge that do not know the same areas', () => {
    const knowledge = [...engine.knowledge.values()].slice(1);

    expect(() => loadMatchEngine({ knowledge, model: engine.model })).toThrow('no knowledge for [');
  });
});
