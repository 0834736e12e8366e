import { fold } from '../language/fold.js';
import { udvalgById } from '../strategy/look-up.js';
import { type Asked, type Found, has, holds } from './asked.js';
import type { Missing } from './question.js';

const people = foldedSet(
  `borgmester borgmesteren formand formanden forkvinde formandskab næstformand medlem medlemmer medlemmerne politiker politikere
  politikerne direktør direktøren kommunaldirektør chef chefen leder kontaktperson mayor chair chairman chairperson chairwoman member
  members director byrådsmedlem byrådsmedlemmer udvalgsformand udvalgsformanden partier parti`,
);
const council = foldedSet('kommunalbestyrelsen kommunalbestyrelse byrådet byråd council');
const membership = foldedSet('er sidder is sits');
const sitting = foldedSet('sidder sits');
const contact = foldedSet(
  `telefon telefonnummer telefonnummeret tlf nummer nummeret mail mailadresse email emailadresse adresse adressen åbningstid
  åbningstider åbningstiderne åbent hjemmeside phone address contact kontakte kontakter kontakt`,
);
const money = foldedSet(
  `budget budgettet budgetter penge pengene kroner kr mio mia koster koste kostede pris prisen udgift udgifter udgifterne skat skatten
  skatteprocent skatteprocenten kommuneskat kommuneskatten grundskyld takst takster bevilget bevilling afsat midler merforbrug cost costs money price tax
  lønnen løn`,
);
const meetings = foldedSet(
  `møde mødet møder møderne dagsorden dagsordenen referat referatet besluttede beslutning beslutningen beslutninger vedtog stemte
  mødes meeting meetings agenda minutes decided`,
);
const rates = foldedSet(
  `ledighed ledigheden ledighedsprocent arbejdsløshed arbejdsløsheden sygefravær sygefraværet folketal folketallet indbyggertal
  indbyggertallet befolkningstal befolkningstallet beskæftigelsesgrad unemployment population`,
);
const amounts = foldedSet('meget stor stort store høj højt mange gammel much many big large high old');

/** An abbreviation that the strategy prints and never spells out. */
export function askedAbbreviation(asked: Asked): Found | undefined {
  const [udvalgId, ...others] = asked.udvalgIds;
  if (udvalgId === undefined || others.length > 0 || asked.unexplained > 0 || has(asked, 'areaWord')) return undefined;
  const isAbbreviation = /^\p{Lu}{2,5}$/u.test(udvalgById(asked.book.strategy, udvalgId).title);
  const meaningAsked =
    has(asked, 'standsFor') ||
    asksWhatItStandsFor(asked) ||
    (has(asked, 'what') && (has(asked, 'explain') || isBareWhat(asked)));
  return isAbbreviation && meaningAsked && !has(asked, 'who')
    ? { body: { kind: 'not-in-strategy', missing: { what: 'abbreviation', udvalgIds: [udvalgId] } }, clear: true }
    : undefined;
}

/** People, money, telephone numbers: what a strategy does not hold. */
export function askedForWhatNoStrategyHolds(asked: Asked): Found | undefined {
  if (!asked.isPut || asked.unexplained > 4 || has(asked, 'says', 'areaWord')) return undefined;
  if (holds(asked, people) || asksForCouncil(asked)) return notThere(asked, { what: 'people' });
  if (holds(asked, contact) && has(asked, 'what', 'which', 'where', 'when', 'how', 'list'))
    return notThere(asked, { what: 'contact' });
  const ofMeetings = holds(asked, meetings) && (has(asked, 'when') || asked.udvalgIds.length > 0);
  if (ofMeetings && !has(asked, 'strategyWord')) return notThere(asked, { what: 'meetings' });
  return holds(asked, money) && has(asked, 'what', 'where', 'which', 'how', 'howMany', 'who')
    ? notThere(asked, { what: 'money' })
    : undefined;
}

/** "hvem sidder i kommunalbestyrelsen", "hvem sidder i VTF": members are no part of a strategy. */
function asksForCouncil(asked: Asked): boolean {
  if (asked.udvalgIds.length > 0 && has(asked, 'who') && holds(asked, sitting)) return true;
  const isSubject = holds(asked, council) && asked.named.length === 0 && asked.unexplained <= 1;
  return isSubject && has(asked, 'who') && holds(asked, membership) && !has(asked, 'strategyWord');
}

/** A number of something that is no part of the strategy: inhabitants, places, unemployed. */
export function askedForFigure(asked: Asked): Found | undefined {
  const ofTheStrategy = has(asked, 'areaWord', 'sigtepunktWord', 'udvalgWord', 'says');
  const rateAsked = has(asked, 'what') && holds(asked, rates) && !has(asked, 'strategyWord', 'target');
  const amountAsked = rateAsked || has(asked, 'howMany') || (has(asked, 'where', 'how') && holds(asked, amounts));
  if (!amountAsked || ofTheStrategy || asked.topic.words.length === 0) return undefined;
  return asked.isPut && asked.words.length <= 12
    ? { ...notThere(asked, { what: 'figure' }), clear: asked.words.length <= 9 }
    : undefined;
}

/** An udvalg that the strategy does not name. */
export function askedOfUnknownUdvalg(asked: Asked): Found | undefined {
  const isOne = has(asked, 'udvalgWord') && has(asked, 'areaWord') && asked.named.length === 0 && asked.unexplained > 0;
  return isOne && asked.isPut && asked.unexplained <= 3 && !has(asked, 'about', 'connected')
    ? { body: { kind: 'not-in-strategy', missing: { what: 'unknown-udvalg' } }, clear: true }
    : undefined;
}

function notThere(asked: Asked, missing: Missing): Found {
  return { body: { kind: 'not-in-strategy', missing, topic: asked.topic }, clear: true };
}

/** "hvad står VTF for": the name parts the phrase. */
function asksWhatItStandsFor({ words }: Asked): boolean {
  const spoken = words.filter(({ part }) => part !== 'filler').map(({ folded }) => folded);
  return spoken.includes('staar') && spoken.at(-1) === 'for';
}

function isBareWhat({ words }: Asked): boolean {
  return words.length <= 4 && words.some(({ folded }) => folded === 'er' || folded === 'is');
}

function foldedSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(fold));
}
