import { certaintyOf, noneSigns, rightness } from '../../matching/certainty.js';
import { writeFeature } from '../../matching/features.js';
import type { MatchEngine } from '../../matching/match-case.js';
import { matchCase, rankAreas, readCase } from '../../matching/match-case.js';
import type { Model } from '../../matching/model.js';
import type { ReadCase } from '../../matching/read-case.js';
import { advantage } from '../../matching/reasons.js';
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
    const pulls = featurePulls(id, read, model).sort((a, b) => Math.abs(b.pull) - Math.abs(a.pull));
    console.log(table(pulls.slice(0, 12).map(({ name, pull }) => [`  ${name}`, pull.toFixed(2)])));
  }
  console.log(`\n${JSON.stringify(matchCase(text, engine), null, 2)}`);
}

/** How far each feature of a case pulls towards a class. */
function featurePulls(id: string, { vector }: ReadCase, model: Model): { name: string; pull: number }[] {
  const names = [...model.featureIndex.keys()];
  const classIndex = model.classes.indexOf(id);
  return [...vector.features].map((feature, place) => ({
    name: writeFeature(names[feature] ?? ''),
    pull: (vector.values[place] ?? 0) * advantage(feature, classIndex, model),
  }));
}
