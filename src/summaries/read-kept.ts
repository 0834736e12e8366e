import { actionDocument } from '../actions/action.js';
import { indicatorDocument } from '../indicators/indicator.js';
import { readApprovedBefore } from '../indicators/read-catalogue.js';
import { updateDocument } from '../indicators/update.js';
import type { DocumentStore, JsonObject } from '../store/document-store.js';
import type { DocumentType } from '../store/document-type.js';
import { bodiesIn } from '../store/every-document.js';
import type { Kept } from './records.js';

/** Reads all indicators, updates and handlinger of some udvalg. Throws what the store throws. */
export async function readKept(store: DocumentStore, udvalgIds: readonly string[]): Promise<Kept> {
  const ofAll = async <Body extends JsonObject>(type: DocumentType<Body>) =>
    (await Promise.all(udvalgIds.map((id) => bodiesIn(store, `udvalg:${id}`, type)))).flat();
  const [indicators, updates, actions] = await Promise.all([
    ofAll(indicatorDocument),
    ofAll(updateDocument),
    ofAll(actionDocument),
  ]);
  const before = await readApprovedBefore(store, indicators, udvalgIds);
  return { indicators, updates: [...updates, ...before], actions };
}
