import { type MatchEngine, matchCase, type Reading } from '../../matching/match-case.js';
import type { AgendaItem } from './case-files.js';
import { measure } from './measures.js';
import { percent, table } from './table.js';

/** Prints how well whole agenda items are matched against their titles alone, and what sections and numbers are worth. */
export function evaluateAgendaItems(items: readonly AgendaItem[], engine: MatchEngine): void {
  const everything: Reading = { sections: true, caseNumbers: true };
  const ways: readonly (readonly [string, (item: AgendaItem) => string, Reading])[] = [
    ['titlen alene', ({ title }) => title, everything],
    ['kernen', ({ core }) => core, everything],
    ['hele punktet', ({ text }) => text, everything],
    ['hele, uden afsnitsvægte', ({ text }) => text, { ...everything, sections: false }],
    ['hele, uden sagsnumre', ({ text }) => text, { ...everything, caseNumbers: false }],
  ];
  const firstOf = (text: string, reading: Reading): readonly string[] =>
    matchCase(text, engine, reading).matches.map((match) => match.fokusomraadeId);
  const rows = ways.map(([name, textOf, reading]) => {
    const figures = measure(items.map((item) => ({ case: item, ids: firstOf(textOf(item), reading) })));
    return [name, percent(figures.hit1), percent(figures.strict1), percent(figures.hit3), percent(figures.ndcg3)];
  });
  console.log(`\n${items.length} hele dagsordenspunkter`);
  console.log(table([['', 'hit@1', 'første=første', 'hit@3', 'nDCG@3'], ...rows]));
  for (const item of items) {
    const whole = firstOf(item.text, everything)[0];
    const core = firstOf(item.core, everything)[0];
    if (whole !== core) console.log(`  ${item.id}: hele punktet giver ${whole}, kernen ${core}`);
    if (whole === undefined || !item.labels.includes(whole))
      console.log(`  ${item.id}: er ${item.labels[0]}, fik ${whole}`);
  }
}
