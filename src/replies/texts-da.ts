import type { Certainty } from '../matching/match.js';
import { inWords } from './plain-text.js';

const certaintyWords: Record<Certainty, string> = { sikker: 'sikker', sandsynlig: 'sandsynlig', mulig: 'mulig' };

/** What the bot says in Danish, a message each. */
export const textsDa = {
  source: (where: string) => `Kilde: ${where}`,
  certainty: (certainty: Certainty) => certaintyWords[certainty],

  matchHeadline: (certainty: Certainty, count: number) =>
    ({
      sikker:
        count === 1 ? 'Sagen hører til dette fokusområde' : 'Sagen hører til disse fokusområder, det bedste først',
      sandsynlig:
        count === 1
          ? 'Sagen passer nok til dette fokusområde'
          : 'Sagen passer nok til disse fokusområder, det bedste først',
      mulig:
        count === 1
          ? 'Sagen peger måske på dette fokusområde'
          : 'Sagen peger måske på disse fokusområder, det bedste først',
    })[certainty],
  matchSummary: (titles: readonly string[]) => `Passer til: ${titles.join('; ')}`,
  pointingWords: (words: readonly string[]) => `Peger derhen: ${words.map((word) => `»${word}«`).join(', ')}`,
  covers: (covers: string) => `Dækker, med vores ord: ${covers}`,
  notTwin: (title: string, because: string) => `Ikke »${title}«: ${because}`,
  acrossUdvalg: (udvalg: readonly string[]) =>
    `Forbundne kar: sagen går på tværs af ${inWords(udvalg, 'og')}, så tal sammen om den.`,
  caseNumber: (number: string, label: string) => `Sagsnummeret ${number} er brugt som et svagt tegn: ${label}.`,
  malformedCaseNumber: (number: string) =>
    `»${number}« ligner et sagsnummer, men har ikke den rigtige form, så det er ikke brugt.`,
  matchFootnote: 'Et forslag fra ordene i sagen. Du afgør, om det passer. Sagens tekst gemmes ikke.',
  fits: 'Det passer',
  fitsNot: 'Det passer ikke',
  better: 'Hvilket fokusområde passer bedre? (valgfrit)',
  choose: 'Vælg eller skriv for at søge',
  save: 'Gem',
  readAbout: (place: number, count: number) => (count === 1 ? 'Læs om fokusområdet' : `Læs om nr. ${place}`),
  askAbout: (title: string) => `Hvad siger strategien om »${title}«?`,

  emptyMessage: 'Der er ingen tekst i beskeden, så der er ikke noget at finde fokusområder til.',
  matchDialogTitle: 'Fokusområder til beskeden',
  postMatch: 'Svar i tråden med forslaget',
  matchPosted: 'Forslaget står nu som svar på beskeden.',

  noMatchHeadline: 'Ingen sikkert match',
  noMatchSummary: 'Ingen sikkert match med strategiens fokusområder',
  noMatchLines: [
    'Jeg kan ikke se, at sagen hører til et af strategiens fokusområder. Det gælder ofte formaliteter og sager, som strategien ikke handler om.',
    'Prøv at skrive lidt mere: Hvad skal besluttes, og hvem handler det om? Ellers spørg den, der holder styr på strategien i dit område.',
  ],
  notBuilt: (period: string) => `Jeg kan endnu ikke finde fokusområder til sager i strategien ${period}.`,
  notBuiltLine: 'Spørg gerne om strategien, fx »Hvilke fokusområder er der?«',
  nearest: (titles: readonly string[]) => `Nærmest, men ikke nær nok: ${titles.join('; ')}.`,
  showUdvalg: 'Se udvalgene',
  askUdvalg: 'Hvilke udvalg er der?',

  verdictFits: 'Tak. Det er noteret, at det passer.',
  verdictFitsNot: 'Tak. Det er noteret, at det ikke passer.',
  verdictBetter: (title: string) => `Tak. Det er noteret, at »${title}« passer bedre.`,
  verdictWithoutMatch: 'Jeg kan ikke se, hvilket svar du mener. Indsæt sagen igen, så kan du svare på kortet.',
  notSaved: 'Det blev ikke gemt, for andre gemte samtidig. Prøv igen.',

  makingFile: 'Jeg laver filen. Det tager nogle sekunder …',
  fileOfferGone: 'Det tilbud gælder ikke mere. Bed om filen igen.',

  nothingWritten: 'Skriv et spørgsmål om strategien, eller indsæt en sag.',
  nothingWrittenLines: ['For eksempel: »Hvad er de tre sigtepunkter?« eller »Hvem ejer velfærdsteknologi?«'],
  cprMasked: (count: number) =>
    count === 1
      ? 'Du skrev et CPR-nummer. Jeg har skjult det og gemmer det ikke, men din besked står stadig i Teams, så slet det der.'
      : `Du skrev ${count} CPR-numre. Jeg har skjult dem og gemmer dem ikke, men din besked står stadig i Teams, så slet dem der.`,
  readOnlyTheFirst: (characters: number) =>
    `Teksten er meget lang. Jeg har læst de første ${characters.toLocaleString('da-DK')} tegn.`,
  cardNotUnderstood: 'Jeg kan ikke læse det, kortet sendte. Intet er ændret. Skriv til mig, så laver jeg et nyt kort.',
  fault: (reference: string) =>
    `Beklager, noget gik galt hos mig, så du fik ikke svar. Prøv igen om lidt. Sker det igen, så oplys nummeret ${reference}.`,

  welcomeHeadline: 'Hej, jeg er Sigtebot',
  welcomeIntro:
    'Jeg hjælper dig med at bruge Kommunalbestyrelsens strategi i det daglige. Skriv til mig med dine egne ord.',
  abilities: [
    { title: 'Spørg', detail: 'Om sigtepunkter, fokusområder og udvalg, fx »Hvad siger strategien om ensomhed?«' },
    {
      title: 'Indsæt en sag',
      detail:
        'En titel eller hele dagsordenspunktet. Så ser du, hvilke fokusområder den passer til, hvorfor, og hvem der ejer dem.',
    },
    {
      title: 'Følg med, og indberet',
      detail:
        '»status« og »handlinger« viser, hvordan det går. Ejer du en indikator, så skriv »opdater«. Godkender du, så skriv »til godkendelse«.',
    },
  ],
  period: (title: string, period: string, runOut: boolean) =>
    runOut
      ? `Jeg svarer ud fra ${title}. Perioden ${period} er udløbet, men der er ikke lagt en nyere strategi ind.`
      : `Jeg svarer ud fra ${title}, som gælder i perioden ${period}.`,
  welcomeNext: [
    { title: 'De tre sigtepunkter', ask: 'Hvad er sigtepunkterne?' },
    { title: 'Udvalgene', ask: 'Hvilke udvalg er der?' },
    { title: 'Hvad kan du?', ask: 'Hvad kan du hjælpe med?' },
  ],
};

/** Every sentence that is not an answer from the strategy, in one language. */
export type Texts = typeof textsDa;
