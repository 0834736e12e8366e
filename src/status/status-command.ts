import { fold } from '../language/fold.js';
import type { Quarter } from '../language/quarter.js';
import { quarterIn } from '../language/quarter-in.js';

/**
 * What somebody asks the standing of: the whole strategy, or what they name (folded, in every way to read it). Without a
 * quarter it is as things stand now. `mayBeCase`: titles of agenda items are written so too.
 */
export type StatusCommand = { readonly quarter?: Quarter } & (
  | { readonly of: 'strategy' }
  | { readonly of: 'named'; readonly names: readonly string[]; readonly mayBeCase: boolean }
);

/** The whole message and nothing around it. */
const alone =
  /^(?:(?:vis|giv mig) )?(?:(?:den )?(?:aktuelle?|samlede?) )?status(?: nu| lige nu)?$|^hvor (?:langt )?(?:er|var|staar|stod) vi(?: nu| lige nu| henne)?$|^(?:where do we stand|show (?:me )?(?:the )?status|what is the status)$/;
const named: readonly RegExp[] = [
  /^(?:(?:vis|giv mig|hvad er|hvordan er) )?(?:(?:den )?aktuelle? )?status(?:sen)?:? (?:(?:paa|for|over|i|hos|af) )?(?<name>.+)$/,
  /^(?:hvordan|hvorledes|hvor godt) (?:gaar|gik|ser|saa|staar|stod|udvikler) (?:det|vi|det sig)(?: ud)? (?:lige nu )?(?:med|til med|for|i|hos|paa) (?<name>.+?)(?: (?:lige )?nu)?$/,
  /^hvor (?:langt )?(?:er|var|staar|stod) vi (?:henne )?(?:med|i|paa) (?<name>.+)$/,
  /^(?:hvad|hvor (?:hoej|hoejt|stor|stort|mange)) er (?:maalet|maaltallet|tallet|det (?:seneste|nyeste|sidste) tal|vores (?:maal|tal)) (?:for|paa|i) (?<name>.+)$/,
  /^how (?:is|are) (?<name>.+?) (?:doing|going|coming along|progressing)$/,
  /^how (?:is|are) (?:it|things|we) (?:going|doing) (?:with|on|in) (?<name>.+)$/,
  /^(?:(?:what is|whats|what s|show|show me) )?(?:the )?status (?:of|on|for) (?<name>.+)$/,
  /^where (?:do|are) we (?:stand )?(?:on|with) (?<name>.+)$/,
];
const whole =
  /^(?:(?:hele |den samlede |the |the whole |our )?(?:strategien|strategi|strategy)|alt|alle udvalg|det hele)$/;
/** A greeting, unless it is of a quarter. */
const went = /^(?:hvordan|hvorledes) (?:gaar|gik) det$/;
/** What the titles of agenda items begin with. */
const titled = /^status:? (?:paa|for|over|i|hos|af) /;
/** No name that anybody would write is longer; what is longer is a case. */
const longest = 300;

/**
 * Gives what a message asks the standing of, or undefined when it is no such question. Whether the name is one that is known
 * is for the caller to see: agenda titles begin with "Status på" too. `today` is ISO, Danish time.
 */
export function statusCommand(text: string, today: string): StatusCommand | undefined {
  if (text.length > longest || /\n\s*\S/.test(text.trim())) return undefined;
  const said = fold(text)
    .replace(/\s+/g, ' ')
    .replace(/[ .!?]+$/, '')
    .trim();
  const found = quarterIn(said, today);
  const asked = found?.left ?? said;
  const quarter = found === undefined ? {} : { quarter: found.quarter };
  if (alone.test(asked) || (found !== undefined && went.test(asked))) return { of: 'strategy', ...quarter };
  const names = named.flatMap((pattern) => pattern.exec(asked)?.groups?.name ?? []);
  if (names.length === 0) return undefined;
  if (names.some((one) => whole.test(one))) return { of: 'strategy', ...quarter };
  return { of: 'named', names, mayBeCase: titled.test(said), ...quarter };
}
