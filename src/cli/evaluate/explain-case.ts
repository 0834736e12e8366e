import { certaintyOf, noneSigns, rightness } from '../../matching/certainty.js';
import type { MatchEngine } from '../../matching/match-case.js';
import { matchCase, rankAreas, readCase } from '../../matching/match-case.js';
import { featurePulls } from '../../matching/reasons.js';
import { percent, table } from './table.js';

/** Prints why a case is ranked as it is: the first five classes, and the features that pull most to each. */
export function explainCase(text: string, engine: MatchEngine): void {
  const read = readCase(text, engine);
  const { model } = engine;
  const signs = noneSigns(read.scores, model.classes.indexOf('none'));
  console.log(
    `ingen match: ${percent(rightness(signs, model.calibration.none))} (fra ${percent(model.calibration.noneFrom)})`,
  );
  for (const { id, score, right } of rankAreas(read, engine).slice(0, 5)) {
    console.log(`\n${id}: ${score.toFixed(2)}, rigtig i ${percent(right)} (${certaintyOf(right, model.calibration)})`);
    const pulls = [...featurePulls(id, read, engine.model)].sort((a, b) => Math.abs(b.pull) - Math.abs(a.pull));
    console.log(table(pulls.slice(0, 12).map(({ name, pull }) => [`  ${name}`, pull.toFixed(2)])));
  }
  console.log(`\n${JSON.stringify(matchCase(text, engine), null, 2)}`);
}
