import { z } from 'zod';
import { type Feature, type FeatureTurn, type Outcome, press } from '../conversation/feature.js';
import { readPeople } from '../people/change-people.js';
import { personById } from '../people/find-person.js';
import { type Handover, startHandover } from '../people/handover.js';
import type { Person } from '../people/person.js';
import { setupAnswerText } from '../replies/administration/administration-texts.js';
import { stoppedReply, stoppedTexts } from '../replies/administration/stopped-reply.js';
import { noticeReply } from '../replies/plain-replies.js';
import type { Reply } from '../replies/reply.js';
import { type AdministrationParts, adminAmong, asAdmin, refusedInPublic, reread } from './admin-turn.js';
import { isMeant } from './answer-request.js';
import { type Changing, nameIn, strategyOf } from './change.js';
import { finishHandover } from './finish-handover.js';
import { hangingOn, readUdvalgStates } from './hanging.js';
import { understandRequest } from './understand.js';
import { knownPerson, personChosen } from './who.js';

const PersonId = z.object({ personId: z.string().min(1).max(120) });
const HandoverForm = PersonId.extend({
  toPerson: z
    .string()
    .regex(/^[\da-z-]{1,100}$/i)
    .optional(),
  toEmail: z.string().max(400).optional(),
  toAdmin: z.enum(['true', 'false']).optional(),
});

/** "Anne er stoppet": shows all that hangs on somebody, and hands it over to another in one step. For admins. */
export function createStoppedFeature(parts: AdministrationParts): Feature {
  return {
    hear: (text, turn) => hear(text, turn, parts),
    presses: {
      'stopped-open': press(PersonId, ({ personId }, turn) =>
        withPerson(personId, turn, parts, async (person, changing) => ({
          kind: 'stopped-shown',
          card: await showStopped(person, changing),
        })),
      ),
      handover: press(HandoverForm, (form, turn) =>
        withPerson(form.personId, turn, parts, (person, changing) => handOver(person, form, changing, parts)),
      ),
      'handover-nobody': press(PersonId, ({ personId }, turn) =>
        withPerson(personId, turn, parts, (person, changing) => carryOut(person, undefined, false, changing)),
      ),
    },
  };
}

async function hear(text: string, turn: FeatureTurn, parts: AdministrationParts): Promise<Outcome | undefined> {
  const understood = understandRequest(text);
  if (understood?.request.is !== 'stopped') return undefined;
  const people = await readPeople(turn.store);
  if (!isMeant(understood, strategyOf(turn), people)) return undefined;
  const inPublic = refusedInPublic(turn);
  if (inPublic !== undefined) return inPublic;
  const admin = adminAmong(people, turn, parts);
  if (admin.is === 'refused') return admin.outcome;
  const who = knownPerson(people, understood.request.who);
  if (who.is !== 'person') {
    return { kind: 'stopped-who', say: noticeReply(setupAnswerText({ is: 'who', who }), { language: 'da' }) };
  }
  return { kind: 'stopped-shown', say: await showStopped(who.person, admin.changing) };
}

/** Gives the card of all that hangs on somebody now. */
export async function showStopped(
  person: Person,
  { turn, people, adminIds }: Pick<Changing, 'turn' | 'people' | 'adminIds'>,
  done = '',
): Promise<Reply> {
  const states = await readUdvalgStates(turn.store, turn.knowledge.strategies);
  const hanging = hangingOn(person, states, { adminIds, today: turn.today });
  return stoppedReply(person, hanging, { personOf: (id) => personById(people, id), done });
}

async function withPerson(
  personId: string,
  turn: FeatureTurn,
  parts: AdministrationParts,
  go: (person: Person, changing: Changing) => Promise<Outcome>,
): Promise<Outcome> {
  const admin = await asAdmin(turn, parts);
  if (admin.is === 'refused') return admin.outcome;
  const person = personById(admin.changing.people, personId);
  return person === undefined ? { kind: 'stopped-nobody', line: stoppedTexts.nobody } : go(person, admin.changing);
}

async function handOver(
  person: Person,
  { toPerson, toEmail, toAdmin }: z.infer<typeof HandoverForm>,
  changing: Changing,
  { messenger }: AdministrationParts,
): Promise<Outcome> {
  const { turn, people, by } = changing;
  const who = await personChosen(people, { picked: toPerson, email: toEmail }, { turn, messenger, by });
  if (who.is !== 'person') return { kind: 'handover-who', line: setupAnswerText({ is: 'who', who }) };
  if (who.person.id === person.id) return { kind: 'handover-to-self', line: stoppedTexts.toSelf(person.name) };
  return carryOut(person, who.person, toAdmin === 'true', { ...changing, people: who.people });
}

/** Writes the handover down, carries it out, and shows what is left. One that another began is finished first. */
async function carryOut(from: Person, to: Person | undefined, toAdmin: boolean, changing: Changing): Promise<Outcome> {
  const { turn, by, adminIds } = changing;
  const toPersonId = to === undefined ? {} : { toPersonId: to.id };
  const wanted = { fromPersonId: from.id, ...toPersonId, toAdmin, isSamePerson: false, by };
  const start = await startHandover(turn, wanted);
  if (start.is === 'busy') return { kind: 'handover-busy', line: setupAnswerText({ is: 'busy' }) };
  const { strategies } = turn.knowledge;
  const { store, timing, today } = turn;
  const finished = await finishHandover(start.handover, { store, timing, today, strategies, adminIds });
  if (finished.is === 'busy') return { kind: 'handover-busy', line: stoppedTexts.busy };

  const now = await reread(changing);
  const done =
    start.is === 'under-way'
      ? stoppedTexts.underWay(toName(start.handover, now))
      : to === undefined
        ? stoppedTexts.takenAway(from.name, finished.handed)
        : stoppedTexts.handedOver(from.name, to.name, finished.handed);
  const left = personById(now.people, from.id) ?? from;
  return { kind: `handover-${start.is}`, card: await showStopped(left, now, done) };
}

function toName({ toPersonId }: Handover, { people }: Changing): string {
  return toPersonId === undefined ? 'ingen' : nameIn(people)(toPersonId);
}
