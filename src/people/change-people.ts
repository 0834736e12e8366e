import { type ChangeResult, changeDocument } from '../store/change-document.js';
import type { DocumentStore } from '../store/document-store.js';
import { bodyOf } from '../store/document-type.js';
import type { Keeping } from './contact.js';
import { noPeople, type People, peopleDocument, peopleKey } from './person.js';

/** Gives the people as they are set up now. */
export async function readPeople(store: DocumentStore): Promise<People> {
  const stored = await store.read(peopleKey);
  return stored === undefined ? noPeople : bodyOf(peopleDocument, stored);
}

/** Changes the people in one conditional write; `decide` is pure, and gives the same object back when nothing is to change. */
export function changePeople<Outcome>(
  { store, timing }: Keeping,
  decide: (people: People) => { readonly people: People; readonly outcome: Outcome },
): Promise<ChangeResult<Outcome>> {
  return changeDocument({ store, timing, type: peopleDocument, key: peopleKey }, (stored = noPeople) => {
    const { people, outcome } = decide(stored);
    return people === stored ? { do: 'nothing', outcome } : { do: 'write', body: people, outcome };
  });
}
