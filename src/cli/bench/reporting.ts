import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStrategies } from '../../content-files.js';
import { type Indicator, indicatorDocument, indicatorKey } from '../../indicators/indicator.js';
import { updateDocument, updateKey } from '../../indicators/update.js';
import { addQuarters, numberInYear, type Quarter } from '../../language/quarter.js';
import { noPeople, type Person, peopleDocument, peopleKey } from '../../people/person.js';
import { emptySetup, udvalgSetupDocument, udvalgSetupKey } from '../../people/udvalg-setup.js';
import type { DocumentDraft } from '../../store/document-store.js';
import { bodyOf, draftOf } from '../../store/document-type.js';
import { openEmbeddedStore } from '../../store/open-embedded-store.js';
import { strategyInForce } from '../../strategy/in-force.js';
import { fokusomraadeById } from '../../strategy/look-up.js';
import { startBotProcess } from './bot-process.js';
import { fiveYears } from './five-years.js';
import { press } from './load.js';

/** The owners' days of the quarter that is reported. */
const now = '2026-10-06T10:00:00+02:00';
const quarter: Quarter = '2026-Q3';

/** The bot's own time of each turn, in ms. */
export type ReportingTimes = {
  readonly list: readonly number[];
  readonly update: readonly number[];
  readonly approval: readonly number[];
};

/**
 * Measures a round of reporting through a built bot: every indicator of five years' data is reported by its owner and then
 * approved by the chair, one at a time.
 */
export async function reportingTimes(script: string, connectorUrl: string): Promise<ReportingTimes> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sigtebot-bench-'));
  const reported = await seed(dataDir, connectorUrl);
  const bot = await startBotProcess(script, { DATA_DIR: dataDir, SIGTEBOT_NOW: now });
  const timesOf = async (data: readonly object[], who: string) => {
    bot.ownMs.length = 0;
    for (const one of data) await press({ botUrl: bot.url, connectorUrl }, who, one);
    return [...bot.ownMs].sort((a, b) => a - b);
  };
  try {
    const times = {
      update: await timesOf(reported.map(submission), 'owner'),
      list: await timesOf(Array(50).fill({ verb: 'update-list' }), 'owner'),
      approval: await timesOf(
        reported.map((one) => ({ ...subjectOf(one), verb: 'approval-approve', revision: 1, from: 'card' })),
        'chair',
      ),
    };
    await bot.stop();
    await checkApproved(dataDir, reported);
    return times;
  } finally {
    await bot.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type Reported = { readonly udvalgId: string; readonly indicator: Indicator; readonly last: number | undefined };

async function seed(dataDir: string, serviceUrl: string): Promise<readonly Reported[]> {
  const strategy = strategyInForce(readStrategies(), now.slice(0, 10));
  const kept = fiveYears(strategy, addQuarters(quarter, -1));
  const indicators = kept.indicators.map((one) => ({ ...one, ownerIds: ['owner'] }));
  const udvalgOf = ({ fokusomraadeId }: Indicator) => fokusomraadeById(strategy, fokusomraadeId).udvalgId;
  const people: Person[] = ['owner', 'chair'].map((id) => ({
    id,
    aadObjectId: id,
    name: id,
    reach: {
      is: 'open',
      conversationId: `a:${id}`,
      mri: `29:${id}`,
      serviceUrl,
      tenantId: 't',
      since: new Date(now).toISOString(),
    },
    isAdmin: false,
  }));
  const drafts: readonly DocumentDraft[] = [
    draftOf(peopleDocument, peopleKey, { ...noPeople, people }),
    ...strategy.udvalg.map(({ id }) =>
      draftOf(udvalgSetupDocument, udvalgSetupKey(id), {
        ...emptySetup(id),
        seats: [{ personId: 'chair', role: 'chair', covers: 'all' }],
      }),
    ),
    ...indicators.map((one) => draftOf(indicatorDocument, indicatorKey(udvalgOf(one), one.id), one)),
    ...kept.updates.map((one) => draftOf(updateDocument, updateKey(one.udvalgId, one.indicatorId, one.quarter), one)),
  ];
  const store = openEmbeddedStore(dataDir, () => Date.parse(now));
  for (const draft of drafts) await store.create(draft);
  await store.close();
  const due = indicators.filter(({ dueIn }) => dueIn.includes(numberInYear(quarter)));
  return due.map((indicator) => {
    const ofIt = kept.updates.filter(({ indicatorId }) => indicatorId === indicator.id);
    return {
      udvalgId: udvalgOf(indicator),
      indicator,
      last: ofIt.at(-1)?.revisions.at(-1)?.report.value,
    };
  });
}

/** Times of turns that were refused say nothing. */
async function checkApproved(dataDir: string, reported: readonly Reported[]): Promise<void> {
  const store = openEmbeddedStore(dataDir, () => Date.parse(now));
  for (const { udvalgId, indicator } of reported) {
    const found = await store.read(updateKey(udvalgId, indicator.id, quarter));
    const update = found && bodyOf(updateDocument, found);
    if (update?.revisions.at(-1)?.state.is !== 'approved') throw new Error(`${indicator.id} was not approved`);
  }
  await store.close();
}

function subjectOf({ udvalgId, indicator }: Reported): object {
  return { udvalgId, indicatorId: indicator.id, quarter };
}

/** Sends the last value once more: what is asked about in the form is no part of what is measured. */
function submission(reported: Reported, index: number): object {
  const { indicator, last, udvalgId } = reported;
  return {
    verb: 'update-submit',
    udvalgId,
    indicatorId: indicator.id,
    openedFor: quarter,
    formId: `bench-${index}`,
    seen: '0',
    narrative: 'Som sidst, og ikke mere end det.',
    ...(last === undefined ? {} : { value: String(last).replace('.', ',') }),
  };
}
