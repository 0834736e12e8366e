import { readConfig } from '../config.js';
import { readLearning } from '../matching/learning/learning.js';
import { openStore } from '../store/open-store.js';
import { realTiming } from '../store/real-timing.js';

/** `npm run lessons`: writes all that the matching has learnt from verdicts, as JSON, to standard output. */
const store = await openStore(readConfig().store, { now: Date.now, timing: realTiming, onCharge: () => {} });
try {
  process.stdout.write(`${JSON.stringify(await readLearning(store), null, 2)}\n`);
} finally {
  await store.close();
}
