import type { FeatureTurn, Outcome } from '../conversation/feature.js';
import { importChatTexts as texts } from '../replies/exchange/import-chat-texts.js';
import { importDoneReply } from '../replies/exchange/import-preview-reply.js';
import { noticeReply } from '../replies/plain-replies.js';
import type { StoredDocument } from '../store/document-store.js';
import { bodyOf, draftOf } from '../store/document-type.js';
import { applyImport, type Importing } from './apply-import.js';
import { areAmong } from './changes.js';
import { importDocument, importKey, type KeptImport } from './import-plan.js';
import { rowsFrom } from './kept-rows.js';

/**
 * Carries out what an admin was shown: nothing of it comes from the card but its id. It is done only while it would change
 * nothing but what was shown; after a crash the same press does what is left.
 */
export async function applyKept(importId: string, turn: FeatureTurn, importing: Importing): Promise<Outcome> {
  const found = await keptFor(importId, turn);
  if ('kind' in found) return found;
  const { kept, stored } = found;
  if (kept.doneAt !== undefined) return done(kept);

  const { rows, faults } = rowsFrom(kept.rows, importing.strategy);
  if (faults.length > 0) return face('import-outdated', texts.outdated);
  const applied = await applyImport(importing, rows, (changes) => areAmong(changes, kept.shown));
  switch (applied.is) {
    case 'done':
      await markDone(turn, stored, kept);
      return done(kept);
    case 'faulty':
    case 'changed-meanwhile':
      return face('import-outdated', texts.outdated);
    case 'busy':
      return { kind: 'import-busy', line: texts.busy };
  }
}

/** Forgets what an admin was shown. */
export async function cancelKept(importId: string, turn: FeatureTurn): Promise<Outcome> {
  const found = await keptFor(importId, turn);
  if ('kind' in found) return found;
  if (found.kept.doneAt !== undefined) return done(found.kept);
  await turn.store.delete(importKey(importId), found.stored.etag);
  return face('import-cancelled', texts.cancelled);
}

type Found = { readonly kept: KeptImport; readonly stored: StoredDocument };

/** Only the one who sent the files answers for them. */
async function keptFor(importId: string, { store, caller }: FeatureTurn): Promise<Found | Outcome> {
  const stored = await store.read(importKey(importId));
  if (stored === undefined) return face('import-expired', texts.expired);
  const kept = bodyOf(importDocument, stored);
  return kept.aadObjectId === caller.aadObjectId
    ? { kept, stored }
    : { kind: 'import-of-another', line: texts.ofAnother };
}

/** The rows have served; what was done is kept for as long as the card may be pressed again. Whoever wrote meanwhile did the same. */
async function markDone({ store, now }: FeatureTurn, stored: StoredDocument, kept: KeptImport): Promise<void> {
  const body = { ...kept, rows: [], doneAt: now.toISOString() };
  await store.replace(draftOf(importDocument, stored, body, stored.expiresAt), stored.etag);
}

function done({ files, shown, leftOut }: KeptImport): Outcome {
  return { kind: 'import-done', card: importDoneReply({ files, changes: shown, leftOut }) };
}

function face(kind: string, text: string): Outcome {
  return { kind, card: noticeReply(text, { language: 'da' }) };
}
