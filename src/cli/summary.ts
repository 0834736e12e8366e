import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startClock } from '../clock.js';
import { readConfig } from '../config.js';
import { readKnowledge } from '../content-files.js';
import type { Knowledge } from '../conversation/converse.js';
import { drawPng } from '../draw-png.js';
import { todayIn } from '../language/local-day.js';
import { parseQuarter, quarterName, reportingQuarter } from '../language/quarter.js';
import { readAdopted } from '../live-knowledge.js';
import { summaryAgendaReply } from '../replies/summaries/summary-agenda.js';
import { wordFile } from '../replies/summaries/summary-docx.js';
import { followUpFile } from '../replies/summaries/summary-follow-up.js';
import { planText } from '../replies/summaries/summary-plan-text.js';
import { keyOf } from '../replies/summaries/summary-reply.js';
import { reportFile } from '../replies/summaries/summary-report.js';
import { summaryText } from '../replies/summaries/summary-text.js';
import { workbookFile } from '../replies/summaries/summary-xlsx.js';
import type { DocumentStore } from '../store/document-store.js';
import { openStore } from '../store/open-store.js';
import { realTiming } from '../store/real-timing.js';
import { strategyOfQuarter } from '../strategy/in-force.js';
import type { Strategy, Udvalg } from '../strategy/strategy.js';
import { composeFollowUp, firstReported } from '../summaries/compose-follow-up.js';
import { readStrategyRecords } from '../summaries/compose-now.js';
import { reportOf } from '../summaries/compose-report.js';
import { composeAreas, composeSummary } from '../summaries/compose-summary.js';
import { planQuarter } from '../summaries/dry-run.js';
import { readRecords } from '../summaries/records.js';
import { whoOf } from '../summaries/show-round.js';
import { everyUdvalg } from '../summaries/summary-round.js';
import { scopeNamed } from '../summaries/udvalg-named.js';
import { fiveYears } from './bench/five-years.js';

const help = `Brug: npm run summary -- [--udvalg Læring] [--quarter 2026-Q3] [--short] [--agenda]
                       [--docx fil.docx] [--xlsx fil.xlsx] [--example] [--follow-up]
                       [--dry-run]
Uden --udvalg er det alle udvalg, og uden --quarter det seneste kvartal, der er slut.
--follow-up skriver med --docx den dybere opfølgning over hele perioden.
--dry-run viser, hvad der ville blive sendt hvorhen, og hvad der er sendt. Intet sendes.
--example bruger opdigtede tal, så man kan se, hvordan det bliver.`;

/** `npm run summary`: prints a quarter's summaries from the store, or writes them as Word and Excel files. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      udvalg: { type: 'string' },
      quarter: { type: 'string' },
      short: { type: 'boolean', default: false },
      agenda: { type: 'boolean', default: false },
      docx: { type: 'string' },
      xlsx: { type: 'string' },
      example: { type: 'boolean', default: false },
      'follow-up': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const config = readConfig();
  const now = startClock(config.now)();
  const today = todayIn(now);
  const quarter = values.quarter === undefined ? reportingQuarter(today) : parseQuarter(values.quarter, today);
  if (quarter === undefined) throw new Error(`»${values.quarter}« er ikke et kvartal. Skriv for eksempel 2026-Q3.`);
  const store = await openStore(config.store, { now: () => now.getTime(), timing: realTiming, onCharge: () => {} });
  try {
    const knowledge = await readAdopted(store, readKnowledge());
    const strategy = strategyOfQuarter(knowledge.strategies, quarter);
    const udvalg = values.udvalg === undefined ? strategy.udvalg : [udvalgNamed(strategy, values.udvalg, knowledge)];
    if (values['dry-run']) {
      const scopes = [...udvalg.map(({ id }) => id), ...(values.udvalg === undefined ? [everyUdvalg] : [])];
      const plans = await planQuarter(store, strategy, quarter, scopes);
      console.log(`${quarterName(quarter)}\n\n${planText(plans, (scope) => whoOf(scope, strategy))}`);
      return;
    }
    const records = await recordsOf(store, strategy, knowledge, values.example ? quarter : undefined);
    const areas = composeAreas(records, quarter, today);
    const summaries = udvalg.map(({ id }) => composeSummary(areas, id));
    const form = values.short ? 'short' : 'full';
    const version = { number: 1, day: today };
    const report = reportOf(summaries);
    const words = values['follow-up']
      ? followUpFile(composeFollowUp(records, { from: firstReported(records) ?? quarter, to: quarter }, today), version)
      : reportFile(report, form, version);
    if (values.docx !== undefined) await save(values.docx, await wordFile(words, drawPng));
    if (values.xlsx !== undefined) await save(values.xlsx, await workbookFile(report, records, version));
    if (values.docx !== undefined || values.xlsx !== undefined) return;
    const told = summaries.map((one) =>
      values.agenda ? summaryAgendaReply(one, keyOf(one)).text : summaryText(one, form),
    );
    console.log([...(values.example ? ['EKSEMPEL: alle tal er opdigtede.'] : []), ...told].join('\n\n\n'));
  } finally {
    await store.close();
  }
}

async function recordsOf(
  store: DocumentStore,
  strategy: Strategy,
  { ownWords }: Knowledge,
  exampleOf: string | undefined,
) {
  if (exampleOf === undefined) return readStrategyRecords(store, strategy, ownWords);
  const topics = ownWords.find(({ strategyId }) => strategyId === strategy.id)?.topics ?? [];
  return readRecords(strategy, topics, fiveYears(strategy, exampleOf));
}

function udvalgNamed(strategy: Strategy, name: string, { ownWords }: Knowledge): Udvalg {
  const found = strategy.udvalg.find(({ id }) => id === scopeNamed(name, strategy, ownWords));
  if (found === undefined) {
    const titles = strategy.udvalg.map(({ title }) => title).join(', ');
    throw new Error(`»${name}« er ikke et udvalg i ${strategy.title}. Der er: ${titles}.`);
  }
  return found;
}

async function save(file: string, content: Uint8Array): Promise<void> {
  await writeFile(file, content);
  console.log(`${file} er skrevet (${Math.ceil(content.length / 1024)} KB).`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
