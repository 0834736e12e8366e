import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BotProcess, startBotProcess } from './bench/bot-process.js';
import { percentile, run } from './bench/load.js';
import { benchMatching } from './bench/matching.js';
import { startReplyCounter } from './bench/reply-counter.js';
import { reportingTimes } from './bench/reporting.js';
import { questions, twoPageCase } from './bench/texts.js';

/** How many turns each figure comes from, after as many again that only warm up. */
const turns = 1_000;

/**
 * `npm run bench`: matching beside two search libraries, and the bot's own time per turn. Its throughput beside other bots
 * is what `npm run bench:yardstick` measures.
 */
async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${cpus().length} kerner, ${cpus()[0]?.model ?? 'ukendt processor'}`);
  benchMatching();
  const dataDir = mkdtempSync(join(tmpdir(), 'sigtebot-bench-'));
  const connector = await startReplyCounter();
  const script = fileURLToPath(new URL('../main.js', import.meta.url));
  const sigtebot = await startBotProcess(script, { DATA_DIR: dataDir });
  try {
    console.log('');
    await ownTimes(sigtebot, connector.url);
    const { list, update, approval } = await reportingTimes(script, connector.url);
    console.log(`Indberetning (${update.length} indikatorer, fem års tal)`);
    for (const [name, ms] of [
      ['»opdater«', list],
      ['en indberetning', update],
      ['en godkendelse', approval],
    ] as const) {
      print(name, ms);
    }
  } finally {
    await sigtebot.stop();
    connector.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** From the request parsed to the reply handed over, as the bot itself logs it; one turn at a time, context on. */
async function ownTimes(sigtebot: BotProcess, connectorUrl: string): Promise<void> {
  console.log(`Egen tid pr. tur (${turns} ture, én ad gangen), ms         p50     p99     maks`);
  for (const [name, texts] of [
    ['spørgsmål', questions],
    ['sag på to sider', [twoPageCase]],
  ] as const) {
    await run({ botUrl: sigtebot.url, connectorUrl }, texts, { count: turns, atOnce: 1 });
    sigtebot.ownMs.length = 0;
    await run({ botUrl: sigtebot.url, connectorUrl }, texts, { count: turns, atOnce: 1 });
    print(
      name,
      [...sigtebot.ownMs].sort((a, b) => a - b),
    );
  }
}

function print(name: string, sorted: readonly number[]): void {
  console.log(
    `  ${name.padEnd(46)} ${figures([percentile(sorted, 0.5), percentile(sorted, 0.99), sorted.at(-1) ?? 0])}`,
  );
}

function figures(numbers: readonly number[]): string {
  return numbers.map((number) => number.toFixed(number < 100 ? 2 : 0).padStart(7)).join(' ');
}

await main();
