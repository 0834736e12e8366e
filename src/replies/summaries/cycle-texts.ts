import { dayInWords, weekdayOf } from '../../language/days.js';
import { dayInEnglish, momentInEnglish, quarterInEnglish } from '../../language/english-days.js';
import { momentWithWeekday } from '../../language/moment-in-words.js';
import { quarterName } from '../../language/quarter.js';
import type { CountedFrom } from '../../summaries/calendar.js';
import { inWords } from '../plain-text.js';
import { countedText } from './summary-calendar.js';

/** What is said of a quarter's dates and of the next meetings. `where` is an udvalg's title, or '' for all. */
export const cycleTexts = {
  quarter: quarterName,
  day: dayText,
  moment: momentWithWeekday,
  list: (titles: readonly string[]) => inWords(titles, 'og'),

  calendar: (where: string, quarter: string) => `Årshjul for ${where === '' ? 'alle udvalg' : where}, ${quarter}`,
  deadline: (where: string, quarter: string, day: string, isPast: boolean) =>
    `Fristen for at indberette ${quarter}${within(where)} ${isPast ? 'var' : 'er'} ${day}`,
  deadlines: (quarter: string, parts: string) => `Fristen for at indberette ${quarter}: ${parts}`,
  summary: (where: string, quarter: string, moment: string) =>
    `Opsamlingen for ${where === '' ? '' : `${where}, `}${quarter}${where === '' ? '' : ','} kommer ${moment}`,
  summaries: (quarter: string, parts: string) => `Opsamlingen for ${quarter}: ${parts}`,
  meets: (where: string, day: string) => `${where} mødes næste gang ${day}`,
  noMeeting: (where: string) => `Der er ikke lagt møder ind for ${where}`,
  meetings: 'Udvalgenes næste møder',

  everybody: 'Alle udvalg',
  inQuarter: (who: string, quarter: string) => `${who}, ${quarter}`,
  opens: 'Åbner',
  owners: 'Ejernes frist',
  draft: 'Kladde',
  chair: 'Formandens frist',
  post: 'Opsamling',
  isOut: 'er slået op',
  isHeld: 'er ikke slået op endnu',
  counted: (counted: CountedFrom) => `Datoerne er ${countedText(counted)}.`,

  nextMeeting: 'Næste møde',
  agenda: 'Frist for dagsordenen',
  meeting: (day: string, agenda: string | undefined) =>
    agenda === undefined ? day : `${day}, frist for dagsordenen ${agenda}`,
  notPutIn: 'ikke lagt ind',
  whoPutsIn: 'En administrator kan lægge møderne ind, og så regnes datoerne tilbage fra dem.',
  allButton: { title: 'Alle udvalg', ask: 'årshjul' },
};

/** The same in English. */
export const cycleTextsEn: typeof cycleTexts = {
  quarter: quarterInEnglish,
  day: dayInEnglish,
  moment: momentInEnglish,
  list: (titles) => inWords(titles, 'and'),

  calendar: (where, quarter) => `Dates for ${where === '' ? 'all committees' : where}, ${quarter}`,
  deadline: (where, quarter, day, isPast) =>
    `The deadline for reporting ${quarter}${where === '' ? '' : ` in ${where}`} ${isPast ? 'was' : 'is'} ${day}`,
  deadlines: (quarter, parts) => `The deadline for reporting ${quarter}: ${parts}`,
  summary: (where, quarter, moment) => `The summary for ${where === '' ? '' : `${where}, `}${quarter} comes ${moment}`,
  summaries: (quarter, parts) => `The summary for ${quarter}: ${parts}`,
  meets: (where, day) => `${where} meets next on ${day}`,
  noMeeting: (where) => `No meetings have been put in for ${where}`,
  meetings: 'The next meetings of the committees',

  everybody: 'All committees',
  inQuarter: (who, quarter) => `${who}, ${quarter}`,
  opens: 'Opens',
  owners: 'Owners’ deadline',
  draft: 'Draft',
  chair: 'Chair’s deadline',
  post: 'Summary',
  isOut: 'is posted',
  isHeld: 'is not posted yet',
  counted: (counted) => `The dates are ${countedInEnglish(counted)}.`,

  nextMeeting: 'Next meeting',
  agenda: 'Agenda deadline',
  meeting: (day, agenda) => (agenda === undefined ? day : `${day}, agenda deadline ${agenda}`),
  notPutIn: 'not put in',
  whoPutsIn: 'An administrator can put the meetings in; then the dates are counted back from them.',
  allButton: { title: 'All committees', ask: 'deadlines' },
};

function dayText(day: string): string {
  return `${weekdayOf(day)} den ${dayInWords(day)}`;
}

function within(where: string): string {
  return where === '' ? '' : ` i ${where}`;
}

function countedInEnglish(counted: CountedFrom): string {
  switch (counted.from) {
    case 'quarter-end':
      return 'counted in working days from the end of the quarter';
    case 'agenda-deadline':
      return `counted back from the agenda deadline on ${dayInEnglish(counted.meeting.agendaDeadline ?? '')}`;
    case 'meeting':
      return `counted back from the meeting on ${dayInEnglish(counted.meeting.date)}`;
  }
}
