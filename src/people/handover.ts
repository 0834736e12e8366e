import { z } from 'zod';
import { changeDocument } from '../store/change-document.js';
import type { DocumentType } from '../store/document-type.js';
import type { By } from './audit.js';
import type { Keeping } from './contact.js';

/**
 * That all that hangs on one person goes to another. It touches many documents, so it is written down first and taken
 * away when everything is done: a crash in between leaves it, and the daily job goes on. Each step is harmless twice.
 */
export const Handover = z.strictObject({
  fromPersonId: z.string().min(1),
  /** Undefined when nobody takes over: then roles are left open, and open handlinger stay as they are. */
  toPersonId: z.string().min(1).optional(),
  /** Whether the right to set up goes along. */
  toAdmin: z.boolean(),
  /** Whether the two are one human, set up twice: then the first is taken off the list at the end. */
  isSamePerson: z.boolean(),
  by: z.string().min(1),
  startedAt: z.iso.datetime(),
});
export type Handover = z.infer<typeof Handover>;

export const handoverDocument: DocumentType<Handover> = { kind: 'handover', schemaVersion: 1, body: Handover };
export const handoverPartition = 'handovers';

/** Where a person's handover lies: one at a time. */
export function handoverKey(fromPersonId: string): { readonly partition: string; readonly id: string } {
  return { partition: handoverPartition, id: fromPersonId };
}

/** What came of starting one: `under-way` gives the one that is not finished and goes before. */
export type HandoverStart =
  | { readonly is: 'started'; readonly handover: Handover }
  | { readonly is: 'under-way'; readonly handover: Handover }
  | { readonly is: 'busy' };

/** Writes down that a handover is to be made; the same one again is the same. */
export async function startHandover(
  { store, timing }: Keeping,
  wanted: Pick<Handover, 'fromPersonId' | 'toPersonId' | 'toAdmin' | 'isSamePerson'> & { readonly by: By },
): Promise<HandoverStart> {
  const { by, ...what } = wanted;
  const handover: Handover = { ...what, by: by.personId, startedAt: by.at.toISOString() };
  const target = { store, timing, type: handoverDocument, key: handoverKey(wanted.fromPersonId) };
  const result = await changeDocument<Handover, HandoverStart>(target, (current) => {
    if (current === undefined) return { do: 'write', body: handover, outcome: { is: 'started', handover } };
    const isSame = current.toPersonId === handover.toPersonId;
    return { do: 'nothing', outcome: { is: isSame ? 'started' : 'under-way', handover: current } };
  });
  return result.ok ? result.outcome : { is: 'busy' };
}
