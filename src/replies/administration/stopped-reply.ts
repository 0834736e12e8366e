import type { HandedOver } from '../../administration/finish-handover.js';
import { type Hanging, isFree } from '../../administration/hanging.js';
import { dayInWords } from '../../language/days.js';
import { quarterName } from '../../language/quarter.js';
import type { Person } from '../../people/person.js';
import { capital, personText, roleWords } from '../people/person-words.js';
import { escapeMarkdown, inWords, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';

/** What is said of a handover beside its card. */
export const stoppedTexts = {
  handedOver: (from: string, to: string, { setups, indicators, actions }: HandedOver) =>
    `Overdraget fra ${from} til ${to}: ${countText(setups, indicators, actions)}`,
  takenAway: (from: string, { setups, indicators }: HandedOver) =>
    `Taget fra ${from} uden afløser: ${countText(setups, indicators, 0)}`,
  toSelf: (name: string) => `${name} kan ikke overtage fra sig selv. Vælg en anden.`,
  underWay: (to: string) =>
    `En overdragelse til ${to} var ikke færdig. Den er gjort færdig nu. Se, om der er mere at overdrage.`,
  busy: 'Overdragelsen er begyndt, men andre gemte samtidig. Den bliver gjort færdig af sig selv inden for et par minutter.',
  notReached: (name: string) =>
    `Jeg kan ikke længere skrive til ${name}, som måske er stoppet. Er det en fejl, så bed vedkommende skrive »hej« til mig.`,
  nobody: 'Jeg kender ikke den person længere. Intet er ændret.',
};

/** Gives all that hangs on somebody, and the form that hands it over. */
export function stoppedReply(
  person: Person,
  hanging: Hanging,
  {
    personOf,
    done = '',
    notice = '',
  }: {
    readonly personOf: (personId: string) => Person | undefined;
    /** What was just done. */
    readonly done?: string;
    /** Why the card comes unasked. */
    readonly notice?: string;
  },
): Reply {
  const free = isFree(hanging);
  const sections = hangingSections(person, hanging, personOf);
  const headline = free ? `Der hænger ikke noget på ${person.name}` : `Det hænger på ${person.name}`;
  const footnote = footnoteText(hanging, free);
  const text = joinParagraphs([
    headline,
    done,
    ...sections.map(({ title, lines }) => [title, ...lines].join('\n')),
    footnote,
    notice,
  ]);
  return {
    card: 'stopped',
    summary: done || notice || headline,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      hasNotice: notice !== '',
      notice: escapeMarkdown(notice),
      hasDone: done !== '',
      done: escapeMarkdown(done),
      headline: escapeMarkdown(headline),
      personId: person.id,
      sections: sections.map(({ title, lines }) => ({
        title,
        lines: lines.map((line) => ({ text: escapeMarkdown(line) })),
      })),
      footnote,
      canHandOver: !free && !isOnlyFirstAdmin(hanging),
      asksAdmin: hanging.isAdmin && !hanging.isFirstAdmin,
    },
  };
}

/** What hangs on somebody, of one kind. */
export type HangingSection = {
  readonly of: 'roles' | 'indicators' | 'actions' | 'waiting';
  readonly title: string;
  readonly lines: readonly string[];
};

/** Gives what hangs on somebody in words, kind by kind; kinds of which there is nothing are left out. */
export function hangingSections(
  person: Person,
  hanging: Hanging,
  personOf: (personId: string) => Person | undefined,
): readonly HangingSection[] {
  const { indicators, actions, waiting } = hanging;
  const sections: readonly HangingSection[] = [
    { of: 'roles', title: 'Roller', lines: roleLines(person, hanging, personOf) },
    { of: 'indicators', title: 'Indikatorer', lines: indicators.map(({ name, udvalg }) => `${name} (${udvalg})`) },
    {
      of: 'actions',
      title: 'Handlinger, der ikke er færdige',
      lines: actions.map(({ title, udvalg, deadline }) => `${title} (${udvalg}, frist ${dayInWords(deadline)})`),
    },
    {
      of: 'waiting',
      title: 'Venter på godkendelse',
      lines: waiting.map(
        ({ indicatorName, udvalg, quarter }) =>
          `${indicatorName}, ${quarterName(quarter)} (${udvalg}). Den nye formand får den at afgøre.`,
      ),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function roleLines(
  person: Person,
  { isAdmin, isFirstAdmin, seats, standIns }: Hanging,
  personOf: (personId: string) => Person | undefined,
): readonly string[] {
  return [
    ...seats.map(
      ({ role, udvalg, covers }) => `${capital(roleWords[role])} for ${udvalg}${covers === 'all' ? '' : ' (en del)'}`,
    ),
    ...standIns.map(({ personId, forPersonId, udvalg, from, to }) => {
      const days = `${dayInWords(from)} – ${dayInWords(to)}`;
      return personId === person.id
        ? `Stedfortræder for ${personText(personOf(forPersonId))} i ${udvalg}, ${days}`
        : `Har ${personText(personOf(personId))} som stedfortræder i ${udvalg}, ${days}`;
    }),
    ...(isAdmin
      ? [isFirstAdmin ? 'Administrator i bottens indstillinger (kun IT kan fjerne det)' : 'Administrator']
      : []),
  ];
}

function isOnlyFirstAdmin(hanging: Hanging): boolean {
  return hanging.isFirstAdmin && isFree({ ...hanging, isAdmin: false });
}

function footnoteText(hanging: Hanging, free: boolean): string {
  if (free) return 'Navn og e-mail slettes af sig selv, når der ikke har hængt noget på personen i 180 dage.';
  if (isOnlyFirstAdmin(hanging)) return 'Bed IT fjerne personen fra indstillingen ADMIN_AAD_OBJECT_IDS.';
  return 'Overdragelsen flytter alt på én gang. Historikken bliver stående.';
}

function countText(setups: number, indicators: number, actions: number): string {
  const counts = [
    ...(setups > 0 ? [`roller i ${setups} udvalg`] : []),
    ...(indicators > 0 ? [indicators === 1 ? '1 indikator' : `${indicators} indikatorer`] : []),
    ...(actions > 0 ? [actions === 1 ? '1 handling' : `${actions} handlinger`] : []),
  ];
  return counts.length === 0 ? 'retten som administrator.' : `${inWords(counts, 'og')}.`;
}
