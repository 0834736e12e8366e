import { countLacks, type WhatLacks } from '../../administration/what-lacks.js';
import { dayInWords } from '../../language/days.js';
import { todayIn } from '../../language/local-day.js';
import { quarterName } from '../../language/quarter.js';
import type { Person } from '../../people/person.js';
import type { QuarterAhead } from '../../summaries/coming-cycles.js';
import { troubleText } from '../people/person-words.js';
import { escapeMarkdown, inWords, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { lackedText } from './setup-reply.js';

type Section = { readonly title: string; readonly lacks: boolean | undefined; readonly lines: readonly string[] };

/** How many of the closed chats get a button; the rest is in the text. */
const mostButtons = 2;

/** Gives in one card what still lacks before the bot can do its work. */
export function gettingStartedReply(lacks: WhatLacks): Reply {
  const count = countLacks(lacks);
  const headline =
    count === 0 ? 'Alt er sat op' : `Kom i gang: ${count === 1 ? '1 ting mangler' : `${count} ting mangler`}`;
  const sections = sectionsOf(lacks);
  const handOut = handOutLines(lacks.notMet);
  const text = joinParagraphs([
    headline,
    ...sections.map(({ title, lines }) => [title, ...lines].join('\n')),
    ['Tekst til dem, der skal tilføje appen:', ...handOut].join('\n'),
  ]);
  return {
    card: 'getting-started',
    summary: headline,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      hasNotice: false,
      notice: '',
      headline,
      sections: sections.map(({ title, lacks: isLacking, lines }) => ({
        title,
        mark: isLacking === undefined ? '›' : isLacking ? '!' : '✓',
        style: isLacking === undefined ? 'default' : isLacking ? 'warning' : 'good',
        lines: lines.map((line) => ({ text: escapeMarkdown(line) })),
      })),
      closed: lacks.closed
        .slice(0, mostButtons)
        .map(({ id, name }) => ({ personId: id, title: `Er ${name.slice(0, 60)} stoppet?` })),
      handOut: handOut.map((line) => ({ text: escapeMarkdown(line) })),
    },
  };
}

function sectionsOf(lacks: WhatLacks): readonly Section[] {
  const udvalg = udvalgLines(lacks);
  const people = peopleLines(lacks);
  const indicators = indicatorLines(lacks);
  return [
    {
      title: 'Udvalg',
      lacks: udvalg.length > 0,
      lines: orAllSet(udvalg, 'Alle har formand, næstformand, kanal og mødedatoer.'),
    },
    {
      title: 'Personer',
      lacks: people.length > 0,
      lines: orAllSet(people, 'Jeg kan skrive til alle, der har en rolle.'),
    },
    {
      title: 'Indikatorer',
      lacks: indicators.length > 0,
      lines: orAllSet(indicators, 'Alle er bekræftet og har en ejer.'),
    },
    {
      title: 'Administratorer',
      lacks: lacks.admins.length === 0,
      lines: [
        lacks.admins.length === 0
          ? 'Ingen, som jeg har mødt endnu.'
          : inWords(
              lacks.admins.map(({ name }) => name),
              'og',
            ),
      ],
    },
    { title: 'De næste datoer', lacks: undefined, lines: dateLines(lacks) },
  ];
}

function udvalgLines({ udvalg, hasCouncilChannel }: WhatLacks): readonly string[] {
  return [
    ...udvalg.flatMap(({ udvalg: { title }, lacks }) => {
      if (lacks.length === 0) return [];
      const noChair = lacks.some(({ what }) => what === 'chair') ? ' Uden formand kan intet godkendes dér.' : '';
      return [`${title} mangler ${lackedText(lacks)}.${noChair}`];
    }),
    ...(hasCouncilChannel ? [] : ['Kommunalbestyrelsen mangler en kanal til den samlede rapport.']),
  ];
}

function peopleLines({ notMet, closed }: WhatLacks): readonly string[] {
  return [...notMet, ...closed].map((person) => {
    const email = person.email === undefined || person.email === person.name ? '' : ` (${person.email})`;
    return `${person.name}${email} ${troubleText(person)}.`;
  });
}

function indicatorLines({ indicators }: WhatLacks): readonly string[] {
  return indicators.flatMap(({ title, used, withoutOwner, examples }) => {
    const parts = [
      ...(used === 0 ? ['ingen indikatorer er i brug'] : []),
      ...(withoutOwner.length > 0 ? [`${withoutOwner.length} uden ejer (${shortList(withoutOwner)})`] : []),
      ...(examples > 0
        ? [examples === 1 ? '1 eksempel er ikke bekræftet' : `${examples} eksempler er ikke bekræftet`]
        : []),
    ];
    return parts.length === 0 ? [] : [`${title}: ${inWords(parts, 'og')}.`];
  });
}

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} …` : shown;
}

function dateLines({ udvalg, ahead }: WhatLacks): readonly string[] {
  return [...(ahead === undefined ? [] : cycleLines(ahead)), ...meetingLines(udvalg)];
}

/** The first meeting comes first, and udvalg that meet on the same day share a line. */
function meetingLines(udvalg: WhatLacks['udvalg']): readonly string[] {
  const titlesOn = new Map<string, readonly string[]>();
  for (const { udvalg: one, meetings } of udvalg) {
    const day = meetings[0]?.date;
    if (day !== undefined) titlesOn.set(day, [...(titlesOn.get(day) ?? []), one.title]);
  }
  const days = [...titlesOn].sort(([a], [b]) => a.localeCompare(b));
  return days.map(([day, titles]) => `${inWords(titles, 'og')} holder møde ${dayInWords(day)}.`);
}

/** Udvalg with the same dates share a line. */
function cycleLines({ quarter, cycles, overallDue }: QuarterAhead): readonly string[] {
  const groups = new Map<string, { readonly titles: string[]; readonly text: string }>();
  for (const { udvalg, cycle } of cycles) {
    const text = `ejernes frist er ${dayInWords(cycle.ownersDeadline)}, formandens ${dayInWords(cycle.chairDeadline)}, og opslaget kommer ${dayInWords(cycle.post)}`;
    const group = groups.get(text) ?? { titles: [], text };
    group.titles.push(udvalg.title);
    groups.set(text, group);
  }
  return [
    ...[...groups.values()].map(({ titles, text }) => {
      const who = titles.length === cycles.length ? '' : `${inWords(titles, 'og')}: `;
      return `${quarterName(quarter)}: ${who}${text}.`;
    }),
    `Den samlede rapport skal være klar ${dayInWords(todayIn(overallDue))}.`,
  ];
}

/** What the admin can send on: why, and how the app is added. */
function handOutLines(notMet: readonly Person[]): readonly string[] {
  const to = notMet.flatMap(({ email, name }) => email ?? name);
  return [
    ...(to.length === 0 ? [] : [`Til: ${to.join('; ')}`]),
    'Hej. Du har en rolle i Sigtebot, som følger op på Kommunalbestyrelsens strategi i Teams. Den skal kende dig, før du kan bruge den:',
    '1) Åbn Teams, vælg Apps, søg efter Sigtebot, og tryk Tilføj.',
    '2) Skriv »hej« til den. Så ved den, hvem du er, og kan skrive til dig, når noget venter på dig.',
  ];
}

function orAllSet(lines: readonly string[], allSet: string): readonly string[] {
  return lines.length === 0 ? [allSet] : lines;
}
