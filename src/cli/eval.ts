import { readAreaKnowledge, readKnowledge } from '../content-files.js';
import { readExamples } from '../training-files.js';
import { evaluateQuestions } from './eval-questions.js';
import { baselines } from './evaluate/baselines.js';
import { readAgendaItems, readCaseSets } from './evaluate/case-files.js';
import { evaluateAgendaItems } from './evaluate/evaluate-agenda-items.js';
import { evaluateCases } from './evaluate/evaluate-cases.js';
import { explainCase } from './evaluate/explain-case.js';

/**
 * `npm run eval` prints how well cases are matched and questions answered; `npm run eval -- --case "…"` explains one
 * case feature by feature.
 */
const { strategies, ownWords, engines } = readKnowledge();
const strategy = strategies.at(-1);
const engine = engines.get(strategy?.id ?? '');
if (strategy === undefined || engine === undefined) throw new Error('there is no match engine to evaluate');

const caseFlag = process.argv.indexOf('--case');
if (caseFlag >= 0) {
  explainCase(process.argv.slice(caseFlag + 1).join(' '), engine);
} else {
  evaluateCases(readCaseSets(), engine, baselines(strategy.fokusomraader, readAreaKnowledge(strategy), readExamples()));
  evaluateAgendaItems(readAgendaItems(), engine);
  console.log('');
  evaluateQuestions({ strategies, ownWords, today: new Date().toISOString().slice(0, 10) });
}
