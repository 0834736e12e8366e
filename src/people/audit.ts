import type { AuditEntry } from './udvalg-setup.js';

/** Who makes a change (a person's id, or `system`), and when. */
export type By = { readonly personId: string; readonly at: Date };

/** Gives the entry that a change leaves. `from` and `to` name people by id, so that nobody's name stands in the trail. */
export function auditEntry(by: By, what: string, from: string, to: string): AuditEntry {
  return { at: by.at.toISOString(), by: by.personId, what, from, to };
}
