import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BotProcess, memoryOf, processorMsOf, startBotProcess } from './bench/bot-process.js';
import { percentile, run, sendMessage } from './bench/load.js';
import { type ReplyCounter, startReplyCounter } from './bench/reply-counter.js';
import { questions } from './bench/texts.js';
import { type Contestant, readyYardsticks } from './bench/yardsticks.js';
import { table } from './evaluate/table.js';

/** What one bot gave, a number from each round; the medians are told. */
type Figures = {
  readonly startMs: number[];
  readonly firstMs: number[];
  readonly startMB: number[];
  readonly perSecond: number[];
  readonly p50: number[];
  readonly p99: number[];
  readonly alone: number[];
  readonly processor: number[];
  replies: number;
  answered: number;
  loadMB: number;
};

type Measured = { readonly bot: Contestant; readonly figures: Figures };

/** How many are under way at once when throughput is measured. */
const atOnce = 16;

/**
 * `npm run bench:yardstick`: Sigtebot answering real questions beside the echo bots of botbuilder, the Microsoft 365 Agents
 * SDK and the Teams SDK, on one Node and in one run. The rounds of the bots take turns, for the machine is never the same
 * from one minute to the next. Every bot answers HTTP when the connector has taken its reply.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { turns: { type: 'string' }, rounds: { type: 'string' } } });
  const turns = Number(values.turns ?? 2_000);
  const rounds = Number(values.rounds ?? 7);
  const { echoBots, leftOut } = readyYardsticks();
  const dataDir = mkdtempSync(join(tmpdir(), 'sigtebot-yardstick-'));
  const connector = await startReplyCounter();
  const bots: readonly Contestant[] = [
    {
      name: 'Sigtebot, spørgsmål',
      script: fileURLToPath(new URL('../main.js', import.meta.url)),
      env: { DATA_DIR: dataDir },
    },
    ...echoBots,
  ];
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} kerner, ${cpus()[0]?.model ?? 'ukendt processor'}, belastning før ${loadavg()[0]?.toFixed(2)}`,
  );
  console.log(`${rounds} runder à ${turns} ture, ${atOnce} ad gangen; medianer af runderne.\n`);
  try {
    const measured = bots.map((bot) => ({ bot, figures: nothingYet() }));
    await measureStarts(measured, connector, rounds);
    await measureTurns(measured, connector, { turns, rounds });
    console.log(table([header, ...measured.map(row)]));
    for (const why of leftOut) console.log(`Ikke med: ${why}.`);
  } finally {
    connector.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function nothingYet(): Figures {
  return {
    startMs: [],
    firstMs: [],
    startMB: [],
    perSecond: [],
    p50: [],
    p99: [],
    alone: [],
    processor: [],
    replies: 0,
    answered: 0,
    loadMB: 0,
  };
}

/** Starts them in turn: until each is well, and until it has answered its first message, which may load what waited. */
async function measureStarts(measured: readonly Measured[], connector: ReplyCounter, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const { bot, figures } of measured) {
      const running = await startBotProcess(bot.script, bot.env);
      figures.startMs.push(running.startMs);
      const asked = performance.now();
      await sendMessage({ botUrl: running.url, connectorUrl: connector.url }, questions[0] ?? '', {
        number: 0,
        person: 0,
      });
      figures.firstMs.push(running.startMs + performance.now() - asked);
      figures.startMB.push(memoryOf(running, 'now'));
      await running.stop();
    }
  }
}

async function measureTurns(
  measured: readonly Measured[],
  connector: ReplyCounter,
  { turns, rounds }: { readonly turns: number; readonly rounds: number },
): Promise<void> {
  const running = new Map<Measured, BotProcess>();
  try {
    for (const one of measured) {
      const bot = await startBotProcess(one.bot.script, one.bot.env);
      running.set(one, bot);
      await run({ botUrl: bot.url, connectorUrl: connector.url }, questions, { count: turns, atOnce });
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const [{ figures }, bot] of running) {
        const between = { botUrl: bot.url, connectorUrl: connector.url };
        const before = connector.count();
        const processorBefore = processorMsOf(bot);
        const { answered, seconds, ms } = await run(between, questions, { count: turns, atOnce });
        figures.processor.push((processorMsOf(bot) - processorBefore) / turns);
        const alone = await run(between, questions, { count: turns / 10, atOnce: 1 });
        figures.perSecond.push(answered / seconds);
        figures.p50.push(percentile(ms, 0.5));
        figures.p99.push(percentile(ms, 0.99));
        figures.alone.push(percentile(alone.ms, 0.5));
        figures.answered += answered + alone.answered;
        figures.replies += connector.count() - before;
      }
    }
    for (const [{ figures }, bot] of running) figures.loadMB = memoryOf(bot, 'most');
  } finally {
    for (const bot of running.values()) await bot.stop();
  }
}

const header = [
  '',
  'start ms',
  'første svar ms',
  'MB efter første svar',
  'MB mest',
  'ture/s',
  'p50 ms',
  'p99 ms',
  'p50 én ad gangen',
  'processor ms/tur',
  'svar hos connectoren',
];

function row({ bot, figures }: Measured): readonly string[] {
  return [
    bot.name,
    median(figures.startMs).toFixed(0),
    median(figures.firstMs).toFixed(0),
    median(figures.startMB).toFixed(0),
    figures.loadMB.toFixed(0),
    median(figures.perSecond).toFixed(0),
    median(figures.p50).toFixed(2),
    median(figures.p99).toFixed(2),
    median(figures.alone).toFixed(2),
    median(figures.processor).toFixed(2),
    `${figures.replies} af ${figures.answered}`,
  ];
}

function median(numbers: readonly number[]): number {
  return percentile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );
}

await main();
