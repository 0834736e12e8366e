import { z } from 'zod';
import { type Feature, type FeatureTurn, type Outcome, press } from '../conversation/feature.js';
import type { AdminIds } from '../people/admins.js';
import { readPeople } from '../people/change-people.js';
import { type Contact, contactDocument, contactKey } from '../people/contact.js';
import { personByAad, personById } from '../people/find-person.js';
import type { People, Person } from '../people/person.js';
import {
  type AboutPerson,
  personalDataReply,
  personalDataTexts,
  stillHeldReply,
} from '../replies/administration/personal-data-reply.js';
import { noticeReply } from '../replies/plain-replies.js';
import type { DocumentStore, StoredDocument } from '../store/document-store.js';
import { bodyOf } from '../store/document-type.js';
import { refusedInPublic } from './admin-turn.js';
import { forget, stillHeld } from './forget.js';
import { hangingOn, readUdvalgStates, type UdvalgState } from './hanging.js';
import { identityOf } from './identity.js';
import { knownAbout } from './known-about.js';
import { personalDocuments, type Whose } from './personal-documents.js';

const asksAbout =
  /^(?:vis )?(?:hvad|hvilke (?:data|oplysninger|persondata)) (?:ved|gemmer|husker|har|opbevarer|kender) (?:du|i|botten|sigtebot) (?:gemt |noteret |registreret )?(?:om|på|paa) mig\s*[?.!]*$|^(?:vis )?mine (?:data|oplysninger|persondata|personoplysninger)\s*[?.!]*$|^what do you (?:know|store|keep) about me\s*[?.!]*$/i;
const asksToForget =
  /^(?:(?:vil du |kan du )?glem(?:me)? mig|slet (?:mig|alt om mig|(?:alle )?mine (?:data|oplysninger|persondata|personoplysninger))|forget me)\s*[?.!]*$/i;

/** "Hvad ved du om mig" and "glem mig": for everybody, about themselves only, in their own chat. */
export function createPersonalDataFeature({ adminIds }: { readonly adminIds: AdminIds }): Feature {
  return {
    async hear(text, turn) {
      const said = text.trim();
      const forgets = asksToForget.test(said);
      if (!forgets && !asksAbout.test(said)) return undefined;
      const inPublic = refusedInPublic(turn);
      if (inPublic !== undefined) return inPublic;
      const subject = await readSubject(turn, adminIds);
      if (subject === undefined) return notice('no-entra-id', personalDataTexts.noEntraId);
      return (forgets ? heldOutcome(subject) : undefined) ?? show(turn, subject);
    },
    presses: {
      'forget-me': press(z.object({}), async (_, turn) => {
        const subject = await readSubject(turn, adminIds);
        if (subject === undefined) return { kind: 'no-entra-id', line: personalDataTexts.noEntraId };
        return heldOutcome(subject, 'card') ?? forgetCaller(turn, subject);
      }),
    },
  };
}

/** Who asks, as far as they are kept: all of it looked up by the authenticated id. */
type Subject = {
  readonly whose: Whose;
  readonly people: People;
  readonly person: Person | undefined;
  readonly contact: Contact | undefined;
  readonly states: readonly UdvalgState[];
  readonly about: Pick<AboutPerson, 'hanging' | 'names'>;
};

async function readSubject(turn: FeatureTurn, adminIds: AdminIds): Promise<Subject | undefined> {
  const { store, caller, place, newId, today, knowledge } = turn;
  const { aadObjectId } = caller;
  if (aadObjectId === undefined) return undefined;
  const [people, contact, states] = await Promise.all([
    readPeople(store),
    readContact(store, aadObjectId),
    readUdvalgStates(store, knowledge.strategies),
  ]);
  const person = personByAad(people, aadObjectId);
  const conversationId = place.scope === 'personal' ? place.conversationId : contact?.conversationId;
  const named = { aadObjectId, mri: caller.mri, ...(conversationId === undefined ? {} : { conversationId }) };
  return {
    whose: { identity: identityOf({ person, contact }, named, newId), aadObjectId, conversationId },
    people,
    person,
    contact,
    states,
    about: {
      hanging: person === undefined ? undefined : hangingOn(person, states, { adminIds, today }),
      names: namesOf(turn, people, states),
    },
  };
}

/** Gives the refusal where something hangs on them still. */
function heldOutcome({ person, states, about }: Subject, as: 'say' | 'card' = 'say'): Outcome | undefined {
  const held =
    person === undefined || about.hanging === undefined ? undefined : stillHeld(person.id, about.hanging, states);
  if (person === undefined || held === undefined) return undefined;
  const reply = stillHeldReply(person, held, about.names);
  return { kind: 'forget-refused', ...(as === 'say' ? { say: reply } : { card: reply }) };
}

async function show({ store }: FeatureTurn, { whose, person, contact, about }: Subject): Promise<Outcome> {
  const documents: StoredDocument[] = [];
  for await (const document of personalDocuments(store, whose)) documents.push(document);
  const known = knownAbout(documents, whose.identity);
  const reply = personalDataReply({ aadObjectId: whose.aadObjectId, person, contact, known, ...about });
  return { kind: 'personal-data', say: reply };
}

/** Being met again in the same breath would undo it, so the turn takes them for met. */
async function forgetCaller({ store, timing }: FeatureTurn, { whose }: Subject): Promise<Outcome> {
  const result = await forget({ store, timing }, whose);
  if (result === 'busy') return { kind: 'forget-busy', line: personalDataTexts.busy, met: 'yes' };
  return { kind: 'forgotten', card: noticeReply(personalDataTexts.forgotten, { language: 'da' }), met: 'yes' };
}

async function readContact(store: DocumentStore, aadObjectId: string): Promise<Contact | undefined> {
  const stored = await store.read(contactKey(aadObjectId));
  return stored === undefined ? undefined : bodyOf(contactDocument, stored);
}

function namesOf(
  { knowledge: { strategies } }: FeatureTurn,
  people: People,
  states: readonly UdvalgState[],
): AboutPerson['names'] {
  const indicators = new Map(states.flatMap(({ indicators }) => indicators.map(({ id, name }) => [id, name] as const)));
  const areas = new Map(strategies.flatMap((one) => one.fokusomraader.map(({ id, title }) => [id, title] as const)));
  const udvalg = new Map(states.map(({ udvalgId, title }) => [udvalgId, title]));
  return {
    person: (personId) => personById(people, personId),
    indicator: (id) => indicators.get(id) ?? id,
    fokusomraade: (id) => areas.get(id) ?? id,
    udvalg: (id) => udvalg.get(id) ?? id,
  };
}

function notice(kind: string, text: string): Outcome {
  return { kind, say: noticeReply(text, { language: 'da' }) };
}
