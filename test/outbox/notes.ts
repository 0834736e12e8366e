import { z } from 'zod';
import { planEntry, type WhenUnknown } from '../../src/outbox/entry-life.js';
import { OutboxEntry, type Target } from '../../src/outbox/outbox.js';
import { rememberPending } from '../../src/outbox/pending.js';
import type { OutboxParts } from '../../src/outbox/send-outbox.js';
import { type Telling, telling } from '../../src/outbox/telling.js';
import { changeDocument, type Timing } from '../../src/store/change-document.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { bodyOf, type DocumentType } from '../../src/store/document-type.js';
import { someReply } from '../support/sending.js';

/** An aggregate that tells others something: the least that there can be. */
export const Note = z.strictObject({
  text: z.string(),
  outbox: z.array(OutboxEntry),
  /** What the room took in of entries that ended. */
  ended: z.array(z.string()),
});
export type Note = z.infer<typeof Note>;

export const noteDocument: DocumentType<Note> = { kind: 'note', schemaVersion: 1, body: Note };

export function noteKey(id: string): { readonly partition: string; readonly id: string } {
  return { partition: 'notes', id };
}

/** What notes tell: one kind of message for each way to take an unknown one. */
export const noteTelling: Telling = telling(noteDocument, {
  leave: tell('leave'),
  ask: tell('ask'),
  repeat: tell('repeat'),
  silent: { whenUnknown: 'leave', render: () => undefined },
  faulty: {
    whenUnknown: 'leave',
    render() {
      throw new Error('cannot be made');
    },
  },
});

function tell(whenUnknown: WhenUnknown) {
  return {
    whenUnknown,
    render: (_: OutboxEntry, note: Note) => someReply(note.text),
    ended: (note: Note, entry: OutboxEntry) => ({ ...note, ended: [...note.ended, `${entry.id} ${entry.state.is}`] }),
  };
}

export type NewEntry = { readonly id: string; readonly what: string; readonly to: Target; readonly notBefore?: Date };

/** A world of its own time: sleeping moves it on, and nothing else does. */
export function startWorld(start = new Date('2026-11-24T08:00:00Z')): {
  readonly clock: () => Date;
  readonly timing: Timing;
  pass(milliseconds: number): void;
} {
  let now = start.getTime();
  return {
    clock: () => new Date(now),
    timing: {
      now: () => now,
      async sleep(milliseconds) {
        now += milliseconds;
        await new Promise((resolve) => setImmediate(resolve));
      },
      random: () => 0.5,
    },
    pass(milliseconds) {
      now += milliseconds;
    },
  };
}

/** Changes a note as a turn does: its text, and what it has to tell. Gives whether it was answered as saved. */
export async function changeNote(
  store: DocumentStore,
  world: { readonly clock: () => Date; readonly timing: Timing },
  { id, text, entries }: { readonly id: string; readonly text: string; readonly entries: readonly NewEntry[] },
): Promise<boolean> {
  const target = {
    store: rememberPending(store, world.clock),
    type: noteDocument,
    key: noteKey(id),
    timing: world.timing,
  };
  const result = await changeDocument(target, (note = { text, outbox: [], ended: [] }) => {
    const planned = entries.map(({ notBefore = world.clock(), ...entry }) => planEntry(entry, notBefore));
    return { do: 'write', body: { ...note, text, outbox: [...note.outbox, ...planned] }, outcome: undefined };
  });
  return result.ok;
}

export async function readNote(store: DocumentStore, id: string): Promise<Note | undefined> {
  const stored = await store.read(noteKey(id));
  return stored === undefined ? undefined : bodyOf(noteDocument, stored);
}

/** Gives the states of a note's entries by their ids. */
export async function statesOf(store: DocumentStore, id: string): Promise<Readonly<Record<string, string>>> {
  const note = await readNote(store, id);
  return Object.fromEntries((note?.outbox ?? []).map((entry) => [entry.id, entry.state.is]));
}

let ids = 0;

/** Gives what an instance of the program sends with. */
export function outboxParts(
  parts: Pick<OutboxParts, 'store' | 'messenger' | 'clock' | 'timing'> & Partial<OutboxParts>,
): OutboxParts {
  return {
    tellings: [noteTelling],
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    isStopping: () => false,
    report: () => {},
    ...parts,
  };
}
