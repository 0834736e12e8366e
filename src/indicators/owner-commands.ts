import { fold } from '../language/fold.js';
import { plainRequest } from '../language/plain-request.js';
import { parseQuarter, type Quarter } from '../language/quarter.js';
import { tokensOf } from '../language/tokens.js';
import type { Indicator } from './indicator.js';

/**
 * What somebody asks for in words: their list, or the form of one indicator, for a quarter where they name one and with the
 * value that they write behind it, exactly as written; or whose an indicator is.
 */
export type OwnerCommand =
  | { readonly do: 'list'; readonly quarter?: Quarter }
  | { readonly do: 'open'; readonly name: string; readonly quarter?: Quarter; readonly value?: string }
  | { readonly do: 'whose'; readonly name: string };

/** The whole message, nothing around it: a case that begins with these words is no command. */
const list =
  /^(?:(?:vis )?mine (?:indikatorer|opdateringer|indberetninger|tal)|opdater(?:e|ing|inger)?(?: tal| indikatorer| mine (?:tal|indikatorer))?|indberet(?:te|ning|ninger)?(?: (?:et )?tal| noget)?|nyt? tal|hvad (?:mangler|skal) jeg (?:at )?(?:opdatere|indberette)|(?:my )?updates?|(?:show )?my indicators)$/;
const one = /^(?:opdatere?|indberet(?:te)?|ret(?:te)?|update) (?<name>.{2,100})$/;
const whose =
  /^(?:hvem (?:ejer|indberetter|opdaterer|har ansvar(?:et)? for|er ejer af) (?:indikatoren )?|who (?:owns|reports) (?:the indicator )?)(?<name>.{2,100})$/;
/** A number at the end, as the form takes it: "2,9", "ca. 1.250", "-3,4 mio. kr.", "12 %". */
const valueBehind =
  /^(?<name>.*?[a-z)])(?:[ :]+(?:til|er|paa|=))?[ :]+(?<value>(?:ca\.? ?)?[-−]?\d[\d.,]*(?: ?(?:%|kr\.?|(?:mio|mia)\.?(?: ?kr\.?)?))?)$/;

/** Gives what a message asks for, or undefined when it is about something else. `today` is ISO, Danish time. */
export function ownerCommand(text: string, today: string): OwnerCommand | undefined {
  const said = plainRequest(text);
  if (said === undefined) return undefined;
  if (list.test(said)) return { do: 'list' };
  const asked = whose.exec(said)?.groups?.name;
  if (asked !== undefined) return { do: 'whose', name: asked };
  const rest = one.exec(said)?.groups?.name;
  if (rest === undefined) return undefined;
  const whole = parseQuarter(rest.replace(/^(?:for|i) /, ''), today);
  return whole === undefined ? namedWithQuarter(rest, today) : { do: 'list', quarter: whole };
}

/** "sygefravær 4,8 for 2. kvartal 2026": what stands before the quarter, and before the value, is the name. */
function namedWithQuarter(rest: string, today: string): OwnerCommand {
  const words = rest.split(' ');
  for (let start = 1; start < words.length; start += 1) {
    const quarter = parseQuarter(words.slice(start).join(' '), today);
    if (quarter === undefined) continue;
    const before = words
      .slice(0, start)
      .join(' ')
      .replace(/ (?:for|i)$/, '');
    return { do: 'open', ...namedWithValue(before), quarter };
  }
  return { do: 'open', ...namedWithValue(rest) };
}

function namedWithValue(rest: string): { readonly name: string; readonly value?: string } {
  const { name, value } = valueBehind.exec(rest)?.groups ?? {};
  return name === undefined || value === undefined ? { name: rest } : { name, value };
}

/**
 * Gives the indicators that a name, as somebody writes it in passing, can mean: each of its words begins a word of theirs or
 * is another form of it ("sygefraværet").
 */
export function indicatorsCalled<One extends { readonly indicator: Pick<Indicator, 'name'> }>(
  known: readonly One[],
  name: string,
): readonly One[] {
  const wanted = tokensOf(name);
  const found = known.filter(({ indicator }) => {
    const words = tokensOf(indicator.name);
    return (
      wanted.length > 0 &&
      wanted.every((part) => words.some((word) => word.folded.startsWith(part.folded) || word.stem === part.stem))
    );
  });
  const exact = found.filter(({ indicator }) => fold(indicator.name) === fold(name));
  return exact.length > 0 ? exact : found;
}
