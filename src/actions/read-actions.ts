import type { DocumentStore } from '../store/document-store.js';
import { bodyOf } from '../store/document-type.js';
import { documentsIn } from '../store/every-document.js';
import { type Action, actionDocument, actionKey } from './action.js';

/** Reads all handlinger of an udvalg. Throws what the store throws. */
export async function readActions(store: DocumentStore, udvalgId: string): Promise<readonly Action[]> {
  const { partition } = actionKey(udvalgId, '');
  const actions: Action[] = [];
  for await (const document of documentsIn(store, { partition, kind: actionDocument.kind, limit: 1_000 })) {
    actions.push(bodyOf(actionDocument, document));
  }
  return actions;
}

/** Reads one handling, or gives undefined. */
export async function readAction(store: DocumentStore, udvalgId: string, id: string): Promise<Action | undefined> {
  const stored = await store.read(actionKey(udvalgId, id));
  return stored === undefined ? undefined : bodyOf(actionDocument, stored);
}
