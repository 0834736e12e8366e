import { mendWords, plainRequest } from '../language/plain-request.js';
import type { Quarter } from '../language/quarter.js';
import { quarterIn } from '../language/quarter-in.js';

/**
 * What of the årshjul somebody asks for: when the summary comes, the last day for reports, the next meeting, or all of it.
 * `name` is the udvalg as they write it (folded), where they name one.
 */
export type CycleAsked = {
  readonly about: 'summary' | 'deadline' | 'meeting' | 'all';
  readonly name?: string;
  readonly quarter?: Quarter;
};

const words = ['fristen', 'frister', 'fristerne', 'aarshjul', 'aarshjulet', 'opsamlingen', 'rapporten', 'hvornaar'];

const which = '(?:(?:den|det|de|alle|vores|min|mine|kvartalets|naeste|seneste|the|all|our|my|next) )*';
const deadline = '(?:(?:indberetnings|tids|rapporterings)?frist(?:en)?|deadline(?:n)?)';
const reporting =
  '(?: (?:for|til) (?:at )?(?:indberetning(?:en|er|erne)?|indberette|opdatering(?:en|er|erne)?|opdatere|rapportering(?:en)?|at melde ind|reporting|reports|tal|tallene)(?: (?:tal|tallene))?)?';
const calendar =
  '(?:aarshjul(?:et)?|aarskalender(?:en)?|(?:indberetnings)?frister(?:ne)?|deadlines|datoer(?:ne)?|kalender(?:en)?|tidsplan(?:en)?|yearly cycle|calendar|dates)';
const summary =
  '(?:opsamling(?:en)?|kvartalsopsamling(?:en)?|opsummering(?:en)?|rapport(?:en)?|kvartalsrapport(?:en)?|kladde(?:n)?|opslag(?:et)?|summary|report|quarterly report)';
const meeting = '(?:udvalgs)?moede(?:t|r|rne)?';
const name = '(?: (?:for|i|til|hos|af|fra|in|of) (?<name>.+?))?';
const again = '(?: (?:igen|naeste gang|ud|next|again))?';

type Rule = { readonly about: CycleAsked['about']; readonly pattern: RegExp };

/** The whole message and nothing around it, in the order of a question and of one told of ("hvornår fristen er"). */
const rules: readonly Rule[] = [
  rule('deadline', `(?:hvad er |hvornaar er (?:der )?|when is )?${which}${deadline}${reporting}${name}(?: er)?`),
  rule('deadline', `hvornaar (?:udloeber|er) ${which}${deadline}${reporting}${name}`),
  rule('deadline', `hvornaar ${which}${deadline}${reporting}${name} (?:er|udloeber)`),
  rule(
    'deadline',
    `hvornaar (?:skal|kan) (?:jeg|vi|man|ejere|ejerne) (?:senest )?(?:have )?(?:indberette|indberettet|opdatere|opdateret|melde ind)(?: (?:tal|tallene|indikatorer|indikatorerne))?(?: senest)?${name}`,
  ),
  rule(
    'deadline',
    `hvornaar skal (?:tal|tallene|indberetningen|indberetningerne)${name} (?:vaere inde|vaere klar|afleveres)`,
  ),
  rule('deadline', `(?:when do (?:i|we) (?:have to |need to )?report|when are reports due)${name}`),
  rule('all', `(?:hvad er |hvornaar er (?:der )?|what are |when are )?${which}${calendar}${reporting}${name}`),
  rule('all', `hvornaar (?:aabner|begynder|starter) (?:der for )?(?:indberetning(?:en)?|reporting)${name}`),
  rule(
    'summary',
    `hvornaar (?:kommer|er|udkommer|faar vi|faar jeg|ser vi) (?:der )?(?:en |ny )*${which}${summary}${name}${again}(?: klar)?`,
  ),
  rule('summary', `hvornaar ${which}${summary}${name} (?:kommer|er klar|udkommer|er)${again}`),
  rule('summary', `hvornaar bliver ${which}${summary}${name} (?:slaaet op|sendt(?: ud)?|udsendt|offentliggjort)`),
  rule('summary', `(?:when (?:is|does|will) ${which}${summary}${name}(?: (?:due|come|coming|out|posted))*)`),
  rule('meeting', `(?:hvornaar er (?:der |det )?)${which}${meeting}${name}${again}`),
  rule('meeting', `hvornaar (?:holder|har) (?<name>.+?) (?:(?:deres|sit|naeste) )*${meeting}${again}`),
  rule('meeting', `hvornaar (?:moedes|holdes der moede|er der moede)(?: i)? ?(?<name>.+?)?${again}`),
  rule('meeting', `hvornaar (?<name>.+?) (?:moedes|holder moede)${again}`),
  rule('meeting', `(?:naeste|kommende|next|the next) (?:${meeting}|meeting)${name}`),
  rule('meeting', `${which}(?:moedeplan(?:en)?|moededatoer(?:ne)?|moedekalender(?:en)?)${name}`),
  rule('meeting', `when is (?:the )?(?:next )?meeting${name}`),
  rule('meeting', `when does (?<name>.+?) meet${again}`),
];

/** Gives what a message asks of the årshjul, or undefined when it asks nothing of it. `today` is ISO, Danish time. */
export function cycleAsked(text: string, today: string): CycleAsked | undefined {
  const plain = plainRequest(text);
  if (plain === undefined) return undefined;
  const found = quarterIn(plain, today);
  const said = mendWords(found?.left ?? plain, words);
  for (const { about, pattern } of rules) {
    const match = pattern.exec(said);
    if (match === null) continue;
    const named = match.groups?.name;
    return {
      about,
      ...(named === undefined ? {} : { name: named }),
      ...(found === undefined ? {} : { quarter: found.quarter }),
    };
  }
  return undefined;
}

function rule(about: Rule['about'], pattern: string): Rule {
  return { about, pattern: new RegExp(`^${pattern}$`) };
}
