import type { Feature, FeatureTurn, Outcome } from '../conversation/feature.js';
import { type Language, languageOf } from '../language/language-of.js';
import { helpersReply, whoReply } from '../replies/people/who-reply.js';
import { strategyInForce } from '../strategy/in-force.js';
import { namedPart, namedUdvalg } from '../strategy/named-part.js';
import { noOwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';
import { type AdminIds, adminsOf } from './admins.js';
import { readPeople } from './change-people.js';
import { readSetup } from './change-setup.js';
import type { People } from './person.js';
import { type WhoAsked, whoAsked } from './who-asked.js';
import { type WhoPlace, whoIsWho } from './who-is-who.js';

/** "hvem er formand for Læring?", "hvem kan hjælpe mig?": names and roles from the set-up, for whoever asks; nothing else of people. */
export function createWhoFeature(adminIds: AdminIds): Feature {
  return {
    async hear(text, turn) {
      const asked = whoAsked(text);
      if (asked === undefined) return undefined;
      const language = languageOf(text);
      if (asked.for !== 'help') return answer(asked, turn, { adminIds, language });
      const people = await readPeople(turn.store);
      return { kind: 'who-help', say: helpersReply(adminNames(people, adminIds), language) };
    },
  };
}

async function answer(
  asked: Exclude<WhoAsked, { readonly for: 'help' }>,
  turn: FeatureTurn,
  { adminIds, language }: { readonly adminIds: AdminIds; readonly language: Language },
): Promise<Outcome | undefined> {
  const strategy = strategyInForce(turn.knowledge.strategies, turn.today);
  const places = placesNamed(asked.name, strategy, turn);
  // Of other places and people the strategy's own answer says that it does not hold them.
  if (places === undefined) return undefined;
  const people = await readPeople(turn.store);
  const known = await Promise.all(
    places.map(async (place) =>
      whoIsWho(place, await readSetup(turn.store, place.udvalg.id), { people, strategy, day: turn.today }),
    ),
  );
  const view = { asked: asked.for, places: known, people, admins: adminNames(people, adminIds), language };
  return { kind: `who-${asked.for}`, say: whoReply(view) };
}

function placesNamed(
  name: string | undefined,
  strategy: Strategy,
  { knowledge }: FeatureTurn,
): readonly WhoPlace[] | undefined {
  if (name === undefined) return strategy.udvalg.map((udvalg) => ({ udvalg, area: undefined }));
  const own = knowledge.ownWords.find(({ strategyId }) => strategyId === strategy.id) ?? noOwnWords(strategy.id);
  const udvalg = namedUdvalg(name, strategy, own);
  if (udvalg !== undefined) return [{ udvalg, area: undefined }];
  const part = namedPart(name, strategy, own);
  const area = part?.kind === 'fokusomraade' ? strategy.fokusomraader.find(({ id }) => id === part.id) : undefined;
  const owner = strategy.udvalg.find(({ id }) => id === area?.udvalgId);
  return area === undefined || owner === undefined ? undefined : [{ udvalg: owner, area }];
}

function adminNames(people: People, adminIds: AdminIds): readonly string[] {
  return adminsOf(people, adminIds).map(({ name }) => name);
}
