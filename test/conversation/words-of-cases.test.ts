import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putExampleSetup } from '../../src/cli/demo/example-setup.js';
import { townTenantId, townUser } from '../../src/cli/demo/town-hall.js';
import { readAgendaItems, readCaseSets } from '../../src/cli/evaluate/case-files.js';
import { readConfig } from '../../src/config.js';
import { readKnowledge } from '../../src/content-files.js';
import type { Feature, FeatureTurn } from '../../src/conversation/feature.js';
import { createFeatures } from '../../src/features.js';
import { realTiming } from '../../src/store/real-timing.js';
import { openTempStore, type TempStore } from '../store/temp-store.js';
import { realMessenger } from '../support/sending.js';

const now = new Date('2026-10-06T08:00:00Z');
const knowledge = readKnowledge();

/** Questions of the judged sets that what is set up answers better than the strategy, which holds no people and few figures. */
const answeredByTheSetUp: Readonly<Record<string, string>> = {
  'hvem er formand for udvalget for læring': 'who-chair',
  'hvem er medlem af vtf': 'who-everybody',
  'hvad er målet for sygefraværet': 'status-which',
};

/** What people write in everyday words, and what it is heard as. */
const everyday: readonly (readonly [string, string])[] = [
  ['til godkendelse', 'approvals'],
  ['opsamling for Læring', 'summary-shown'],
  ['vis opsamlingen for Læring 2. kvartal', 'summary-shown'],
  ['kvartalsrapport Læring', 'summary-shown'],
  ['rapport', 'summary-which'],
  ['hele rapporten', 'summary-which'],
  ['kan jeg få rapporten for Læring?', 'summary-shown'],
  ['send mig hele rapporten', 'summary-which'],
  ['opsamling for hele strategien', 'summary-shown'],
  ['report for Læring', 'summary-shown'],
  ['hvornår kommer opsamlingen?', 'cycle-summary'],
  ['hvornår er fristen for indberetning?', 'cycle-deadline'],
  ['hvad er fristen', 'cycle-deadline'],
  ['frister', 'cycle-all'],
  ['årshjul', 'cycle-all'],
  ['årshjul for Læring', 'cycle-all'],
  ['deadlines', 'cycle-all'],
  ['hvornår er næste møde i Læring?', 'cycle-meeting'],
  ['hvornår er der udvalgsmøde i Læring?', 'cycle-meeting'],
  ['hvornår mødes Læring', 'cycle-meeting'],
  ['hvem er formand for Læring', 'who-chair'],
  ['who is the chair of Læring', 'who-chair'],
  ['hvem er næstformand i VTF?', 'who-deputy'],
  ['hvem er stedfortræder i Social omsorg', 'who-stand-in'],
  ['hvem godkender for Læring?', 'who-decider'],
  ['hvem er med i Læring?', 'who-everybody'],
  ['hvem kan hjælpe mig?', 'who-help'],
  ['stop påmindelser', 'snoozed'],
  ['udsæt mine påmindelser til mandag', 'snoozed'],
  ['påmind mig i morgen', 'snoozed'],
  ['ingen påmindelser før 12. oktober', 'snoozed'],
  ['godkend alle', 'approvals'],
  ['godkend sygedagpenge', 'approvals'],
  ['vis min kø', 'approvals'],
  ['er der noget til mig?', 'approvals'],
  ['hvad venter', 'approvals'],
];

/** Titles of agenda items that begin as commands and requests do; each is a case. */
const lookAlikes = [
  'Årshjul for dagtilbud 2027',
  'Årshjul for Læring 2027',
  'Årshjul for Udvalget for Læring 2027 - godkendelse',
  'Opsamling på borgermøde i Hornsyld',
  'Opsamling på høring om Læring',
  'Opsamling fra dialogmøde',
  'Kvartalsrapport 3. kvartal 2026 – budgetopfølgning',
  'Kvartalsrapport for byggesager',
  'Rapport om tilsyn på plejehjem',
  'Rapport om beskæftigelse',
  'Rapport om kultur og fritid',
  'Valg af formand for Beskæftigelsesudvalget',
  'Valg af næstformand',
  'Udpegning af stedfortræder i Læring',
  'Formand for Beskæftigelsesudvalget',
  'Næstformand i Læring',
  'Godkendelse af lokalplan',
  'Godkend lokalplan 1182',
  'Godkend referat',
  'Frister for høringssvar',
  'Frist for indsigelser mod lokalplan 1182',
  'Fristed for unge i Tørring',
  'Påmindelse om tilsyn',
  'Påmindelser til borgere om lægetid',
  'Mødeplan 2027',
  'Mødeplan for Læring 2027',
  'Mødekalender 2027 for Udvalget for Læring',
  'Møder med skolebestyrelserne',
  'Tidsplan for ny skolestruktur',
  'Kalender for kulturarrangementer',
  'Ændring af mødedato for Læring i november',
  'Hvem gør hvad? Ansvarsfordeling i Læring',
  'Udsættelse af sag om støjvold',
  'Stop for udbetaling',
];

describe('cases and questions about the strategy', () => {
  let temp: TempStore;
  let features: readonly Feature[];
  beforeAll(async () => {
    temp = await openTempStore(() => now.getTime());
    await putExampleSetup(temp.store, now, { signedIn: ['anne'], serviceUrl: 'http://127.0.0.1:9' });
    ({ features } = createFeatures({
      config: readConfig({}),
      knowledge,
      refreshKnowledge: () => Promise.resolve([]),
      messenger: realMessenger({ openMs: 100, requestMs: 100, paceMs: 100 }),
      store: temp.store,
      clock: () => now,
    }));
  });
  afterAll(() => temp.end());

  /** Who takes a text as words of theirs: the kind of what it comes to, or undefined when it goes on to the matching. */
  async function heardAs(text: string): Promise<string | undefined> {
    for (const feature of features) {
      const outcome = await feature.hear?.(text, turn());
      if (outcome !== undefined) return outcome.kind;
    }
    return undefined;
  }

  function turn(): FeatureTurn {
    const { id, name, aadObjectId } = townUser('anne');
    return {
      caller: { personId: aadObjectId, aadObjectId, mri: id, name },
      place: {
        scope: 'personal',
        serviceUrl: 'http://127.0.0.1:9',
        tenantId: townTenantId,
        conversationId: 'a:anne',
        team: undefined,
        channel: undefined,
      },
      knowledge,
      store: temp.store,
      timing: realTiming,
      now,
      today: '2026-10-06',
      newId: randomUUID,
      cprCount: 0,
      attachments: [],
      cardActivityId: undefined,
      isRefresh: false,
    };
  }

  async function heardAmong(texts: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const heard: Record<string, string> = {};
    for (const text of texts) {
      const kind = await heardAs(text);
      if (kind !== undefined) heard[text] = kind;
    }
    return heard;
  }

  it.each(everyday)('%s: is heard as %s', async (text, kind) => {
    expect(await heardAs(text)).toBe(kind);
  });

  it('leaves every case of the judged sets to the matching', async () => {
    const cases = readCaseSets().flatMap((set) => set.cases);
    const texts = cases.flatMap(({ title, text }) => [title, ...(text === '' ? [] : [`${title}\n\n${text}`])]);

    expect(texts.length).toBeGreaterThan(3_000);
    expect(await heardAmong(texts)).toEqual({});
  });

  it('leaves every agenda item to the matching, its title alone and the whole of it', async () => {
    const items = readAgendaItems();

    expect(await heardAmong(items.flatMap(({ title, text }) => [title, text]))).toEqual({});
  });

  it('leaves titles that look like commands to the matching', async () => {
    expect(await heardAmong(lookAlikes)).toEqual({});
  });

  it('leaves the judged questions to the answers, but for those that the set-up knows', async () => {
    const files = ['questions.jsonl', 'questions-own.jsonl', 'questions-unseen.jsonl', 'questions-later.jsonl'];
    const questions = files.flatMap((file) =>
      readFileSync(new URL(`../eval/${file}`, import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .map((line): string => JSON.parse(line).question),
    );

    expect(questions.length).toBeGreaterThan(150);
    expect(await heardAmong(questions)).toEqual(answeredByTheSetUp);
  });
});
