import type { StillHeld } from '../../administration/forget.js';
import type { Hanging } from '../../administration/hanging.js';
import type { KnownAbout } from '../../administration/known-about.js';
import { dayInWords } from '../../language/days.js';
import { todayIn } from '../../language/local-day.js';
import { quarterName } from '../../language/quarter.js';
import type { Contact } from '../../people/contact.js';
import type { Person } from '../../people/person.js';
import { keptText, messageDays, retention, trailDays } from '../../people/retention.js';
import { troubleText } from '../people/person-words.js';
import { noticeReply } from '../plain-replies.js';
import { escapeMarkdown, inWords, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { hangingSections } from './stopped-reply.js';

/** All that is told to one who asks what is kept about them. */
export type AboutPerson = {
  readonly aadObjectId: string;
  readonly person: Person | undefined;
  readonly contact: Contact | undefined;
  readonly hanging: Hanging | undefined;
  readonly known: KnownAbout;
  /** What things are called, by id. */
  readonly names: {
    readonly person: (personId: string) => Person | undefined;
    readonly indicator: (indicatorId: string) => string;
    readonly fokusomraade: (id: string) => string;
    readonly udvalg: (id: string) => string;
  };
};

/** What is said of forgetting somebody beside a card. */
export const personalDataTexts = {
  noEntraId: 'Jeg ved ikke, hvem du er, så jeg har intet gemt om dig.',
  forgotten:
    'Du er glemt. Det, du har indberettet eller afgjort, står nu uden dit navn. Beskederne i vores chat står stadig i Teams, og dem kan du selv slette. Skriver du til mig igen, lærer jeg dig at kende igen.',
  busy: 'Det meste er slettet, men andre gemte samtidig. Tryk »Glem mig« igen, så tager jeg resten.',
};

type Section = { readonly title: string; readonly kept: string; readonly lines: readonly string[] };

/** Gives everything that is kept about somebody, with how long each thing is. */
export function personalDataReply(about: AboutPerson): Reply {
  const sections = sectionsOf(about);
  const headline = 'Det har jeg gemt om dig';
  const footnote =
    'Det, du skriver til mig, gemmer jeg ikke, men det står i Teams. Tekst i indberetninger og handlinger hører til sagen og ændres ikke, når nogen bliver glemt.';
  const text = joinParagraphs([
    headline,
    ...sections.map(({ title, lines, kept }) => [title, ...lines, kept].join('\n')),
    footnote,
    'Skriv »glem mig«, hvis jeg skal slette det.',
  ]);
  return {
    card: 'personal-data',
    summary: headline,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      hasNotice: false,
      notice: '',
      headline,
      sections: sections.map(({ title, kept, lines }) => ({
        title,
        kept,
        lines: lines.map((line) => ({ text: escapeMarkdown(line) })),
      })),
      footnote,
    },
  };
}

/** Gives why somebody cannot be forgotten yet, with the list of what to hand over first. */
export function stillHeldReply(person: Person, { hanging, undecided }: StillHeld, names: AboutPerson['names']): Reply {
  const lines = [
    ...hangingSections(person, { ...hanging, waiting: [] }, names.person).flatMap((section) => section.lines),
    ...undecided.map((name) => `Din indberetning af »${name}« venter på godkendelse`),
  ];
  return noticeReply('Jeg kan ikke glemme dig, så længe noget hænger på dig', {
    language: 'da',
    lines: [...lines.map((line) => `${line}.`), 'Bed en administrator overdrage det først. Intet er slettet.'],
  });
}

function sectionsOf(about: AboutPerson): readonly Section[] {
  const { person, hanging, known, names } = about;
  const held =
    person === undefined || hanging === undefined
      ? []
      : hangingSections(person, { ...hanging, waiting: [] }, names.person);
  const kinds = { roles: 'udvalg-setup', indicators: 'indicator', actions: 'action', waiting: 'indicator-update' };
  return [
    {
      title: 'Hvem du er',
      lines: whoLines(about),
      kept:
        [
          ...(person === undefined ? [] : [keptText('people')]),
          ...(about.contact === undefined ? [] : [keptText('contact')]),
        ].join(' ') || 'Gemmes ikke.',
    },
    ...held.map(({ of, title, lines }) => ({ title, lines, kept: keptText(kinds[of]) })),
    { title: 'Indberetninger og afgørelser', lines: reportLines(known, names), kept: keptText('indicator-update') },
    { title: 'Det, vi talte om sidst', lines: threadLines(known, names), kept: keptText('thread') },
    { title: 'Dine svar på match', lines: verdictLines(known, names), kept: keptText('match-verdict') },
    {
      title: 'Ændringer, som du har lavet eller er nævnt i',
      lines: trailLines(known, names),
      kept: `Gemmes i ${trailDays / 365} år.`,
    },
    {
      title: 'Beskeder til dig',
      lines: known.messages === 0 ? [] : [`${known.messages} beskeder og kort, som jeg har sendt eller skal sende`],
      kept: `Gemmes i ${messageDays} dage.`,
    },
    ...known.others.map(({ kind, count }) => ({
      title: retention.find((one) => one.kind === kind)?.what ?? kind,
      lines: [count === 1 ? 'Du er nævnt 1 sted' : `Du er nævnt ${count} steder`],
      kept: keptText(kind),
    })),
  ].filter(({ lines }) => lines.length > 0);
}

function whoLines({ aadObjectId, person, contact }: AboutPerson): readonly string[] {
  const emails = [...new Set([person?.email, ...(contact?.emails ?? [])])].filter((email) => email !== undefined);
  const since =
    contact === undefined ? [] : [`Du skrev til mig første gang, eller fra en ny adresse, ${dayIn(contact.since)}.`];
  const reach =
    contact === undefined && person?.reach.is !== 'open'
      ? []
      : [
          person !== undefined && troubleText(person) !== ''
            ? `Jeg ${troubleText(person)}.`
            : 'Jeg kan skrive til dig i vores chat, hvis adresse er gemt.',
        ];
  const snoozed = person?.snoozedUntil === undefined ? [] : [`Ingen påmindelser før ${dayIn(person.snoozedUntil)}.`];
  return [
    [person?.name ?? contact?.name, ...emails].filter(Boolean).join(', '),
    `Entra-id ${aadObjectId}`,
    ...since,
    ...reach,
    ...snoozed,
  ].filter((line) => line !== '');
}

/** A line a quarter: what was sent, and what was decided. */
function reportLines({ reports }: KnownAbout, names: AboutPerson['names']): readonly string[] {
  const quarters = [...new Set(reports.map(({ quarter }) => quarter))].sort().reverse();
  return quarters.map((quarter) => {
    const ofQuarter = reports.filter((report) => report.quarter === quarter);
    const list = (of: 'submitted' | 'decided') =>
      ofQuarter.filter((report) => report[of] > 0).map(({ indicatorId }) => names.indicator(indicatorId));
    const sent = list('submitted');
    const decided = list('decided');
    const parts = [
      ...(sent.length > 0 ? [`indberettet af dig: ${sent.join(', ')}`] : []),
      ...(decided.length > 0 ? [`afgjort af dig: ${decided.join(', ')}`] : []),
    ];
    return `${quarterName(quarter)}: ${parts.join('; ')}`;
  });
}

function threadLines({ threads }: KnownAbout, names: AboutPerson['names']): readonly string[] {
  return threads.flatMap(({ about, shownMatch }) => {
    const areas = [...new Set([...(about?.fokusomraadeIds ?? []), ...(shownMatch?.fokusomraadeIds ?? [])])];
    const udvalg = about?.udvalgIds ?? [];
    const things = [...areas.map(names.fokusomraade), ...udvalg.map(names.udvalg)];
    return things.length === 0 ? [] : [inWords(things, 'og')];
  });
}

function verdictLines({ verdicts }: KnownAbout, names: AboutPerson['names']): readonly string[] {
  return verdicts.map(
    ({ at, verdict, fokusomraadeIds }) =>
      `${dayIn(at)}: »${names.fokusomraade(fokusomraadeIds[0] ?? '')}« ${verdict === 'fits' ? 'passer' : 'passer ikke'}`,
  );
}

function trailLines({ trail }: KnownAbout, names: AboutPerson['names']): readonly string[] {
  const groups = new Map<string, { readonly title: string; count: number; last: string }>();
  for (const { kind, partition, count, last } of trail) {
    const what = retention.find((one) => one.kind === kind)?.what ?? kind;
    const where = partition.startsWith('udvalg:') ? ` (${names.udvalg(partition.slice('udvalg:'.length))})` : '';
    const title = `${what}${where}`;
    const group = groups.get(title) ?? { title, count: 0, last: '' };
    groups.set(title, { title, count: group.count + count, last: group.last > last ? group.last : last });
  }
  return [...groups.values()].map(
    ({ title, count, last }) => `${title}: ${count === 1 ? '1 ændring' : `${count} ændringer, senest`} ${dayIn(last)}`,
  );
}

function dayIn(moment: string): string {
  return dayInWords(todayIn(new Date(moment)));
}
