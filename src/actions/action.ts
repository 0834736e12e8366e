import { z } from 'zod';
import { OutboxEntry } from '../outbox/outbox.js';
import { AuditEntry } from '../people/udvalg-setup.js';
import type { DocumentType } from '../store/document-type.js';

/** Where a handling lies: its udvalg, and its id there. */
export const ActionPlace = z.strictObject({ udvalgId: z.string(), actionId: z.string() });
export type ActionPlace = z.infer<typeof ActionPlace>;

/** A handling: what an udvalg does about a fokusområde. */
export const Action = z.strictObject({
  id: z.string().min(1).max(120),
  strategyId: z.string(),
  fokusomraadeId: z.string(),
  title: z.string().min(1).max(200),
  /** A person's own id (people/person.ts). */
  responsibleId: z.string(),
  deadline: z.iso.date(),
  state: z.enum(['planned', 'under-way', 'done', 'stopped']),
  note: z.string().max(1_000),
  createdAt: z.iso.datetime(),
  doneAt: z.iso.datetime().optional(),
  /** Since a newer strategy took over: where it goes on, or why it does not. Here it stays as it was then. */
  ended: z.strictObject({ to: ActionPlace.optional(), why: z.string().max(1_000) }).optional(),
  audit: z.array(AuditEntry),
  /** What others are still to be told, and were; those that were kept before there was anything to tell have none. */
  outbox: z.array(OutboxEntry).default([]),
});
export type Action = z.infer<typeof Action>;

export const actionDocument: DocumentType<Action> = { kind: 'action', schemaVersion: 1, body: Action };

/** Where a handling lies: with the udvalg that owns its fokusområde. */
export function actionKey(udvalgId: string, actionId: string): { readonly partition: string; readonly id: string } {
  return { partition: `udvalg:${udvalgId}`, id: `action:${actionId}` };
}
