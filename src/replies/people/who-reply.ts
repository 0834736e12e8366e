import type { Language } from '../../language/language-of.js';
import { personById } from '../../people/find-person.js';
import type { People } from '../../people/person.js';
import type { Role } from '../../people/seats.js';
import type { WhoAsked } from '../../people/who-asked.js';
import type { DecidedBy, Holder, WhoIsWho } from '../../people/who-is-who.js';
import type { Fokusomraade } from '../../strategy/strategy.js';
import { noticeReply } from '../plain-replies.js';
import { shortTitle } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { whoTexts, whoTextsEn } from './who-texts.js';

type Asked = Exclude<WhoAsked['for'], 'help'>;

/** What is asked, and all that is known of the places that it is asked of: one, or every udvalg. */
export type WhoView = {
  readonly asked: Asked;
  readonly places: readonly WhoIsWho[];
  readonly people: People;
  /** The admins' names. */
  readonly admins: readonly string[];
  readonly language: Language;
};

type Words = { readonly texts: typeof whoTexts; readonly nameOf: (personId: string) => string } & Pick<
  WhoView,
  'admins'
>;

/** Gives who is who: what was asked as the headline, and what else there is to know of the place in lines; names and roles only. */
export function whoReply({ asked, places, people, admins, language }: WhoView): Reply {
  const texts = textsIn(language);
  const words: Words = { texts, admins, nameOf: (id) => personById(people, id)?.name ?? texts.none };
  const [only, ...others] = places;
  if (only === undefined || others.length > 0) {
    const lines = places.map((place) => `${place.udvalg.title}: ${shortText(asked, place, words)}`);
    return noticeReply(headingOfAll(asked, texts), { language, lines });
  }
  const lines = [...linesOf(only, words), ...(asked === 'everybody' ? [texts.onlyRoles] : [])];
  return noticeReply(headlineOf(asked, only, words), { language, lines });
}

/** Gives who can help with what the bot cannot. */
export function helpersReply(admins: readonly string[], language: Language): Reply {
  const texts = textsIn(language);
  return noticeReply(admins.length === 0 ? texts.noHelpers : texts.helpers(admins), {
    language,
    lines: admins.length === 0 ? [] : [texts.helpersLine],
    next: [texts.whatICan],
  });
}

function textsIn(language: Language): typeof whoTexts {
  return language === 'en' ? whoTextsEn : whoTexts;
}

function headingOfAll(asked: Asked, texts: typeof whoTexts): string {
  switch (asked) {
    case 'chair':
    case 'everybody':
      return texts.chairs;
    case 'deputy':
      return texts.deputies;
    case 'stand-in':
      return texts.standIns;
    case 'decider':
      return texts.deciders;
  }
}

function shortText(asked: Asked, place: WhoIsWho, words: Words): string {
  switch (asked) {
    case 'chair':
    case 'everybody':
      return holdersText(place, 'chair', words);
    case 'deputy':
      return holdersText(place, 'deputy', words);
    case 'stand-in':
      return standInsText(place, words);
    case 'decider':
      return place.decided.map((one) => decidedText(one, words)).join('; ');
  }
}

function headlineOf(asked: Asked, place: WhoIsWho, words: Words): string {
  const { texts, nameOf } = words;
  const title = titleOf(place);
  switch (asked) {
    case 'chair':
    case 'deputy': {
      const isChair = asked === 'chair';
      const held = place.holders.filter(({ role }) => role === asked);
      const [first, another] = held;
      if (first === undefined) return isChair ? texts.noChair(title) : texts.noDeputy(title);
      if (another !== undefined) return isChair ? texts.severalChairs(title) : texts.severalDeputies(title);
      const of = first.areas === 'all' ? title : areasText(first.areas, texts);
      return isChair ? texts.isChair(nameOf(first.personId), of) : texts.isDeputy(nameOf(first.personId), of);
    }
    case 'stand-in': {
      const names = [...new Set(place.standIns.map(({ personId }) => nameOf(personId)))];
      return names.length === 0 ? texts.noStandIn(title) : texts.standsIn(texts.list(names), title);
    }
    case 'decider': {
      const [first, another] = place.decided;
      if (another !== undefined) return texts.decideByPart(title);
      return first?.decides.is === 'decided-by'
        ? texts.decides(texts.or(first.decides.first.map(({ personId }) => nameOf(personId))), title)
        : texts.nobodyDecides(title);
    }
    case 'everybody':
      return texts.everybody(title);
  }
}

function linesOf(place: WhoIsWho, words: Words): readonly string[] {
  const { texts } = words;
  const labelled: readonly (readonly [string, string])[] = [
    [texts.chair, holdersText(place, 'chair', words)],
    [texts.deputy, holdersText(place, 'deputy', words)],
    ...(place.standIns.length === 0 ? [] : [[texts.standIn, standInsText(place, words)] as const]),
    ...place.decided.map((one) => [texts.decider, decidedText(one, words)] as const),
  ];
  return labelled.map(([label, text]) => `${label}: ${text}`);
}

/** Who holds a role, with the part that each has where they share it. */
function holdersText({ holders }: WhoIsWho, role: Role, { texts, nameOf, admins }: Words): string {
  const held = holders.filter((holder) => holder.role === role);
  if (held.length === 0) return texts.notSet(admins);
  return held.map((holder: Holder) => withAreas(nameOf(holder.personId), holder.areas, texts)).join('; ');
}

function standInsText({ standIns }: WhoIsWho, { texts, nameOf }: Words): string {
  if (standIns.length === 0) return texts.none;
  return standIns
    .map(({ personId, forPersonId, to }) => texts.instead(nameOf(personId), nameOf(forPersonId), to))
    .join('; ');
}

function decidedText({ decides, areas }: DecidedBy, { texts, nameOf, admins }: Words): string {
  const names = (of: readonly { readonly personId: string }[]) => of.map(({ personId }) => nameOf(personId));
  if (decides.is === 'decided-by') {
    const next = decides.next.length === 0 ? '' : `, ${texts.afterThem(names(decides.next))}`;
    return `${withAreas(texts.or(names(decides.first)), areas, texts)}${next}`;
  }
  const why = decides.why === 'not-met' ? texts.notMet(decides.personIds.map(nameOf)) : texts.notSet(admins);
  return withAreas(why, areas, texts);
}

function withAreas(text: string, areas: readonly Fokusomraade[] | 'all', texts: typeof whoTexts): string {
  return areas === 'all' ? text : `${text} (${areasText(areas, texts)})`;
}

function areasText(areas: readonly Fokusomraade[], texts: typeof whoTexts): string {
  return texts.of(areas.map(({ title }) => `»${shortTitle(title)}«`));
}

function titleOf({ udvalg, area }: WhoIsWho): string {
  return area === undefined ? udvalg.title : `»${shortTitle(area.title)}« (${udvalg.title})`;
}
