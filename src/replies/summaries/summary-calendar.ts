import type { ZodError } from 'zod';
import { dayInWords, weekdayOf } from '../../language/days.js';
import { todayIn } from '../../language/local-day.js';
import { quarterName } from '../../language/quarter.js';
import type { CountedFrom, Cycle } from '../../summaries/calendar.js';
import type { CalendarFault, CalendarSettings } from '../../summaries/calendar-settings.js';
import type { QuarterAhead } from '../../summaries/coming-cycles.js';
import { inWords } from '../plain-text.js';

/** Gives the coming dates as a text for the terminal: quarter by quarter, udvalg with the same dates together. */
export function calendarText(ahead: readonly QuarterAhead[], settings: CalendarSettings): string {
  return ahead.map((quarter) => quarterText(quarter, settings)).join('\n\n');
}

/** Gives what is to be put right in a file of settings, a line each. */
export function calendarFaultsText(error: ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'hele filen'}: ${faultText(issue)}`).join('\n');
}

/** Only times are held against a pattern; whatever zod says itself is in Danish by its own list of words. */
function faultText(issue: ZodError['issues'][number]): string {
  if (issue.code === 'custom') return faults[issue.params?.fault as CalendarFault];
  if (issue.code === 'invalid_format' && issue.format === 'regex') return 'skal være et klokkeslæt som 08:30';
  return issue.message;
}

const faults: Readonly<Record<CalendarFault, string>> = {
  'days-order': 'dagene skal følge efter hinanden: open, ownersDeadline, draft, chairDeadline, post',
  'hours-order': 'klokkeslættene skal følge efter hinanden: opens, adminsAt, closes',
};

function quarterText({ quarter, cycles, overallDue }: QuarterAhead, settings: CalendarSettings): string {
  const groups = new Map<string, { readonly cycle: Cycle; readonly titles: string[] }>();
  for (const { udvalg, cycle } of cycles) {
    const key = JSON.stringify({ ...cycle, counted: cycle.counted.from });
    const group = groups.get(key) ?? { cycle, titles: [] };
    group.titles.push(udvalg.title);
    groups.set(key, group);
  }
  const named = [...groups.values()].map(({ cycle, titles }) =>
    cycleText(titles.length === cycles.length ? 'Alle udvalg' : inWords(titles, 'og'), cycle, settings),
  );
  return [quarterName(quarter), ...named, `  Den samlede rapport: senest ${dayText(todayIn(overallDue))}`].join('\n');
}

function cycleText(who: string, cycle: Cycle, settings: CalendarSettings): string {
  return [
    `  ${who} (${countedText(cycle.counted)})`,
    `    Indberetning åbner    ${dayText(cycle.open)}`,
    `    Ejernes frist         ${dayText(cycle.ownersDeadline)}`,
    `    Kladden kommer        ${dayText(cycle.draft)} kl. ${settings.time}`,
    `    Formandens frist      ${dayText(cycle.chairDeadline)}`,
    `    Opslaget kommer       ${dayText(cycle.post)} kl. ${settings.time}`,
  ].join('\n');
}

/** Gives what a cycle's days are counted from, as part of a sentence. */
export function countedText(counted: CountedFrom): string {
  switch (counted.from) {
    case 'quarter-end':
      return 'regnet i arbejdsdage fra kvartalets slutning';
    case 'agenda-deadline':
      return `regnet tilbage fra dagsordenfristen ${dayInWords(counted.meeting.agendaDeadline ?? '')}`;
    case 'meeting':
      return `regnet tilbage fra mødet ${dayInWords(counted.meeting.date)}`;
  }
}

function dayText(day: string): string {
  return `${weekdayOf(day)} den ${dayInWords(day)}`;
}
