import type { Indicator } from '../../src/indicators/indicator.js';
import type { IndicatorUpdate } from '../../src/indicators/update.js';
import type { Person as Known } from '../../src/people/person.js';
import { peopleDocument, peopleKey } from '../../src/people/person.js';
import { type UdvalgSetup, udvalgSetupDocument, udvalgSetupKey } from '../../src/people/udvalg-setup.js';
import { changeDocument } from '../../src/store/change-document.js';
import { realTiming } from '../../src/store/real-timing.js';
import { approvedUpdate, someIndicator, someTerms } from '../indicators/builders.js';
import { buttonOf, type Card, contentOf, faceOf } from '../indicators/pressed.js';
import { seed, somePerson, withStore } from '../indicators/seed.js';
import type { SentActivity } from '../support/fake-connector.js';
import type { Exchange, Person } from '../support/person.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

/** The quarter that is reported in these tests. */
export const quarter = '2026-Q3';

export const names = {
  anne: 'Anne Bech',
  bo: 'Bo Dam',
  carla: 'Carla Holm',
  dorte: 'Dorte Ege',
  erik: 'Erik Lund',
  freja: 'Freja Toft',
} as const;
export type Name = keyof typeof names;

/** The numbers that VTF follows here: fewer days are better, 40 is the target. */
export const indicators: readonly Indicator[] = [
  someIndicator({ ownerIds: ['anne', 'carla'] }),
  someIndicator({ id: 'tilladelser', name: 'Landzonetilladelser', ownerIds: ['anne'] }),
  someIndicator({ id: 'klager', name: 'Klager over byggesager', ownerIds: ['anne', 'bo'] }),
  someIndicator({
    id: 'lokalsamfund',
    fokusomraadeId: 'vtf-lokalsamfund-faellesskaber',
    name: 'Det sker i lokalsamfundene',
    kind: 'narrative',
    ownerIds: ['anne'],
    terms: [someTerms({ unit: '', direction: 'neutral', target: undefined })],
  }),
];

/** An udvalg at work: Anne and Bo report, Carla is chair and Dorte deputy, Erik is admin, Freja chairs another udvalg. */
export type Office = RunningBot & {
  as(name: Name): Person;
  /** Reports a value through the form, as its owner does. */
  report(name: Name, indicatorId: string, value: string, narrative?: string): Promise<Card>;
  /**
   * What somebody's own chat shows now, reminders left out: each message as it stands after its changes, oldest first.
   */
  chatOf(name: Name): readonly { readonly activityId: string; readonly card: Card; readonly edits: number }[];
  /** Moves the clock: the bot is stopped and started at that moment. */
  moveTo(now: string): Promise<void>;
  changeSetup(change: (setup: UdvalgSetup) => UdvalgSetup): Promise<void>;
  changePerson(name: Name, change: (person: Known) => Known): Promise<void>;
};

export type OfficeOptions = {
  readonly now?: string;
  readonly updates?: readonly IndicatorUpdate[];
  readonly deputy?: boolean;
};

export async function startOffice({
  now = '2026-10-06T08:00:00Z',
  updates = [approvedUpdate('2026-Q2', 44)],
  deputy = true,
}: OfficeOptions = {}): Promise<Office> {
  let clock = new Date(now);
  const bot = await startRunningBot({}, (config) => ({ ...config, now: clock }));
  const { connector } = bot;
  await seed(bot, {
    people: (Object.keys(names) as Name[]).map((name) => ({
      ...somePerson(name, names[name], connector.url),
      isAdmin: name === 'erik',
    })),
    seats: [
      {
        udvalgId: 'vtf',
        seats: [
          { personId: 'carla', role: 'chair', covers: 'all' },
          ...(deputy ? [{ personId: 'dorte', role: 'deputy', covers: 'all' } as const] : []),
        ],
      },
      { udvalgId: 'laering', seats: [{ personId: 'freja', role: 'chair', covers: 'all' }] },
    ],
    indicators: indicators.map((indicator) => ({ udvalgId: 'vtf', indicator })),
    updates,
  });
  // As if the clock had gone round once before anybody writes.
  await bot.runDue();

  const as = (name: Name) => bot.person({ name: names[name], aadObjectId: `aad-${name}` });
  return {
    get url() {
      return bot.url;
    },
    connector,
    dataDir: bot.dataDir,
    person: (options) => bot.person(options),
    runDue: () => bot.runDue(),
    restart: () => bot.restart(),
    close: () => bot.close(),
    as,
    async report(name, indicatorId, value, narrative = 'Kort forklaring.') {
      const subject = { verb: 'update-open', udvalgId: 'vtf', indicatorId, quarter };
      const form = faceOf(await as(name).press(subject));
      const typed = value === '' ? { narrative } : { value, narrative };
      const sent = faceOf(await as(name).press({ ...buttonOf(form, 'update-submit'), ...typed }));
      await bot.runDue();
      return sent;
    },
    chatOf(name) {
      const shown = connector.shown.filter(({ conversationId }) => conversationId === `a:personal-aad-${name}`);
      return shown
        .filter(({ is, activity }) => is === 'posted' && !isReminder(activity))
        .map(({ activityId, activity }) => {
          const edits = shown.filter((one) => one.is === 'edited' && one.activityId === activityId);
          return { activityId, card: contentOf(edits.at(-1)?.activity ?? activity), edits: edits.length };
        });
    },
    async moveTo(moment) {
      clock = new Date(moment);
      await bot.restart();
      await bot.runDue();
    },
    async changeSetup(change) {
      await withStore(bot, async (store) => {
        const target = { store, timing: realTiming, type: udvalgSetupDocument, key: udvalgSetupKey('vtf') };
        await changeDocument(target, (setup) =>
          setup === undefined
            ? { do: 'nothing', outcome: undefined }
            : { do: 'write', body: change(setup), outcome: undefined },
        );
      });
      await bot.runDue();
    },
    async changePerson(name, change) {
      await withStore(bot, async (store) => {
        const target = { store, timing: realTiming, type: peopleDocument, key: peopleKey };
        await changeDocument(target, (people) =>
          people === undefined
            ? { do: 'nothing', outcome: undefined }
            : {
                do: 'write',
                body: { ...people, people: people.people.map((one) => (one.id === name ? change(one) : one)) },
                outcome: undefined,
              },
        );
      });
      await bot.runDue();
    },
  };
}

/** What reminders say is shown by their own tests. */
function isReminder({ summary = '' }: SentActivity): boolean {
  return /^(Du mangler|I dag er sidste dag|.* venter på din godkendelse i dag|.* mangler noget til)/.test(summary);
}

/** Gives what a card says, whole, with plain blanks. */
export function textOf(card: Card | undefined): string {
  return String(card?.fallbackText ?? '').replaceAll('\u00a0', ' ');
}

/** Gives what a press was answered with, whether a card or a line. */
export function answerOf({ body }: Exchange): string {
  const { value } = body as { readonly value: unknown };
  return typeof value === 'string' ? value : textOf(value as Card);
}
