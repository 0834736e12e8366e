import { contactKeptDays } from './contact.js';

/**
 * What is kept, what of it is about people, and for how long: the one table, shown by "hvad ved du om mig", printed in
 * README and enforced by the daily job (administration/retention-job.ts). A test holds that no kind of document is missing.
 */
export type Retention = {
  readonly kind: string;
  /** What it is, in Danish. */
  readonly what: string;
  /** What of it is about a person, in Danish; '' when nothing is. */
  readonly personal: string;
  /** What it is kept for, in Danish. */
  readonly why: string;
  /** How long, in Danish, as the person who asks reads it. */
  readonly kept: string;
  readonly rule: RetentionRule;
};

export type RetentionRule =
  /** The store itself forgets it, by its `expiresAt`. */
  | { readonly is: 'expires' }
  /** Taken away so many days after the moment in this field of its body. */
  | { readonly is: 'deleted-after'; readonly days: number; readonly field: string }
  /** Taken away when its work is done. */
  | { readonly is: 'until-done' }
  /** Stays; but the trail of changes (unless it is documentation itself), messages to people and lessons are cut to their time. */
  | { readonly is: 'stays'; readonly trailIsKept?: true };

/** How long somebody on whom nothing hangs any more is remembered by name. */
export const idleDays = 180;
/** How long who changed what is kept: a council's term and a year. */
export const trailDays = 5 * 365;
/** How long it is kept that a message was sent to somebody. */
export const messageDays = 400;
/** How long what somebody said of a match is kept. */
export const verdictDays = 2 * 365;

const trail = `Hvem der ændrede hvad, gemmes i ${trailDays / 365} år.`;

export const retention: readonly Retention[] = [
  {
    kind: 'people',
    what: 'Personer med en rolle, en indikator eller en handling',
    personal: 'Navn, e-mail, Entra-id, hvor botten kan skrive til dem, og om de er administrator',
    why: 'Rettigheder, og at botten kan skrive til dem, det angår',
    kept: `Gemmes, så længe noget hænger på dig, og ${idleDays} dage efter. ${trail}`,
    rule: { is: 'stays' },
  },
  {
    kind: 'contact',
    what: 'Dem, der har skrevet til botten',
    personal: 'Navn, e-mail, Entra-id og jeres chats adresse',
    why: 'En e-mail i opsætningen bliver til den rigtige person',
    kept: `Adressen på jeres chat gemmes i ${contactKeptDays} dage.`,
    rule: { is: 'expires' },
  },
  {
    kind: 'thread',
    what: 'Hvad en samtale handler om: id’er, aldrig tekst',
    personal: 'Hvilke fokusområder du sidst spurgte om',
    why: '»og hvad med Læring?« kan forstås',
    kept: `Glemmes efter 24 timer. At du er mødt, gemmes i ${contactKeptDays} dage.`,
    rule: { is: 'expires' },
  },
  {
    kind: 'match-verdict',
    what: 'Svar på, om et match passer, uden sagens tekst',
    personal: 'Hvem der svarede',
    why: 'Matchningen kan blive bedre',
    kept: `Gemmes i ${verdictDays / 365} år.`,
    rule: { is: 'deleted-after', days: verdictDays, field: 'at' },
  },
  {
    kind: 'match-learning',
    what: 'Hvad botten har lært af svarene',
    personal: 'Hvem der svarede',
    why: 'Matchningen bliver bedre, når en administrator slår det til',
    kept: `Gemmes i ${verdictDays / 365} år.`,
    rule: { is: 'stays' },
  },
  {
    kind: 'matched-words',
    what: 'Ord fra ordlisten, der stod i en sag, mens botten lærer',
    personal: '',
    why: 'Et svar på matchet kan lære botten noget',
    kept: 'Glemmes efter 7 dage.',
    rule: { is: 'expires' },
  },
  {
    kind: 'udvalg-setup',
    what: 'Et udvalgs opsætning: roller, kanaler og møder',
    personal: 'Hvem der har hvilken rolle, og hvem der bad om en kanal',
    why: 'Hvem der afgør hvad, og hvor der slås op',
    kept: `Gemmes, så længe du har rollen. ${trail}`,
    rule: { is: 'stays' },
  },
  {
    kind: 'indicator',
    what: 'Indikatorer og deres ejere',
    personal: 'Hvem der ejer dem',
    why: 'Opfølgningen på strategien',
    kept: `Gemmes, så længe du er ejer. ${trail}`,
    rule: { is: 'stays' },
  },
  {
    kind: 'indicator-update',
    what: 'Indberetninger og afgørelser',
    personal: 'Hvem der indberettede og afgjorde',
    why: 'Opfølgningen på strategien, og hvem der stod for tallene',
    kept: 'Gemmes som dokumentation for opfølgningen. Bliver du glemt, står de uden dit navn.',
    rule: { is: 'stays', trailIsKept: true },
  },
  {
    kind: 'action',
    what: 'Handlinger',
    personal: 'Hvem der er ansvarlig',
    why: 'Opfølgningen på strategien',
    kept: `Gemmes som dokumentation for opfølgningen. Bliver du glemt, står de uden dit navn. ${trail} Beskeder til personer i ${messageDays} dage.`,
    rule: { is: 'stays' },
  },
  {
    kind: 'summary-round',
    what: 'Et kvartals opsamling i et udvalg',
    personal: 'Hvem der udskød, stoppede eller sendte den',
    why: 'Man kan se, hvorfor et opslag kom, blev udskudt eller stoppet',
    kept: `Gemmes som dokumentation for opfølgningen. Bliver du glemt, står den uden dit navn. ${trail}`,
    rule: { is: 'stays' },
  },
  {
    kind: 'delivery',
    what: 'Opslag i en kanal',
    personal: 'Hvilke administratorer der får besked om dem',
    why: 'Ingen opslag to gange, og rettelser kommer det rigtige sted hen',
    kept: `Gemmes som dokumentation for opfølgningen. Beskeder til personer i ${messageDays} dage.`,
    rule: { is: 'stays' },
  },
  {
    kind: 'reminder-round',
    what: 'Påmindelser i et kvartal',
    personal: 'Hvem der er mindet om hvad',
    why: 'Ingen påmindelse to gange',
    kept: `Gemmes i ${messageDays} dage.`,
    rule: { is: 'stays' },
  },
  {
    kind: 'report-offer',
    what: 'At du er tilbudt en rapport som fil',
    personal: 'Hvem, hvilken rapport, og om den blev taget imod',
    why: 'Besked, når en rapport, du har fået, rettes',
    kept: 'Gemmes i 460 dage, så du kan få besked om rettelser.',
    rule: { is: 'expires' },
  },
  {
    kind: 'import',
    what: 'En import, der venter på bekræftelse',
    personal: 'Hvem der sendte den, og de personer, der står i den',
    why: 'Der gemmes kun det, som administratoren har set',
    kept: 'Glemmes efter en time.',
    rule: { is: 'expires' },
  },
  {
    kind: 'handover',
    what: 'En overdragelse, der er i gang',
    personal: 'Fra hvem og til hvem',
    why: 'En overdragelse bliver gjort færdig, også efter et nedbrud',
    kept: 'Slettes, når den er gjort færdig.',
    rule: { is: 'until-done' },
  },
  {
    kind: 'greeted',
    what: 'At botten har sagt velkommen i en chat',
    personal: 'Chattens adresse',
    why: 'Kun én velkomst',
    kept: 'Slettes, når botten fjernes fra chatten.',
    rule: { is: 'until-done' },
  },
  {
    kind: 'pending',
    what: 'At en besked venter på at blive sendt',
    personal: '',
    why: 'Ingen besked glemmes efter et nedbrud',
    kept: 'Slettes, når den er sendt.',
    rule: { is: 'until-done' },
  },
  {
    kind: 'calendar',
    what: 'Årshjulets indstillinger',
    personal: '',
    why: 'Frister og opslag',
    kept: 'Gemmes.',
    rule: { is: 'stays' },
  },
  {
    kind: 'strategy-adoption',
    what: 'En strategi, der er sat i kraft, og hvor den gamles dele blev af',
    personal: 'Hvem der satte den i kraft',
    why: 'Hvert kvartal hører til én strategi',
    kept: `Gemmes. ${trail}`,
    rule: { is: 'stays' },
  },
  {
    kind: 'daily',
    what: 'Hvilken dag et dagligt job sidst er kørt',
    personal: '',
    why: 'Daglige job kører én gang',
    kept: 'Gemmes.',
    rule: { is: 'stays' },
  },
];

/** Gives how long a kind of document is kept, as a person reads it. */
export function keptText(kind: string): string {
  return retention.find((one) => one.kind === kind)?.kept ?? 'Gemmes, så længe det bruges.';
}

/** Gives the table as README prints it, in Markdown. */
export function retentionTable(): string {
  return [
    '| Hvad | Om personer | Hvorfor | Hvor længe |',
    '|---|---|---|---|',
    ...retention.map(
      ({ kind, what, personal, why, kept }) => `| ${what} (\`${kind}\`) | ${personal || '–'} | ${why} | ${kept} |`,
    ),
  ].join('\n');
}
