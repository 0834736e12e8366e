import type { Lack, Sitting, UdvalgView } from '../../administration/udvalg-view.js';
import type { Indicator } from '../../indicators/indicator.js';
import { dayInWords } from '../../language/days.js';
import { todayIn } from '../../language/local-day.js';
import type { Person } from '../../people/person.js';
import type { AuditEntry, ChannelTrouble, Cover } from '../../people/udvalg-setup.js';
import type { Fokusomraade, Udvalg } from '../../strategy/strategy.js';
import { capital, personText, roleWords } from '../people/person-words.js';
import { escapeMarkdown, inWords, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';

const troubleWords: Readonly<Record<ChannelTrouble, string>> = {
  'channel-deleted': 'kanalen er slettet',
  'team-archived': 'teamet er arkiveret',
  'team-deleted': 'teamet er slettet',
  'bot-removed': 'jeg er taget ud af teamet',
  refused: 'Teams afviser mine opslag',
};

/** A label and what stands there; the label is ours, the rest may be what people wrote. */
type Fact = { readonly label: string; readonly text: string };

/** What was just done, to stand at the top; '' when nothing was. */
type Done = string;

/** Gives every udvalg on one card: who is set, what lacks, and the admins. */
export function setupOverviewReply(
  views: readonly UdvalgView[],
  admins: { readonly all: readonly Person[]; readonly removable: readonly Person[] },
  done: Done,
): Reply {
  const headline = 'Opsætning';
  const adminNames =
    admins.all.length === 0 ? 'ingen, som jeg har mødt endnu' : inWords(admins.all.map(personText), 'og');
  const rows = views.map((view) => ({ view, facts: factsOf(view), lacks: lacksText(view.lacks) }));
  const text = joinParagraphs([
    headline,
    done,
    ...rows.map(({ view, facts, lacks }) =>
      [view.udvalg.title, ...facts.map(plainFact), lacks].filter(Boolean).join('\n'),
    ),
    `Administratorer: ${adminNames}`,
  ]);
  return {
    card: 'setup-overview',
    summary: done === '' ? headline : done,
    text,
    data: {
      ...frame(text, done),
      headline,
      rows: rows.map(({ view, facts, lacks }) => ({
        udvalgId: view.udvalg.id,
        title: view.udvalg.title,
        lines: facts.map(factLine),
        hasLacks: lacks !== '',
        lacks,
      })),
      admins: factLine({ label: 'Administratorer', text: adminNames }).text,
      hasRemovable: admins.removable.length > 0,
      removable: admins.removable.map(({ id, name }) => ({ title: name, value: id })),
    },
  };
}

/** Gives one udvalg with the forms that change it. */
export function setupUdvalgReply(
  view: UdvalgView,
  { today, history, done }: { readonly today: string; readonly history: readonly string[]; readonly done: Done },
): Reply {
  const headline = `Opsætning af ${view.udvalg.title}`;
  const facts = factsOf(view);
  const lacks = lacksText(view.lacks);
  const text = joinParagraphs([headline, done, facts.map(plainFact).join('\n'), lacks]);
  const removable = removableOf(view);
  const seated = seatedOf(view);
  return {
    card: 'setup-udvalg',
    summary: done === '' ? headline : done,
    text,
    data: {
      ...frame(text, done),
      headline,
      udvalgId: view.udvalg.id,
      lines: facts.map(factLine),
      hasLacks: lacks !== '',
      lacks,
      areas: view.areas.map(({ id, title }) => ({ title, value: id })),
      hasSeats: seated.length > 0,
      seated,
      today,
      hasRemovable: removable.length > 0,
      removable,
      history: (history.length === 0 ? ['Der er ikke ændret noget endnu.'] : history).map((line) => ({
        text: escapeMarkdown(line),
      })),
    },
  };
}

/** Gives the indicators of an udvalg and who owns them. */
export function setupOwnersReply(
  udvalg: Udvalg,
  indicators: readonly Indicator[],
  { personOf, done }: { readonly personOf: (personId: string) => Person | undefined; readonly done: Done },
): Reply {
  const headline = `Ejere af indikatorer i ${udvalg.title}`;
  const used = indicators.filter(({ retired, isExample }) => retired === undefined && !isExample);
  const facts = used.map(({ name, ownerIds }) => ({
    label: name,
    text:
      ownerIds.length === 0
        ? 'ingen ejer'
        : inWords(
            ownerIds.map((id) => personText(personOf(id))),
            'og',
          ),
  }));
  const examples = indicators.filter(({ retired, isExample }) => retired === undefined && isExample).length;
  const lines = [...facts.map(factLine), ...exampleLines(examples, used.length).map((line) => ({ text: line }))];
  const text = joinParagraphs([
    headline,
    done,
    [...facts.map(plainFact), ...exampleLines(examples, used.length)].join('\n'),
  ]);
  const owned = used.flatMap(({ id, name, ownerIds }) =>
    ownerIds.map((ownerId) => ({ title: `${personOf(ownerId)?.name ?? ownerId}: ${name}`, value: `${id}:${ownerId}` })),
  );
  return {
    card: 'setup-owners',
    summary: done === '' ? headline : done,
    text,
    data: {
      ...frame(text, done),
      headline,
      udvalgId: udvalg.id,
      lines,
      hasIndicators: used.length > 0,
      indicators: used.map(({ id, name }) => ({ title: name, value: id })),
      hasOwned: owned.length > 0,
      owned,
    },
  };
}

function exampleLines(examples: number, used: number): readonly string[] {
  if (examples === 0 && used === 0) return ['Der er ingen indikatorer endnu.'];
  if (examples === 0) return [];
  return [
    examples === 1
      ? '1 eksempel er ikke bekræftet endnu og kan ikke få en ejer.'
      : `${examples} eksempler er ikke bekræftet endnu og kan ikke få en ejer.`,
  ];
}

/** Gives the newest changes of an udvalg as lines, the newest first, people and areas by name. */
export function historyLines(
  audit: readonly AuditEntry[],
  {
    nameOf,
    areas,
    count,
  }: {
    readonly nameOf: (personId: string) => string | undefined;
    readonly areas: readonly Fokusomraade[];
    readonly count: number;
  },
): readonly string[] {
  const known = new Map([['system', 'Sigtebot'], ...areas.map(({ id, title }) => [id, title] as const)]);
  const inName = (word: string) =>
    known.get(word) ?? nameOf(word) ?? (/^\d{4}-\d\d-\d\d$/.test(word) ? dayInWords(word) : idless(word));
  const inNames = (trail: string) =>
    trail === '' ? 'ingen' : trail.replace(/ \(all\)/g, '').replace(/[^\s;,()]+/g, inName);
  return [...audit]
    .reverse()
    .slice(0, count)
    .map(
      ({ at, by, what, from, to }) =>
        `${dayInWords(todayIn(new Date(at)))} · ${inName(by)} · ${changeWords[what] ?? what}: ${inNames(from)} → ${inNames(to)}`,
    );
}

/** What looks like an id and is nobody's any more is somebody who was erased. */
function idless(word: string): string {
  return /^[\da-f]{8}-[\da-f-]{27}$/i.test(word) ? 'en, der er slettet' : word;
}

const changeWords: Readonly<Record<string, string>> = { ...roleWords, 'stand-in': 'stedfortræder' };

/** Gives what an udvalg lacks as a sentence, or ''. */
export function lacksText(lacks: readonly Lack[]): string {
  return lacks.length === 0 ? '' : `Mangler ${lackedText(lacks)}`;
}

/** Gives the things that an udvalg lacks as a list in words. */
export function lackedText(lacks: readonly Lack[]): string {
  return inWords(lacks.map(lackText), 'og');
}

function lackText(lack: Lack): string {
  if (lack.what === 'meetings') return 'mødedatoer';
  const what = lack.what === 'channel' ? 'kanal' : roleWords[lack.what];
  return lack.areas === 'all' ? what : `${what} for ${areasText(lack.areas)}`;
}

function factsOf(view: UdvalgView): readonly Fact[] {
  const [meeting] = view.meetings;
  return [
    ...roleFacts('chair', view.chairs, view.areas),
    ...roleFacts('deputy', view.deputies, view.areas),
    ...view.standIns.map(({ by, away, from, to }) => ({
      label: 'Stedfortræder',
      text: `${personText(by)} for ${away?.name ?? 'en, der er slettet'}, ${dayInWords(from)} – ${dayInWords(to)}`,
    })),
    ...view.channels.map(({ teamName, channelName, covers, trouble }) => ({
      label: 'Kanal',
      text: `${teamName} › ${channelName}${coverText(covers, view.areas)}${trouble === undefined ? '' : ` (virker ikke: ${troubleWords[trouble]})`}`,
    })),
    ...(meeting === undefined
      ? []
      : [
          {
            label: 'Næste møde',
            text: `${dayInWords(meeting.date)}${meeting.agendaDeadline === undefined ? '' : ` (dagsordensfrist ${dayInWords(meeting.agendaDeadline)})`}`,
          },
        ]),
  ];
}

function roleFacts(
  role: 'chair' | 'deputy',
  sitting: readonly Sitting[],
  areas: readonly Fokusomraade[],
): readonly Fact[] {
  if (sitting.length === 0) return [];
  const text = sitting.map(({ person, covers }) => `${personText(person)}${coverText(covers, areas)}`).join('; ');
  return [{ label: capital(roleWords[role]), text }];
}

/** Gives what a role covers, where that is not the whole udvalg. */
export function coverText(covers: Cover, areas: readonly Fokusomraade[]): string {
  return covers === 'all' ? '' : ` for ${areasText(areas.filter(({ id }) => covers.includes(id)))}`;
}

/** Long titles are cut where a card lists many. */
function areasText(areas: readonly Fokusomraade[]): string {
  const short = (title: string) => (title.length > 45 ? `${title.slice(0, 42).trimEnd()}…` : title);
  return inWords(
    areas.map(({ title }) => `»${short(title)}«`),
    'og',
  );
}

function seatedOf({ chairs, deputies }: UdvalgView): { readonly title: string; readonly value: string }[] {
  const sitting = new Map([...chairs, ...deputies].map(({ personId, person }) => [personId, person]));
  return [...sitting].map(([value, person]) => ({ title: person?.name ?? value, value }));
}

function removableOf({ chairs, deputies, standIns }: UdvalgView): { readonly title: string; readonly value: string }[] {
  const seat = (role: 'chair' | 'deputy') => (one: Sitting) => ({
    title: `${capital(roleWords[role])}: ${one.person?.name ?? one.personId}`,
    value: `${role}:${one.personId}`,
  });
  return [
    ...chairs.map(seat('chair')),
    ...deputies.map(seat('deputy')),
    ...standIns.map(({ by, away, personId, forPersonId, from }) => ({
      title: `Stedfortræder: ${by?.name ?? personId} for ${away?.name ?? forPersonId} fra ${dayInWords(from)}`,
      value: `stand-in:${personId}:${forPersonId}:${from}`,
    })),
  ];
}

function plainFact({ label, text }: Fact): string {
  return `${label}: ${text}`;
}

function factLine({ label, text }: Fact): { readonly text: string } {
  return { text: `**${escapeMarkdown(label)}:** ${escapeMarkdown(text)}` };
}

function frame(text: string, done: string) {
  return {
    lang: 'da',
    fallbackText: text,
    hasNotice: false,
    notice: '',
    hasDone: done !== '',
    done: escapeMarkdown(done),
  } as const;
}
