import type { Revision } from '../../indicators/update.js';
import { dayInWords } from '../../language/days.js';
import { momentInWords } from '../../language/moment-in-words.js';
import { type Quarter, quarterName } from '../../language/quarter.js';
import { personById } from '../../people/find-person.js';
import type { People } from '../../people/person.js';
import type { Decider } from '../../people/who-decides.js';
import { roleWords } from '../people/person-words.js';
import { inWords } from '../plain-text.js';

/** What the bot says to those who decide, and to those who wait for a decision. */
export const approvalTexts = {
  headlines: {
    one: 'Til godkendelse',
    correction: 'Rettelse til godkendelse',
    moved: 'Flyttet',
    approved: 'Godkendt',
    returned: 'Returneret',
    withdrawn: 'Trukket tilbage',
    closed: 'Lukket',
    superseded: 'Afløst',
  },
  many: (count: number) => (count === 1 ? '1 venter på din godkendelse' : `${count} venter på din godkendelse`),
  none: 'Der venter ikke noget på din godkendelse',
  noneLine: 'Når en ejer har indberettet, får du et kort her.',
  noSeat: 'Du står ikke som formand, næstformand eller stedfortræder, så du har ikke noget at godkende.',
  nothing: 'Der venter ikke noget på dig lige nu',
  nothingLine: 'Du har ikke noget at godkende og ikke noget at indberette.',
  askAdmin: 'En administrator af Sigtebot kan sætte dig på. Det sker i »opsætning«.',
  away: 'Andre godkender for dig lige nu',
  standsIn: (name: string, to: string) =>
    `${name} er din stedfortræder til og med ${dayInWords(to)}, så det, der venter, ligger dér.`,
  more: (count: number) => `Der er ${count} mere. De vises, når du har afgjort nogle af dem her.`,
  sent: (name: string, at: string) => `Sendt af ${name} ${at}`,
  before: (quarter: Quarter) => `Før (${quarterName(quarter)})`,
  beforeNothing: 'Før',
  neverBefore: 'intet tal',
  after: (quarter: Quarter) => `Nu (${quarterName(quarter)})`,
  facts: { target: 'Mål', last: 'Sidst', sent: 'Sendt', correction: 'Hvorfor rettet', notApplicable: 'Ikke relevant' },
  approve: 'Godkend',
  return: 'Returnér',
  why: 'Hvorfor returneres den? Ejeren får det at se.',
  whyPlaceholder: 'fx Tallet er for hele året. Giv det for kvartalet.',
  whyMissing: 'Skriv hvorfor, så ejeren ved, hvad der skal rettes.',
  whyTooLong: (most: number) => `Begrundelsen er for lang: højst ${most} tegn.`,
  send: 'Returnér til ejeren',
  open: 'Se og returnér',
  again: 'Vis, hvad der venter nu',
  others: (count: number) => (count === 1 ? 'Se den anden, der venter' : `Se de ${count} andre, der venter`),
  approveGreen: (count: number) => (count === 1 ? 'Godkend den grønne' : `Godkend alle grønne (${count})`),
  greenRule: '»Grøn« er efter reglen på hver indikator. Rettelser af godkendte tal godkendes én for én.',
  channelHeadline: 'Opdateringer til godkendelse',
  channelLine: 'Formænd, næstformænd og stedfortrædere ser her det, der venter på dem. Andre ser kun dette.',

  nowApproved: (names: readonly string[]) =>
    names.length === 1 ? `✓ Godkendt: ${names[0]}` : `✓ ${names.length} godkendt: ${inWords(names, 'og')}`,
  nowReturned: (name: string) => `↩ Returneret: ${name}. Ejeren får besked.`,
  notDecided: (name: string, why: string) => `Ikke afgjort: ${name}. ${why}`,
  notGreen: 'Den er ikke grøn nu.',
  notKnown:
    'Jeg kan ikke se, at du har en rolle i botten, så du kan ikke godkende. Skriv til mig i vores egen chat, hvis du skulle have en.',
  otherTenant: 'Du er logget ind fra en anden organisation end den, du står i her, så du kan ikke godkende.',
  own: 'Du har selv indberettet det, og ingen godkender sit eget.',
  notFound: 'Den opdatering findes ikke. Skriv »til godkendelse« for at se, hvad der venter.',
  busy: 'Ikke gemt, for andre gemte samtidig. Prøv igen.',
  waits: 'Venter på godkendelse.',
  unknownPerson: 'en tidligere bruger',
};

/** Gives what to call somebody, also one who is not known any more. */
export function nameIn(people: People, personId: string): string {
  return personById(people, personId)?.name ?? approvalTexts.unknownPerson;
}

/** Gives those who decide by name and right: `Carla Dam (formand)`, `Bo Holm (stedfortræder for Carla Dam)`. */
export function decidersText(deciders: readonly Decider[], people: People): string {
  const each = deciders.map(({ personId, as, insteadOf }) => {
    const right = insteadOf === undefined ? roleWords[as] : `stedfortræder for ${nameIn(people, insteadOf)}`;
    return `${nameIn(people, personId)} (${right})`;
  });
  return inWords([...new Set(each)], 'og');
}

/** Gives where a report went that somebody cannot decide: `Flyttet til Bo Holm (stedfortræder for Carla Dam).` */
export function movedText(deciders: readonly Decider[], people: People): string {
  return deciders.length === 0
    ? 'Flyttet: lige nu er der ingen, der kan godkende den. Administratoren har fået besked.'
    : `Flyttet til ${decidersText(deciders, people)}.`;
}

/** Gives why somebody may not decide what they never could. */
export function notDeciderText(deciders: readonly Decider[], people: People): string {
  return deciders.length === 0
    ? 'Den kan du ikke godkende. Lige nu er der ingen, der kan; administratoren har fået besked.'
    : `Den kan du ikke godkende. Det kan ${decidersText(deciders, people)}.`;
}

/** Gives what became of a revision, by whom and when; why, where it was returned. */
export function stateText({ state }: Pick<Revision, 'state'>, people: People): string {
  switch (state.is) {
    case 'pending':
      return approvalTexts.waits;
    case 'approved':
      return `✓ Godkendt af ${nameIn(people, state.by)} ${momentInWords(state.at)}.`;
    case 'returned':
      return `↩ Returneret af ${nameIn(people, state.by)} ${momentInWords(state.at)}: »${state.why}«`;
    case 'withdrawn':
      return `Trukket tilbage af ${nameIn(people, state.by)} ${momentInWords(state.at)}.`;
    case 'closed':
      return closedText(state);
    case 'superseded':
      return state.approved === undefined
        ? `Afløst af en nyere indberetning ${momentInWords(state.at)}.`
        : `Godkendt af ${nameIn(people, state.approved.by)} ${momentInWords(state.approved.at)}, og siden afløst af en rettelse ${momentInWords(state.at)}.`;
  }
}

/** Gives why what waited was closed: nobody decides it any more. */
export function closedText({ at, strategyId }: { readonly at: string; readonly strategyId: string }): string {
  return `Lukket uden afgørelse ${momentInWords(at)}: strategien ${strategyId} er trådt i stedet for den, som kvartalet hører til.`;
}

/** What is said to an owner of what became of their report. */
export const decisionTexts = {
  approved: (name: string, quarter: Quarter) => `Godkendt: ${name}, ${quarterName(quarter)}`,
  returned: (name: string, quarter: Quarter) => `Returneret: ${name}, ${quarterName(quarter)}`,
  closed: (name: string, quarter: Quarter) => `Lukket: ${name}, ${quarterName(quarter)}`,
  what: (what: string) => `Du havde indberettet: ${what}.`,
  counts: 'Det gælder nu og vises i »status«.',
  putRight: 'Ret og send igen',
};

/** What is said to the admins when what waits reaches nobody who may decide it. */
export const stuckTexts = {
  headline: (name: string) => `Venter, men når ikke frem: ${name}`,
  notReached: (chairs: string, udvalg: string) => `Jeg kan ikke nå ${chairs} i ${udvalg}.`,
  notReachedCure: 'Bed vedkommende skrive »hej« til mig, eller sæt en anden på i »opsætning«.',
  deputyAsked: (deputies: string, day: string) => `${deputies} spørges ${dayInWords(day)}, hvis den stadig venter.`,
  deputyIsAsked: (deputies: string) => `${deputies} er spurgt i stedet.`,
  noDeputy: 'Der er ingen næstformand at spørge i stedet.',
  staysPending: 'Opdateringen venter så længe. Du får kun denne ene besked om det.',
};
