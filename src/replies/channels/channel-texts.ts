import { dayInWords, weekdayOf } from '../../language/days.js';
import { todayIn } from '../../language/local-day.js';
import type { ChannelNews } from '../../people/channels/channel-news.js';
import type { ChannelTrouble } from '../../people/udvalg-setup.js';
import { inWords } from '../plain-text.js';

/** A sentence at the top, and what more there is to say. */
export type Said = { readonly headline: string; readonly lines: readonly string[] };

/** Gives what stands in the way of posting in a channel, as a part of a sentence: "kanalen er slettet". */
export function channelTroubleText(trouble: ChannelTrouble): string {
  return {
    'channel-deleted': 'kanalen er slettet',
    'team-archived': 'teamet er arkiveret',
    'team-deleted': 'teamet er slettet',
    'bot-removed': 'Sigtebot er fjernet fra teamet',
    refused: 'Teams afviser mine beskeder',
  }[trouble];
}

/** Gives a channel as people find it. */
export function channelInWords({ team, channel }: { readonly team: string; readonly channel: string }): string {
  if (channel === '') return team === '' ? 'kanalen' : `en kanal i teamet »${team}«`;
  return team === '' ? `»${channel}«` : `»${channel}« i teamet »${team}«`;
}

/** Gives fokusområder in a list. */
export function areasInWords(titles: readonly string[]): string {
  return inWords(
    titles.map((title) => `»${title}«`),
    'og',
  );
}

/** Gives a moment as an appointment: "fredag den 15. januar 2027 kl. 9". */
export function momentInWords(moment: Date): string {
  const day = todayIn(moment);
  const time = new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', hour: 'numeric', minute: '2-digit' });
  return `${weekdayOf(day)} den ${dayInWords(day)} kl. ${time.format(moment).replace(/^0/, '').replace(/\.00$/, '')}`;
}

/** Gives when the first summary comes. Kommunalbestyrelsen's is the overall report: an admin releases it, so its moment is the latest. */
export function firstSummaryText(first: Date, isOverall: boolean): string {
  return isOverall
    ? `Den første samlede rapport kommer senest ${momentInWords(first)}.`
    : `Den første opsamling kommer ${momentInWords(first)}.`;
}

/** Gives what is said to a person who asked for something about a channel. */
export const channelTexts = {
  linked: (owner: string, areas: readonly string[], first: string): Said => ({
    headline: `Kanalen er nu tilknyttet ${owner}`,
    lines: [
      ...(areas.length === 0 ? [] : [`Den får kun ${areasInWords(areas)}.`]),
      'Jeg lægger en prøvebesked i kanalen.',
      first,
    ],
  }),
  moved: (from: string, owner: string) => `${owner} havde før ${from}. Den kanal og administratorerne får besked.`,
  without: (areas: readonly string[]) => `Endnu uden kanal: ${areasInWords(areas)}.`,
  same: (owner: string, first: string): Said => ({
    headline: `Kanalen er allerede tilknyttet ${owner}`,
    lines: [first],
  }),
  unlinked: (owners: readonly string[]): Said => ({
    headline: `Kanalen er ikke længere tilknyttet ${inWords(owners, 'og')}`,
    lines: ['Administratorerne får besked. Vil du have en anden kanal, så skriv »tilknyt« og udvalgets navn i den.'],
  }),
  notLinked: 'Kanalen er ikke tilknyttet noget. Intet er ændret.',
  asked: (owner: string): Said => ({
    headline: `En administrator skal bekræfte, at kanalen tilknyttes ${owner}`,
    lines: ['Jeg har spurgt dem. Svaret kommer her i tråden.'],
  }),
  askedBefore: (owner: string): Said => ({
    headline: `Der er allerede spurgt, om kanalen må tilknyttes ${owner}`,
    lines: ['Det venter på en administrator. Svaret kommer i den tråd, hvor der blev spurgt.'],
  }),
  nobodyToAsk: {
    headline: 'Ingen kan bekræfte det endnu',
    lines: [
      'Der er ingen administrator, som jeg kan skrive til. Bed en administrator skrive »hej« til mig, eller bed IT sætte den første i indstillingen ADMIN_AAD_OBJECT_IDS.',
    ],
  } satisfies Said,
  onlyAdminsUnlink: 'Kun en administrator kan fjerne en tilknytning. Intet er ændret.',
  onlyAdminsAnswer: 'Kun en administrator kan svare på det. Intet er ændret.',
  onlyInChannel: 'Skriv det i den kanal, det gælder, og nævn mig: »@Sigtebot tilknyt Læring«.',
  ownerUnknown: (written: string, owners: readonly string[]): Said => ({
    headline: written === '' ? 'Hvad skal kanalen tilknyttes?' : `Jeg kender ikke »${written}«`,
    lines: [`Skriv »tilknyt« og et af disse navne: ${inWords(owners, 'eller')}.`],
  }),
  areaUnknown: (written: string, owner: string, areas: readonly string[]): Said => ({
    headline: `${owner} har ikke et fokusområde, der hedder »${written}«`,
    lines: [
      areas.length === 0
        ? `Skriv kun »tilknyt ${owner}«.`
        : `Vælg blandt ${areasInWords(areas)}. Skriv fx »tilknyt ${owner}: ${areas[0]}«. Tilknyt ét udvalg ad gangen.`,
    ],
  }),
  test: (owner: string, areas: readonly string[], first: string): Said => ({
    headline: `Her kommer opsamlingen for ${owner}`,
    lines: [
      ...(areas.length === 0 ? [] : [`Den handler om ${areasInWords(areas)}.`]),
      `${first} Dette er en prøvebesked, som viser, at jeg kan skrive her.`,
    ],
  }),
  movedAway: (owner: string, to: string, left: string): Said => ({
    headline: left === '' ? `Opsamlingen for ${owner} kommer ikke længere her` : `Opsamlingen for ${owner} er delt`,
    lines: [left === '' ? `Den er flyttet til ${to}.` : `Her kommer stadig ${left}. Resten er flyttet til ${to}.`],
  }),
  requestConfirmed: (owner: string, by: string): Said => ({
    headline: `Kanalen er nu tilknyttet ${owner}`,
    lines: [`${by} har bekræftet det.`],
  }),
  requestRefused: (owner: string, by: string): Said => ({
    headline: `Kanalen blev ikke tilknyttet ${owner}`,
    lines: [`${by} sagde nej. Spørg dem, hvis det er en fejl.`],
  }),
  requestHeadline: (owner: string) => `Må kanalen tilknyttes ${owner}?`,
  requestFacts: { team: 'Team', channel: 'Kanal', areas: 'Gælder', person: 'Person', all: 'Alle fokusområder' },
  confirm: 'Bekræft',
  refuse: 'Afvis',
  requestAnswered: (is: 'confirmed' | 'refused', owner: string, where: string, by: string): Said => ({
    headline:
      is === 'confirmed' ? `Bekræftet: kanalen er tilknyttet ${owner}` : `Afvist: kanalen er ikke tilknyttet ${owner}`,
    lines: [`Det gælder ${where}. Svaret gav ${by}.`],
  }),
  requestGone: 'Spørgsmålet er for gammelt. Intet er ændret. Skriv »tilknyt« i kanalen, hvis det stadig skal ske.',
};

/** Gives what admins are told of a channel. */
export function channelNewsText(news: ChannelNews): Said {
  const where = channelInWords(news);
  switch (news.news) {
    case 'moved':
      return {
        headline: `${news.owner} har fået en anden kanal`,
        lines: [
          `Før: ${where}. Nu: ${channelInWords({ team: news.toTeam, channel: news.toChannel })}.`,
          ...(news.left === '' ? [] : [`Den gamle kanal beholder ${news.left}.`]),
          `Ændret af ${news.by}.`,
        ],
      };
    case 'unlinked':
      return {
        headline: `${news.owner} har mistet en kanal`,
        lines: [`${news.by} har fjernet tilknytningen til ${where}.`, linkAnother(news.owner)],
      };
    case 'renamed':
      return {
        headline: `Kanalen for ${news.owner} har skiftet navn`,
        lines: [
          `Før: ${where}. Nu: ${channelInWords({ team: news.toTeam, channel: news.toChannel })}. Opsamlingen kommer som før.`,
        ],
      };
    case 'trouble':
      return {
        headline: `Opsamlingen for ${news.owner} kan ikke komme frem`,
        lines: [`Det gælder ${where}: ${channelTroubleText(news.trouble)}.`, remedy(news.trouble, news.owner)],
      };
    case 'well-again':
      return {
        headline: `Opsamlingen for ${news.owner} kan komme frem igen`,
        lines: [`Jeg kan igen skrive i ${where}.`],
      };
  }
}

function remedy(trouble: ChannelTrouble, owner: string): string {
  switch (trouble) {
    case 'channel-deleted':
    case 'team-deleted':
      return linkAnother(owner);
    case 'team-archived':
      return `Åbn teamet igen i Teams. ${linkAnother(owner)}`;
    case 'bot-removed':
      return `Tilføj Sigtebot til teamet igen. ${linkAnother(owner)}`;
    case 'refused':
      return `Se efter, om Sigtebot stadig er med i teamet og må skrive i kanalen, og skriv så »tilknyt ${owner}« dér igen.`;
  }
}

function linkAnother(owner: string): string {
  return `Skal opsamlingen komme et andet sted, så skriv »@Sigtebot tilknyt ${owner}« i den kanal.`;
}
