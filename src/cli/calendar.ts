import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startClock } from '../clock.js';
import { readConfig } from '../config.js';
import { readStrategies } from '../content-files.js';
import { todayIn } from '../language/local-day.js';
import type { Quarter } from '../language/quarter.js';
import { readAdopted } from '../live-knowledge.js';
import { emptySetup, type UdvalgSetup, udvalgSetupDocument, udvalgSetupKey } from '../people/udvalg-setup.js';
import { calendarFaultsText, calendarText } from '../replies/summaries/summary-calendar.js';
import { changeDocument } from '../store/change-document.js';
import type { DocumentStore } from '../store/document-store.js';
import { bodyOf } from '../store/document-type.js';
import { openStore } from '../store/open-store.js';
import { realTiming } from '../store/real-timing.js';
import { strategyOfQuarter } from '../strategy/in-force.js';
import { CalendarSettings, calendarDocument, calendarKey, readCalendar } from '../summaries/calendar-settings.js';
import { comingCycles } from '../summaries/coming-cycles.js';

/**
 * `npm run calendar` prints the coming year's dates; `-- --settings` prints what they are counted by, as JSON, and
 * `-- --set file.json` puts such a file in force.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { settings: { type: 'boolean' }, set: { type: 'string' } } });
  const config = readConfig();
  const now = startClock(config.now)();
  const store = await openStore(config.store, { now: () => now.getTime(), timing: realTiming, onCharge: () => {} });
  try {
    if (values.set !== undefined) await setCalendar(store, values.set);
    const settings = await readCalendar(store);
    if (values.settings === true) console.log(JSON.stringify(settings, undefined, 2));
    else console.log(calendarText(await comingYear(store, settings, now), settings));
  } finally {
    await store.close();
  }
}

async function comingYear(store: DocumentStore, settings: CalendarSettings, now: Date) {
  const today = todayIn(now);
  const built = { strategies: readStrategies(), ownWords: [], engines: new Map() };
  const { strategies } = await readAdopted(store, built);
  const ids = [...new Set(strategies.flatMap(({ udvalg }) => udvalg.map(({ id }) => id)))];
  const setups = new Map(await Promise.all(ids.map(async (id) => [id, await readSetup(store, id)] as const)));
  const udvalgIn = (quarter: Quarter) => strategyOfQuarter(strategies, quarter).udvalg;
  return comingCycles({ moment: now, today }, udvalgIn, settings, (id) => setups.get(id)?.meetings ?? [], 4);
}

async function readSetup(store: DocumentStore, udvalgId: string): Promise<UdvalgSetup> {
  const stored = await store.read(udvalgSetupKey(udvalgId));
  return stored === undefined ? emptySetup(udvalgId) : bodyOf(udvalgSetupDocument, stored);
}

async function setCalendar(store: DocumentStore, file: string): Promise<void> {
  const parsed = CalendarSettings.safeParse(await readJson(file), {
    error: z.locales.da().localeError,
  });
  if (!parsed.success) throw new Error(`${file} kan ikke bruges som kalender:\n${calendarFaultsText(parsed.error)}`);
  const result = await changeDocument(
    { store, type: calendarDocument, key: calendarKey, timing: realTiming },
    (): { do: 'write'; body: CalendarSettings; outcome: undefined } => ({
      do: 'write',
      body: parsed.data,
      outcome: undefined,
    }),
  );
  if (!result.ok) throw new Error('Kalenderen blev ikke gemt, for andre gemte samtidig. Prøv igen.');
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} er ikke JSON. Begynd med det, som »npm run calendar -- --settings« skriver.`, { cause });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
