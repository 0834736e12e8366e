import { type ChangeResult, changeDocument } from '../store/change-document.js';
import type { DocumentStore } from '../store/document-store.js';
import { bodyOf } from '../store/document-type.js';
import type { Keeping } from './contact.js';
import { emptySetup, type UdvalgSetup, udvalgSetupDocument, udvalgSetupKey } from './udvalg-setup.js';

/** Gives how an udvalg is set up now. */
export async function readSetup(store: DocumentStore, udvalgId: string): Promise<UdvalgSetup> {
  const stored = await store.read(udvalgSetupKey(udvalgId));
  return stored === undefined ? emptySetup(udvalgId) : bodyOf(udvalgSetupDocument, stored);
}

/** Changes an udvalg's set-up in one conditional write; `decide` is pure, and gives the same object back when nothing is to change. */
export function changeSetup<Outcome>(
  { store, timing }: Keeping,
  udvalgId: string,
  decide: (setup: UdvalgSetup) => { readonly setup: UdvalgSetup; readonly outcome: Outcome },
): Promise<ChangeResult<Outcome>> {
  const target = { store, timing, type: udvalgSetupDocument, key: udvalgSetupKey(udvalgId) };
  return changeDocument(target, (stored = emptySetup(udvalgId)) => {
    const { setup, outcome } = decide(stored);
    return setup === stored ? { do: 'nothing', outcome } : { do: 'write', body: setup, outcome };
  });
}
