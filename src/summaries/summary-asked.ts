import { mendWords, plainRequest } from '../language/plain-request.js';
import type { Quarter } from '../language/quarter.js';
import { quarterIn } from '../language/quarter-in.js';

/**
 * A summary that somebody asks to see: everybody's, or that of an udvalg by one of these names (folded, in every way to read
 * it), or one that they leave open. Without a quarter it is the newest.
 */
export type SummaryAsked = { readonly quarter?: Quarter } & (
  | { readonly of: 'all' }
  | { readonly of: 'unsaid' }
  | { readonly of: 'named'; readonly names: readonly string[] }
);

const nouns = ['opsamling', 'opsamlingen', 'kvartalsrapport', 'kvartalsrapporten', 'rapport', 'rapporten'];
const noun =
  '(?:(?:kvartals)?(?:opsamling|opsummering|rapport|afrapportering)(?:en)?|kvartalsoverblik(?:ket)?|(?:quarterly )?(?:summary|report))';
const which =
  '(?:(?:hele|den|det|en|seneste|sidste|nyeste|kvartalets|min|vores|the|a|latest|last|newest|whole|full) )*';
const overall = '(?:samlede?|samlet|overall|total) ';

/** The whole message and nothing around it: titles of cases begin so too. */
const ofAll = new RegExp(`^${which}${overall}${which}${noun}$`);
const ofNone = new RegExp(`^${which}${noun}$`);
const named = [
  new RegExp(`^${which}${noun} (?:(?:for|til|fra|af|i|hos|of|on) )?(?<name>.+)$`),
  new RegExp(`^(?<name>.+) ${noun}$`),
];
/** "hvor er", "hvad siger", "er … klar": asks for the thing itself. */
const whereIs =
  /^(?:hvad (?:siger|viser|staar der i)|hvor (?:er|ligger|finder (?:jeg|vi|man)|kan (?:jeg|vi|man) (?:se|finde|laese))|har (?:du|i|vi)|where is|where can i (?:see|find)|do you have|er(?= .* (?:klar|kommet|ude)$)) /;
const isReady = / (?:klar|kommet|ude)$/;
const everybody =
  /^(?:alle(?: udvalg)?|hele (?:strategien|kommunen)|strategien|kommunen|kommunalbestyrelsen|all(?: committees)?|(?:the )?(?:whole |entire )?strategy|everybody)$/;

/** Gives which summary a message asks to see, or undefined when it is no such question. `today` is ISO, Danish time. */
export function summaryAsked(text: string, today: string): SummaryAsked | undefined {
  const plain = plainRequest(text);
  if (plain === undefined) return undefined;
  const found = quarterIn(plain, today);
  const asked = found?.left ?? plain;
  const left = asked.replace(whereIs, '');
  const said = mendWords(left === asked ? asked : left.replace(isReady, ''), nouns);
  const quarter = found === undefined ? {} : { quarter: found.quarter };
  if (ofAll.test(said)) return { of: 'all', ...quarter };
  if (ofNone.test(said)) return { of: 'unsaid', ...quarter };
  const names = named.flatMap((pattern) => pattern.exec(said)?.groups?.name ?? []);
  if (names.length === 0) return undefined;
  return names.some((name) => everybody.test(name)) ? { of: 'all', ...quarter } : { of: 'named', names, ...quarter };
}
