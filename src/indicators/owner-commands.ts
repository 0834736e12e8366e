import { fold } from '../language/fold.js';
import { parseQuarter, type Quarter } from '../language/quarter.js';
import type { Indicator } from './indicator.js';

/** What somebody asks for in words: their list, or the form of one indicator, for a quarter where they name one. */
export type OwnerCommand =
  | { readonly do: 'list'; readonly quarter?: Quarter }
  | { readonly do: 'open'; readonly name: string; readonly quarter?: Quarter };

/** The whole message, nothing around it: a case that begins with these words is no command. */
const list =
  /^(?:(?:vis )?mine (?:indikatorer|opdateringer|indberetninger|tal)|opdater(?:e|ing|inger)?(?: tal| indikatorer| mine (?:tal|indikatorer))?|indberet(?:ning|ninger)?(?: tal)?|hvad (?:mangler|skal) jeg (?:at )?(?:opdatere|indberette)|(?:my )?updates?|(?:show )?my indicators)$/;
const one = /^(?:opdater|indberet|ret|update) (.{2,100})$/;

/** Gives what a message asks for, or undefined when it is about something else. `today` is ISO, Danish time. */
export function ownerCommand(text: string, today: string): OwnerCommand | undefined {
  const said = fold(text)
    .replace(/\s+/g, ' ')
    .replace(/[ .!?]+$/, '')
    .trim();
  if (list.test(said)) return { do: 'list' };
  const rest = one.exec(said)?.[1];
  if (rest === undefined) return undefined;
  const whole = parseQuarter(rest.replace(/^(?:for|i) /, ''), today);
  return whole === undefined ? namedWithQuarter(rest, today) : { do: 'list', quarter: whole };
}

/** "sygefravær for 2. kvartal 2026": what stands before the quarter is the name. */
function namedWithQuarter(rest: string, today: string): OwnerCommand {
  const words = rest.split(' ');
  for (let start = 1; start < words.length; start += 1) {
    const quarter = parseQuarter(words.slice(start).join(' '), today);
    if (quarter === undefined) continue;
    return {
      do: 'open',
      name: words
        .slice(0, start)
        .join(' ')
        .replace(/ (?:for|i)$/, ''),
      quarter,
    };
  }
  return { do: 'open', name: rest };
}

/** Gives the indicators that a name, as somebody writes it in passing, can mean: each of its words begins a word of theirs. */
export function indicatorsCalled<One extends { readonly indicator: Pick<Indicator, 'name'> }>(
  known: readonly One[],
  name: string,
): readonly One[] {
  const wanted = fold(name)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const found = known.filter(({ indicator }) => {
    const words = fold(indicator.name).split(/[^a-z0-9]+/);
    return wanted.length > 0 && wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
  const exact = found.filter(({ indicator }) => fold(indicator.name) === fold(name));
  return exact.length > 0 ? exact : found;
}
