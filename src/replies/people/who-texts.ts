import { dayInWords } from '../../language/days.js';
import { dayInEnglish } from '../../language/english-days.js';
import { inWords } from '../plain-text.js';

/** What is said of who is who. `place` is an udvalg's or a fokusområde's title. */
export const whoTexts = {
  list: (names: readonly string[]) => inWords(names, 'og'),
  chair: 'Formand',
  deputy: 'Næstformand',
  standIn: 'Stedfortræder',
  decider: 'Godkender i dag',
  chairs: 'Formændene',
  deputies: 'Næstformændene',
  standIns: 'Stedfortrædere i dag',
  deciders: 'De, der godkender i dag',

  isChair: (who: string, place: string) => `${who} er formand for ${place}`,
  isDeputy: (who: string, place: string) => `${who} er næstformand for ${place}`,
  noChair: (place: string) => `Der er ingen formand for ${place} endnu`,
  noDeputy: (place: string) => `Der er ingen næstformand for ${place} endnu`,
  severalChairs: (place: string) => `${place} har en formand for hver sin del`,
  severalDeputies: (place: string) => `${place} har en næstformand for hver sin del`,
  standsIn: (who: string, place: string) => `${who} er stedfortræder i ${place} i dag`,
  noStandIn: (place: string) => `Ingen er stedfortræder i ${place} i dag`,
  decides: (who: string, place: string) => `${who} godkender for ${place} i dag`,
  nobodyDecides: (place: string) => `Ingen kan godkende for ${place} lige nu`,
  decideByPart: (place: string) => `I ${place} godkender hver sin del`,
  everybody: (place: string) => `Roller i ${place}`,

  notSet: (admins: readonly string[]) => `ikke sat op endnu – en administrator kan${named(admins)}`,
  none: 'ingen',
  of: (areas: readonly string[]) => inWords(areas, 'og'),
  instead: (who: string, forWhom: string, to: string) => `${who} for ${forWhom} til og med ${dayInWords(to)}`,
  or: (names: readonly string[]) => inWords(names, 'eller'),
  afterThem: (names: readonly string[]) => `derefter ${inWords(names, 'eller')}`,
  notMet: (names: readonly string[]) => `ingen endnu: ${inWords(names, 'og')} har ikke skrevet til mig`,
  onlyRoles: 'Jeg kender kun dem, der har en rolle her. Udvalgets øvrige medlemmer kender jeg ikke.',

  helpers: (names: readonly string[]) =>
    `${inWords(names, 'og')} er ${names.length === 1 ? 'administrator' : 'administratorer'} her og kan hjælpe dig`,
  noHelpers: 'Ingen administrator har skrevet til mig endnu. Spørg den, der har sat mig op',
  helpersLine: 'De kan ændre opsætningen: hvem der sidder hvor, ejer hvad, og hvor der slås op.',
  whatICan: { title: 'Hvad kan du?', ask: 'hjælp' },
};

/** The same in English. */
export const whoTextsEn: typeof whoTexts = {
  list: (names) => inWords(names, 'and'),
  chair: 'Chair',
  deputy: 'Deputy chair',
  standIn: 'Stand-in',
  decider: 'Approves today',
  chairs: 'The chairs',
  deputies: 'The deputy chairs',
  standIns: 'Stand-ins today',
  deciders: 'Those who approve today',

  isChair: (who, place) => `${who} is chair of ${place}`,
  isDeputy: (who, place) => `${who} is deputy chair of ${place}`,
  noChair: (place) => `${place} has no chair yet`,
  noDeputy: (place) => `${place} has no deputy chair yet`,
  severalChairs: (place) => `${place} has a chair for each of its parts`,
  severalDeputies: (place) => `${place} has a deputy chair for each of its parts`,
  standsIn: (who, place) => `${who} is stand-in in ${place} today`,
  noStandIn: (place) => `Nobody is stand-in in ${place} today`,
  decides: (who, place) => `${who} approves for ${place} today`,
  nobodyDecides: (place) => `Nobody can approve for ${place} right now`,
  decideByPart: (place) => `In ${place} each approves a part`,
  everybody: (place) => `Roles in ${place}`,

  notSet: (admins) => `not set up yet – an administrator can${named(admins)}`,
  none: 'nobody',
  of: (areas) => inWords(areas, 'and'),
  instead: (who, forWhom, to) => `${who} for ${forWhom} until ${dayInEnglish(to)}`,
  or: (names) => inWords(names, 'or'),
  afterThem: (names) => `then ${inWords(names, 'or')}`,
  notMet: (names) => `nobody yet: ${inWords(names, 'and')} ${names.length === 1 ? 'has' : 'have'} not written to me`,
  onlyRoles: 'I know only those who have a role here. I do not know the other members of the committee.',

  helpers: (names) =>
    `${inWords(names, 'and')} ${names.length === 1 ? 'is an administrator' : 'are administrators'} here and can help you`,
  noHelpers: 'No administrator has written to me yet. Ask whoever set me up',
  helpersLine: 'They can change the set-up: who sits where, who owns what, and where I post.',
  whatICan: { title: 'What can you do?', ask: 'help' },
};

function named(admins: readonly string[]): string {
  return admins.length === 0 ? '' : ` (${admins.join(', ')})`;
}
