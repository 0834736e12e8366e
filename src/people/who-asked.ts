import { mendWords, plainRequest } from '../language/plain-request.js';

/**
 * Whom somebody asks for: who holds a role, who decides, all who have a part, or who can help. `name` is the place as they
 * write it (folded), where they name one.
 */
export type WhoAsked =
  | { readonly for: 'help' }
  | { readonly for: 'chair' | 'deputy' | 'stand-in' | 'decider' | 'everybody'; readonly name?: string };

const words = ['formand', 'formanden', 'naestformand', 'naestformanden', 'stedfortraeder', 'godkender'];

const which = '(?:(?:den|det|vores|nuvaerende|ny|nye|the|our|current) )*';
const chair = '(?:udvalgs)?(?:formand(?:en)?|formaend(?:ene)?|forperson(?:en)?|forkvinde(?:n)?)';
const deputy = '(?:naestformand(?:en)?|naestformaend(?:ene)?|naestforperson(?:en)?|viceformand(?:en)?)';
const standIn = '(?:stedfortraeder(?:en|e|ne)?|afloeser(?:en|e)?|vikar(?:en)?|suppleant(?:en|er)?)';
const who = '(?:hvem er|hvad hedder|hvem der er|hvem har vi som|navnet paa|who is|who s|who are)';
const name = '(?: (?:for|i|af|paa|hos|til|of|in|on) (?<name>.+?))?';
const now = '(?: (?:nu|i dag|for tiden|lige nu|today|now|right now))?';
const reports =
  '(?: (?:opdateringer(?:ne)?|indberetninger(?:ne)?|tal(?:lene)?|indikatorer(?:ne)?|noget|reports|updates))?';

const rules = [
  rule('help', '(?:hvem|hvad) kan (?:hjaelpe|hjaelpe til)(?: (?:mig|os))?(?: (?:med|videre).*)?'),
  rule('help', 'hvem (?:kan|skal) (?:jeg|vi|man) (?:spoerge|kontakte|gaa til|skrive til|ringe til)(?: om hjaelp)?'),
  rule('help', 'who can (?:help|i ask)(?: (?:me|us))?'),
  rule('chair', `${who} ${which}${chair}${name}${now}`),
  rule('chair', `${who} ${which}(?:chair|chairman|chairwoman|chairperson)${name}${now}`),
  rule('chair', `${who} (?<name>.+?) (?:${chair}|chair)${now}`),
  rule('deputy', `${who} ${which}${deputy}${name}${now}`),
  rule('deputy', `${who} ${which}(?:deputy(?: chair)?|vice chair)${name}${now}`),
  rule('deputy', `${who} (?<name>.+?) ${deputy}${now}`),
  rule('stand-in', `${who} ${which}${standIn}${name}${now}`),
  rule('stand-in', `${who} ${which}(?:stand-in|stand in|substitute)${name}${now}`),
  rule('decider', `hvem (?:der )?(?:skal |kan |maa )?(?:godkender?|afgoer)${reports}${name}${now}`),
  rule('decider', `hvem (?:der )?er godkender(?:e)?${name}${now}`),
  rule('decider', `who (?:can )?(?:approves?|decides)${reports}${name}${now}`),
  rule(
    'everybody',
    'hvem (?:der )?(?:er med|sidder|har en rolle|har roller|er medlem|er medlemmer) (?:i|af|for) (?<name>.+)',
  ),
  rule('everybody', 'hvem (?:der )?er i (?<name>.+)'),
  rule('everybody', 'who (?:is|sits|are) (?:in|on) (?<name>.+)'),
];

/** Gives whom a message asks for, or undefined when it asks for nobody. Whether the place is known is for the caller to see. */
export function whoAsked(text: string): WhoAsked | undefined {
  const plain = plainRequest(text);
  if (plain === undefined) return undefined;
  const said = mendWords(plain, words);
  for (const { wanted, pattern } of rules) {
    const match = pattern.exec(said);
    if (match === null) continue;
    const place = match.groups?.name;
    return wanted === 'help' ? { for: wanted } : { for: wanted, ...(place === undefined ? {} : { name: place }) };
  }
  return undefined;
}

function rule(
  wanted: WhoAsked['for'],
  pattern: string,
): { readonly wanted: WhoAsked['for']; readonly pattern: RegExp } {
  return { wanted, pattern: new RegExp(`^${pattern}$`) };
}
