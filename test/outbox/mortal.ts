import type { Messenger } from '../../src/outbox/messenger.js';
import type { Timing } from '../../src/store/change-document.js';
import type { DocumentStore } from '../../src/store/document-store.js';

/** What ends an instance of the program; after it nothing that the instance does has an effect. */
export class Killed extends Error {}

/** When an instance is killed: at its nth step, just before the step takes effect or just after, when nobody learns of it. */
export type Death = { readonly atStep: number; readonly when: 'before' | 'after' };

export type Mortal = {
  readonly store: DocumentStore;
  readonly messenger: Pick<Messenger, 'post' | 'edit' | 'answerInThread'>;
  readonly timing: Timing;
  /** How many steps were taken: every call of the store and of the messenger is one. */
  steps(): number;
  isDead(): boolean;
};

/** Gives an instance's hands on the world, that are killed at a step. */
export function mortal(
  real: { readonly store: DocumentStore; readonly messenger: Mortal['messenger']; readonly timing: Timing },
  death?: Death,
): Mortal {
  let steps = 0;
  let dead = false;

  async function step<T>(act: () => Promise<T>): Promise<T> {
    if (dead) throw new Killed();
    steps += 1;
    const isLast = steps === death?.atStep;
    if (isLast) dead = true;
    if (isLast && death?.when === 'before') throw new Killed();
    const result = await act();
    if (isLast || dead) throw new Killed();
    return result;
  }

  const { store, messenger, timing } = real;
  return {
    store: {
      read: (key) => step(() => store.read(key)),
      create: (document) => step(() => store.create(document)),
      replace: (document, etag) => step(() => store.replace(document, etag)),
      delete: (key, etag) => step(() => store.delete(key, etag)),
      list: (query) => step(() => store.list(query)),
      nextPartition: (after) => step(() => store.nextPartition(after)),
      close: () => Promise.resolve(),
    },
    messenger: {
      post: (to, reply) => step(() => messenger.post(to, reply)),
      edit: (posted, reply) => step(() => messenger.edit(posted, reply)),
      answerInThread: (posted, reply) => step(() => messenger.answerInThread(posted, reply)),
    },
    timing: {
      ...timing,
      async sleep(milliseconds) {
        if (dead) throw new Killed();
        await timing.sleep(milliseconds);
      },
    },
    steps: () => steps,
    isDead: () => dead,
  };
}
