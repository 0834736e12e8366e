import { readPeople } from '../../src/people/change-people.js';
import { readSetup } from '../../src/people/change-setup.js';
import type { People } from '../../src/people/person.js';
import type { UdvalgSetup } from '../../src/people/udvalg-setup.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import type { SentActivity } from '../support/fake-connector.js';
import type { Exchange, Person } from '../support/person.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';

/** A running bot on 24 November 2026 with a first admin, Dorte, who has written to it. */
export type SetupWorld = {
  readonly bot: RunningBot;
  readonly dorte: Person;
  /** Somebody whom the roster of their own chat knows. */
  someone(id: string, name: string): Person;
  /** Gives what a work with the store gives, beside the running bot. */
  inStore<T>(work: (store: DocumentStore) => Promise<T>): Promise<T>;
  people(): Promise<People>;
  setup(udvalgId: string): Promise<UdvalgSetup>;
  close(): Promise<void>;
};

export async function startSetupWorld(): Promise<SetupWorld> {
  const bot = await startRunningBot({ ADMIN_AAD_OBJECT_IDS: 'aad-dorte', SIGTEBOT_NOW: '2026-11-24T09:00:00+01:00' });
  const someone = (id: string, name: string): Person => {
    const member = { aadObjectId: `aad-${id}`, name, email: `${id}@hedensted.example` };
    bot.connector.setRoster(`a:personal-aad-${id}`, [member]);
    return bot.person({ aadObjectId: `aad-${id}`, name });
  };
  const inStore = async <T>(work: (store: DocumentStore) => Promise<T>): Promise<T> => {
    const store = openEmbeddedStore(bot.dataDir, () => Date.parse('2026-11-24T09:00:00+01:00'));
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const dorte = someone('dorte', 'Dorte Dam');
  await dorte.write('Hvad er sigtepunkterne?');
  return {
    bot,
    dorte,
    someone,
    inStore,
    people: () => inStore(readPeople),
    setup: (udvalgId) => inStore((store) => readSetup(store, udvalgId)),
    close: () => bot.close(),
  };
}

/** Gives the whole text of what the bot said, as a client without cards shows it. */
export function textOf({ sent }: Exchange): string {
  return sent.map((activity) => `${activity.summary}\n${cardOf(activity).fallbackText}`).join('\n');
}

/** Gives what a press was answered with: a line, or the whole text of the card. */
export function answerOf({ body }: Exchange): string {
  const { value } = body as { readonly value: string | { readonly fallbackText: string } };
  return typeof value === 'string' ? value : value.fallbackText;
}

export function cardOf(activity: SentActivity | undefined): Readonly<Record<string, unknown>> {
  return activity?.attachments?.[0]?.content ?? {};
}
