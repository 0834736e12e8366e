import { dayInWords, weekdayOf } from '../../language/days.js';
import { todayIn } from '../../language/local-day.js';
import { momentInWords } from '../../language/moment-in-words.js';
import { quarterName } from '../../language/quarter.js';
import type { Delivery } from '../../summaries/delivery.js';
import { postOf } from '../../summaries/delivery.js';
import { everyUdvalg, type SummaryRound } from '../../summaries/summary-round.js';
import { inWords } from '../plain-text.js';

/** Where a summary goes, as people call it: "Strategi, kanalen Læring". */
export function channelWords({ teamName, channelName }: Pick<Delivery['channel'], 'teamName' | 'channelName'>): string {
  const named = [teamName, channelName].filter((name) => name !== '');
  return named.length === 0 ? 'kanalen' : named.join(', kanalen ');
}

/** What the bot says of a round, a message each. */
export const roundTexts = {
  draftHeadline: (who: string, quarter: string) => `Kladde: ${who}, ${quarterName(quarter)}`,
  everybody: 'Hele strategien',

  /** Where the round has come to, in one line. `nameOf` gives a person's name. */
  plan(round: SummaryRound, channels: readonly string[], nameOf: (personId: string) => string): string {
    const { state } = round;
    const where = channels.length === 0 ? 'Ingen kanal er tilknyttet' : `Slås op i ${inWords(channels, 'og')}`;
    switch (state.is) {
      case 'waiting':
        return round.scope === everyUdvalg
          ? `${where}, når den er frigivet. Den er klar, når alle udvalg er slået op, og senest ${onDay(round.postAt)}.`
          : `${where} ${onDay(round.postAt)} kl. ${timeOf(round.postAt)}.${postponedWords(round, nameOf)}`;
      case 'ready':
        return `Klar. ${where}, når en administrator frigiver den.`;
      case 'stopped':
        return `Stoppet af ${nameOf(state.by)} ${momentInWords(state.at)}: ${state.why}`;
      case 'released':
        if (!state.delivered) return `${where} nu.`;
        return state.by === 'system'
          ? `Sendt ${momentInWords(state.at)}.`
          : `Sendt af ${nameOf(state.by)} ${momentInWords(state.at)}.`;
    }
  },
  sendNow: 'Send nu',
  release: 'Frigiv og send',
  sendToRest: 'Send til nye kanaler',

  onlyPersonal: 'Kladder og opslagshistorik viser jeg kun i vores egen chat. Skriv det samme til mig dér.',
  whichUdvalg: (titles: readonly string[]) =>
    `Hvilket udvalg? Skriv for eksempel »vis kladde ${titles[0] ?? 'Læring'}«. Der er ${inWords(titles, 'og')}, og »vis kladde alle« er den samlede rapport.`,
  notYours: 'Det kan formanden, næstformanden og administratorerne.',
  onlyAdmins: 'Den samlede rapport frigives af en administrator.',
  noRound: (who: string, quarter: string) =>
    `Der er ikke en kladde for ${who} for ${quarterName(quarter)}. Den kommer af sig selv på kladdedagen, når udvalget har en kanal.`,
  alreadySent: (at: string) => `Den er allerede sendt ${momentInWords(at)}. Intet er ændret.`,
  alreadyStopped: 'Den er allerede stoppet. Intet er ændret.',
  notAhead: 'Dagen er gået. Vælg en dag, der kommer.',
  tooLate: (latest: Date) => `Så sent kan den ikke udskydes. Vælg senest ${dayInWords(todayIn(latest))}.`,
  busy: 'Det blev ikke gemt, for andre gemte samtidig. Prøv igen.',

  lateHeadline: (who: string, quarter: string) => `${who}, ${quarterName(quarter)}: opslaget er ikke kommet`,
  lateOverall: (quarter: string) => `Den samlede rapport for ${quarterName(quarter)} venter på, at du frigiver den.`,
  lateNoChannel: 'Ingen kanal er tilknyttet. Skriv »tilknyt« i den kanal, det skal op i, og vælg derefter »Send nu«.',
  lateHow:
    'Skriv »vis kladde« til mig for at se den. Mangler en kanal, så tilknyt den igen og vælg »Send til nye kanaler«.',

  unknownHeadline: (who: string, quarter: string) => `Står opslaget der? ${who}, ${quarterName(quarter)}`,
  unknownLines: (where: string, why: string) => [
    `Jeg sendte det til ${where}, men fik intet svar fra Teams (${why}). Det kan stå der, og det kan mangle, så jeg sender det ikke igen af mig selv.`,
    'Se i kanalen, og svar mig her.',
  ],
  failedHeadline: (who: string, quarter: string) => `${who}, ${quarterName(quarter)} kunne ikke slås op`,
  failedLines: (where: string, why: string) => [
    `Teams ville ikke tage imod det til ${where} (${why}).`,
    'Se efter, om botten er med i teamet, og om kanalen findes og er åben for opslag. Tilknyt den rigtige kanal, hvis den er flyttet, og vælg så »Prøv igen«. De andre kanaler har fået deres.',
  ],
  postAgain: 'Post igen',
  tryAgain: 'Prøv igen',
  stands: 'Noteret: opslaget står der.',
  postedAgain: 'Jeg sender det igen nu.',
  settled: (delivery: Delivery) => `Det er allerede afgjort: ${deliveryState(delivery)}.`,

  correctionInThread: (corrections: readonly string[]) =>
    `Opslaget herover kunne ikke rettes, så her er rettelsen. ${corrections.join('. ')}.`,
  historyHeadline: 'Opslag',
  historyNone: 'Der er ingen opslag endnu.',
};

/** Gives where a post has come to: "står der siden 14. oktober 2026 kl. 09.00". */
export function deliveryState(delivery: Delivery): string {
  const { state } = postOf(delivery);
  switch (state.is) {
    case 'planned':
    case 'claimed':
      return state.attempts > 1 ? `er på vej, ${state.attempts} forsøg` : 'er på vej';
    case 'sent':
      return `slået op ${momentInWords(state.at)}`;
    case 'failed':
      return `ikke slået op (${state.why})`;
    case 'unknown':
      return `ikke til at vide, om det står der (${state.why})`;
    case 'dropped':
      return 'ikke sendt';
  }
}

function postponedWords({ postponed }: SummaryRound, nameOf: (personId: string) => string): string {
  const last = postponed.at(-1);
  return last === undefined ? '' : ` Udskudt af ${nameOf(last.by)}: ${last.why}`;
}

function onDay(at: string): string {
  const day = todayIn(new Date(at));
  return `${weekdayOf(day)} den ${dayInWords(day)}`;
}

function timeOf(at: string): string {
  return momentInWords(at).split(' kl. ')[1] ?? '';
}
