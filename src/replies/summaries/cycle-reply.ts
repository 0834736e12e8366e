import type { Language } from '../../language/language-of.js';
import type { CycleAsked } from '../../summaries/cycle-asked.js';
import type { UdvalgCycle } from '../../summaries/read-cycles.js';
import type { CardData } from '../card-data.js';
import { type Notices, noticeText } from '../notices.js';
import { escapeMarkdown, joinParagraphs } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { cycleTexts, cycleTextsEn } from './cycle-texts.js';

type Group = CardData<'cycle'>['groups'][number];
type Texts = typeof cycleTexts;

/** What the answer about the årshjul is made from. */
export type CycleView = {
  readonly about: CycleAsked['about'];
  /** One where an udvalg was named, else all. */
  readonly cycles: readonly UdvalgCycle[];
  readonly isNamed: boolean;
  /** The day in Denmark, ISO. */
  readonly today: string;
  readonly language: Language;
  readonly notices: Notices;
};

/** Gives a quarter's dates and the next meetings, what was asked for as the headline; udvalg with the same dates once. */
export function cycleReply(view: CycleView): Reply {
  const texts = view.language === 'en' ? cycleTextsEn : cycleTexts;
  const headline = headlineOf(view, texts);
  const groups = view.isNamed ? view.cycles.map((one) => namedGroup(one, texts)) : allGroups(view, texts);
  const notice = noticeText(view.notices, view.language);
  const text = joinParagraphs([headline, ...groups.map(groupText), notice]);
  return {
    card: 'cycle',
    summary: headline,
    text,
    data: {
      lang: view.language,
      fallbackText: text,
      hasNotice: notice !== '',
      notice,
      headline: escapeMarkdown(headline),
      groups: groups.map((group) => ({ ...group, title: escapeMarkdown(group.title) })),
      next: view.isNamed ? [texts.allButton] : [],
    },
  };
}

function headlineOf({ about, cycles, isNamed, today }: CycleView, texts: Texts): string {
  const [first] = cycles;
  if (first === undefined) throw new Error('There is no udvalg whose cycle could be told');
  const quarter = texts.quarter(first.cycle.quarter);
  const where = isNamed ? first.udvalg.title : '';
  switch (about) {
    case 'all':
      return texts.calendar(where, quarter);
    case 'deadline': {
      const { ownersDeadline } = first.cycle;
      const parts = byAnswer(cycles, ({ cycle }) => texts.day(cycle.ownersDeadline), texts);
      return parts.length === 1
        ? texts.deadline(where, quarter, texts.day(ownersDeadline), ownersDeadline < today)
        : texts.deadlines(quarter, parts.join('; '));
    }
    case 'summary': {
      const parts = byAnswer(cycles, (one) => postText(one, texts), texts);
      if (parts.length > 1) return texts.summaries(quarter, parts.join('; '));
      const { standing } = first;
      return standing.is === 'ahead'
        ? texts.summary(where, quarter, texts.moment(standing.at))
        : texts.summaries(quarter, postText(first, texts));
    }
    case 'meeting':
      if (!isNamed) return texts.meetings;
      return first.meeting === undefined ? texts.noMeeting(where) : texts.meets(where, texts.day(first.meeting.date));
  }
}

/** Gives each answer once, with the udvalg that it holds for: "torsdag den 8. oktober 2026 (Læring og VTF)". */
function byAnswer(
  cycles: readonly UdvalgCycle[],
  answer: (one: UdvalgCycle) => string,
  texts: Texts,
): readonly string[] {
  const answers = [...new Set(cycles.map(answer))];
  return answers.map((one) => {
    const titles = cycles.filter((cycle) => answer(cycle) === one).map(({ udvalg }) => udvalg.title);
    return `${one} (${texts.list(titles)})`;
  });
}

function namedGroup(one: UdvalgCycle, texts: Texts): Group {
  const { meeting } = one;
  const agenda = meeting?.agendaDeadline;
  return {
    title: texts.inQuarter(one.udvalg.title, texts.quarter(one.cycle.quarter)),
    facts: [
      ...datesOf(one, texts),
      { title: texts.nextMeeting, value: meeting === undefined ? texts.notPutIn : texts.day(meeting.date) },
      ...(agenda === undefined ? [] : [{ title: texts.agenda, value: texts.day(agenda) }]),
    ],
    ...note([texts.counted(one.cycle.counted), ...(meeting === undefined ? [texts.whoPutsIn] : [])]),
  };
}

function allGroups(view: CycleView, texts: Texts): readonly Group[] {
  const dates = sameDates(view.cycles).flatMap((same): readonly Group[] => {
    const [first] = same;
    if (first === undefined) return [];
    const titles = same.map(({ udvalg }) => udvalg.title);
    const who = same.length === view.cycles.length ? texts.everybody : texts.list(titles);
    return [
      {
        title: texts.inQuarter(who, texts.quarter(first.cycle.quarter)),
        facts: datesOf(first, texts),
        ...note([texts.counted(first.cycle.counted)]),
      },
    ];
  });
  const meetings = meetingsGroup(view, texts);
  return view.about === 'meeting' ? [meetings, ...dates] : [...dates, meetings];
}

/** Puts udvalg together whose dates and standing are the same, in their printed order. */
function sameDates(cycles: readonly UdvalgCycle[]): readonly (readonly UdvalgCycle[])[] {
  const groups = new Map<string, UdvalgCycle[]>();
  for (const one of cycles) {
    const key = JSON.stringify([{ ...one.cycle, counted: one.cycle.counted.from }, one.standing]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function datesOf(one: UdvalgCycle, texts: Texts): Group['facts'] {
  const { cycle } = one;
  return [
    { title: texts.opens, value: texts.day(cycle.open) },
    { title: texts.owners, value: texts.day(cycle.ownersDeadline) },
    { title: texts.draft, value: texts.moment(cycle.draftAt) },
    { title: texts.chair, value: texts.day(cycle.chairDeadline) },
    { title: texts.post, value: postText(one, texts) },
  ];
}

function postText({ standing }: UdvalgCycle, texts: Texts): string {
  if (standing.is === 'ahead') return texts.moment(standing.at);
  return standing.is === 'out' ? texts.isOut : texts.isHeld;
}

function meetingsGroup({ cycles }: CycleView, texts: Texts): Group {
  const facts = cycles.map(({ udvalg, meeting }) => {
    if (meeting === undefined) return { title: udvalg.title, value: texts.notPutIn };
    const agenda = meeting.agendaDeadline === undefined ? undefined : texts.day(meeting.agendaDeadline);
    return { title: udvalg.title, value: texts.meeting(texts.day(meeting.date), agenda) };
  });
  const isLacking = cycles.some(({ meeting }) => meeting === undefined);
  return { title: texts.nextMeeting, facts, ...note(isLacking ? [texts.whoPutsIn] : []) };
}

function note(lines: readonly string[]): Pick<Group, 'hasNote' | 'note'> {
  return { hasNote: lines.length > 0, note: lines.join(' ') };
}

function groupText({ title, facts, note }: Group): string {
  return [title, ...facts.map((fact) => `${fact.title}: ${fact.value}`), note].filter((line) => line !== '').join('\n');
}
