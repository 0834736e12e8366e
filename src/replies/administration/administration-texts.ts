import type { SetupAnswer } from '../../administration/setup-answer.js';
import type { Who } from '../../administration/who.js';
import { dayInWords } from '../../language/days.js';
import type { Person } from '../../people/person.js';
import type { WhoDecides } from '../../people/who-decides.js';
import type { Fokusomraade, Udvalg } from '../../strategy/strategy.js';
import { capital, roleWords } from '../people/person-words.js';
import { inWords } from '../plain-text.js';
import { textsOf } from '../texts.js';

/** What is said of the set-up beside what became of a change. */
export const administrationTexts = {
  onlyAdmins: (admins: readonly string[]) =>
    admins.length === 0
      ? 'Det kan kun en administrator. Der er ingen endnu: IT sætter den første i indstillingen ADMIN_AAD_OBJECT_IDS.'
      : `Det kan kun en administrator. Spørg ${inWords(admins, 'eller')}.`,
  onlyInPersonalChat: 'Det klarer vi i vores egen chat, så andre ikke læser med. Skriv det samme til mig dér.',
  admins: (admins: readonly string[]) =>
    admins.length === 0
      ? 'Der er ingen administrator, som jeg kender endnu.'
      : `Administratorer: ${inWords(admins, 'og')}.`,
};

/** Gives what a change to the set-up came to, as a sentence. */
export function setupAnswerText(answer: SetupAnswer): string {
  switch (answer.is) {
    case 'seat-set':
      return seatText(answer);
    case 'seat-same':
      return `${answer.person.name} er allerede ${roleWords[answer.role]} for ${answer.udvalg.title}. Intet er ændret.`;
    case 'seat-taken-away':
      return `Gemt: ${answer.person.name} er ikke længere ${roleWords[answer.role]} for ${answer.udvalg.title}.`;
    case 'no-such-seat':
      return `${answer.person.name} er ikke ${roleWords[answer.role]} for ${answer.udvalg.title}. Intet er ændret.`;
    case 'stand-in-set':
    case 'stand-in-same':
    case 'stand-in-taken-away':
    case 'no-such-stand-in':
    case 'stands-in-for-self':
    case 'away-has-no-seat':
    case 'stand-in-overlaps':
    case 'days-backwards':
    case 'days-over':
    case 'days-missing':
    case 'day-unclear':
      return standInText(answer);
    case 'admin-set':
      return `Gemt: ${answer.person.name} er administrator.${waitingText(answer.person)}`;
    case 'admin-same':
      return `${answer.person.name} er allerede administrator. Intet er ændret.`;
    case 'admin-taken-away':
      return `Gemt: ${answer.person.name} er ikke længere administrator.`;
    case 'not-admin':
      return `${answer.person.name} er ikke administrator. Intet er ændret.`;
    case 'first-admin':
      return `${answer.person.name} står i indstillingen ADMIN_AAD_OBJECT_IDS. Kun IT kan fjerne den ret.`;
    case 'last-admin':
      return `${answer.person.name} er den sidste administrator. Gør først en anden til det.`;
    case 'owner-set':
    case 'owner-same':
    case 'owner-taken-away':
    case 'not-owner':
    case 'indicator-unknown':
    case 'indicator-example':
    case 'indicator-retired':
    case 'indicator-several':
      return ownerText(answer);
    case 'place-unknown':
      return `Jeg kender intet udvalg eller fokusområde, der hedder »${answer.written}«. Skriv fx »opsætning« for at se dem.`;
    case 'nothing-chosen':
      return 'Vælg noget på kortet først. Intet er ændret.';
    case 'busy':
      return textsOf('da').notSaved;
    case 'who':
      return whoText(answer.who);
  }
}

/** Gives why nobody can decide what was submitted, for admins, with what to do about it. */
export function nobodyDecidesText(
  decides: Extract<WhoDecides, { is: 'nobody' }>,
  {
    udvalg,
    area,
    nameOf,
  }: { readonly udvalg: string; readonly area: string; readonly nameOf: (personId: string) => string },
): string {
  switch (decides.why) {
    case 'no-chair':
      return `Der er ingen formand for »${area}« i ${udvalg}, så intet kan godkendes. Sæt en: »opsætning ${udvalg}«.`;
    case 'not-met':
      return `${namesText(decides.personIds, nameOf)} skal godkende »${area}« i ${udvalg}, men har ikke skrevet til mig endnu og har derfor ingen ret. Bed dem skrive »hej« til mig.`;
    case 'only-the-submitter':
      return `${namesText(decides.personIds, nameOf)} har selv indberettet »${area}« i ${udvalg}, og ingen godkender sit eget. Sæt en næstformand eller stedfortræder: »opsætning ${udvalg}«.`;
  }
}

function seatText({ person, role, udvalg, areas, before, isBoth }: Extract<SetupAnswer, { is: 'seat-set' }>): string {
  const where = areas === 'all' ? udvalg.title : `${areasText(areas)} i ${udvalg.title}`;
  const replaced = before.length === 0 ? '' : ` Før: ${inWords(before, 'og')}.`;
  const both = isBoth
    ? ' Samme person er både formand og næstformand, så ingen kan godkende det, vedkommende selv indberetter.'
    : '';
  return `Gemt: ${person.name} er ${roleWords[role]} for ${where}.${replaced}${waitingText(person)}${both}`;
}

function standInText(
  answer: Extract<SetupAnswer, { is: `${string}stand${string}` | `da${string}` | 'away-has-no-seat' }>,
): string {
  switch (answer.is) {
    case 'stand-in-set':
      return `Gemt: ${answer.person.name} er stedfortræder for ${answer.away.name} i ${udvalgText(answer.udvalg)} fra ${dayInWords(answer.from)} til og med ${dayInWords(answer.to)}.${waitingText(answer.person)}`;
    case 'stand-in-same':
      return `Det står der allerede: ${answer.person.name} er stedfortræder for ${answer.away.name} i ${udvalgText(answer.udvalg)}.`;
    case 'stand-in-taken-away':
      return `Gemt: ${answer.person.name} er ikke længere stedfortræder i ${udvalgText(answer.udvalg)}.`;
    case 'no-such-stand-in':
      return `${answer.person.name} er ikke sat som stedfortræder. Intet er ændret.`;
    case 'stands-in-for-self':
      return `${answer.away.name} kan ikke være stedfortræder for sig selv.`;
    case 'away-has-no-seat':
      return `${answer.away.name} er hverken formand eller næstformand${answer.udvalg === undefined ? '' : ` i ${answer.udvalg.title}`}, så der er intet at træde i stedet for.`;
    case 'stand-in-overlaps':
      return `${answer.away.name} har allerede en stedfortræder i ${answer.udvalg.title}: ${answer.other} fra ${dayInWords(answer.with.from)} til og med ${dayInWords(answer.with.to)}. Fjern den først, eller vælg andre datoer.`;
    case 'days-backwards':
      return `Fra ${dayInWords(answer.from)} til ${dayInWords(answer.to)} går baglæns. Intet er ændret.`;
    case 'days-over':
      return `Den ${dayInWords(answer.to)} er allerede gået. Intet er ændret.`;
    case 'days-missing':
      return 'Hvornår? Skriv datoerne med, fx »Bo er stedfortræder for Anne fra 1. december til 15. december«.';
    case 'day-unclear':
      return `Jeg forstår ikke datoen »${answer.written}«. Skriv den fx som »1. december 2026« eller »1/12-2026«.`;
  }
}

function ownerText(answer: Extract<SetupAnswer, { is: `${string}owner${string}` | `indicator-${string}` }>): string {
  switch (answer.is) {
    case 'owner-set':
      return `Gemt: ${answer.person.name} er ejer af »${answer.indicator}«.${waitingText(answer.person)}`;
    case 'owner-same':
      return `${answer.person.name} er allerede ejer af »${answer.indicator}«. Intet er ændret.`;
    case 'owner-taken-away':
      return `Gemt: ${answer.person.name} er ikke længere ejer af »${answer.indicator}«.`;
    case 'not-owner':
      return `${answer.person.name} er ikke ejer af »${answer.indicator}«. Intet er ændret.`;
    case 'indicator-unknown':
      return `Jeg kender ingen indikator, der hedder »${answer.written}«.`;
    case 'indicator-example':
      return `»${answer.written}« er kun et eksempel. Bekræft indikatoren først, så kan den få en ejer.`;
    case 'indicator-retired':
      return `»${answer.written}« er taget ud af brug.`;
    case 'indicator-several':
      return `»${answer.written}« kan være ${inWords(
        answer.names.map((name) => `»${name}«`),
        'eller',
      )}. Skriv hele navnet.`;
  }
}

function whoText(who: Exclude<Who, { is: 'person' }>): string {
  switch (who.is) {
    case 'unknown':
      return `Jeg kender ingen, der hedder »${who.written}«. Skriv personens e-mail i stedet.`;
    case 'several':
      return `Hvem mener du? Skriv e-mailen: ${inWords(
        who.people.map(({ name, email }) => (email === '' ? name : `${name} (${email})`)),
        'eller',
      )}.`;
    case 'nobody-given':
      return 'Vælg en person, eller skriv en e-mail. Intet er ændret.';
    case 'both-given':
      return 'Der er både valgt en person og skrevet en e-mail. Brug kun én af dem. Intet er ændret.';
    case 'bad-email':
      return `»${who.written}« er ikke en e-mail. Intet er ændret.`;
    case 'busy':
      return textsOf('da').notSaved;
  }
}

/** One who has not been in touch has no rights yet: the admin must know. */
function waitingText({ aadObjectId, reach }: Person): string {
  if (aadObjectId === undefined) {
    return ' Afventer første kontakt: retten gælder først, når personen har skrevet til mig.';
  }
  return reach.is === 'never-met' ? ' Jeg kan ikke skrive til personen, før vedkommende har skrevet til mig.' : '';
}

function areasText(areas: readonly Fokusomraade[]): string {
  return inWords(
    areas.map(({ title }) => `»${title}«`),
    'og',
  );
}

function udvalgText(udvalg: readonly Udvalg[]): string {
  return inWords(
    udvalg.map(({ title }) => title),
    'og',
  );
}

function namesText(personIds: readonly string[], nameOf: (personId: string) => string): string {
  return capital(inWords([...new Set(personIds)].map(nameOf), 'og'));
}
