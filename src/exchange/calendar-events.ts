import { todayIn } from '../language/local-day.js';

/** One event of a calendar file: the line that it begins on (from 1), and its fields by name, their text as it is meant. */
export type CalendarEvent = { readonly line: number; readonly fields: ReadonlyMap<string, string> };

/** Gives the events of a calendar file (RFC 5545). Fields of what lies inside an event, such as an alarm, are left out. */
export function eventsIn(text: string): readonly CalendarEvent[] {
  const events: CalendarEvent[] = [];
  let event: { readonly line: number; readonly fields: Map<string, string> } | undefined;
  let depth = 0;
  for (const { line, content } of unfolded(text)) {
    const { name, value } = fieldOf(content);
    if (name === 'BEGIN' && value.toUpperCase() === 'VEVENT') {
      event = { line, fields: new Map() };
      depth = 0;
    } else if (event === undefined) continue;
    else if (name === 'BEGIN') depth += 1;
    else if (name === 'END' && depth > 0) depth -= 1;
    else if (name === 'END') {
      events.push(event);
      event = undefined;
    } else if (depth === 0 && !event.fields.has(name)) event.fields.set(name, plainText(value));
  }
  return events;
}

/** Gives the day (ISO, in Denmark) that an event begins on; undefined when it has none that can be read. */
export function startDay({ fields }: CalendarEvent): string | undefined {
  const [, year, month, day, hour, minute, isUtc] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z)?)?$/.exec(fields.get('DTSTART')?.trim() ?? '') ?? [];
  if (year === undefined) return undefined;
  const date = new Date(`${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}Z`);
  if (Number.isNaN(date.getTime())) return undefined;
  return isUtc === undefined ? date.toISOString().slice(0, 10) : todayIn(date);
}

/** A long line goes on in the next, which then begins with a blank. */
function unfolded(text: string): readonly { readonly line: number; readonly content: string }[] {
  const lines: { readonly line: number; readonly content: string }[] = [];
  text.split(/\r\n?|\n/).forEach((content, index) => {
    const last = lines.at(-1);
    if (/^[ \t]/.test(content) && last !== undefined) {
      lines[lines.length - 1] = { line: last.line, content: last.content + content.slice(1) };
    } else lines.push({ line: index + 1, content });
  });
  return lines;
}

/** `DTSTART;TZID="Europe/Copenhagen":20261201T160000` is the field DTSTART with what stands after the colon. */
function fieldOf(content: string): { readonly name: string; readonly value: string } {
  const [, name = '', value = ''] = /^([A-Za-z-]+)(?:;(?:[^":]|"[^"]*")*)?:(.*)$/.exec(content) ?? [];
  return { name: name.toUpperCase(), value };
}

function plainText(value: string): string {
  return value.replace(/\\([nN,;\\])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
}
