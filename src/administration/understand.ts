import { fold } from '../language/fold.js';

/** What somebody asks of the set-up in words. Names and places are as they were written: what they mean is looked up later. */
export type Request =
  | { readonly is: 'overview' }
  | { readonly is: 'udvalg'; readonly where: string }
  | { readonly is: 'getting-started' }
  | { readonly is: 'admins' }
  | { readonly is: 'seat' | 'unseat'; readonly who: string; readonly role: 'chair' | 'deputy'; readonly where: string }
  | {
      readonly is: 'stand-in';
      readonly who: string;
      readonly forWhom: string;
      readonly where: string | undefined;
      readonly from: string | undefined;
      readonly to: string | undefined;
    }
  | { readonly is: 'end-stand-in'; readonly who: string; readonly forWhom: string | undefined }
  | { readonly is: 'admin' | 'not-admin'; readonly who: string }
  | { readonly is: 'owner' | 'not-owner'; readonly who: string; readonly indicator: string }
  | { readonly is: 'stopped'; readonly who: string };

/**
 * A request, and whether it may as well be the title of a case or a remark ("Anne er formand for Læring"): then it is one
 * only where the names in it are known.
 */
export type Understood = { readonly request: Request; readonly isCertain: boolean };

const longest = 300;

/** A name or an e-mail, as a part of a sentence. */
const person = (group: string) => `(?!hv(?:em|ad|ilken|or)\\b)(?<${group}>[^\\s,;:?!]+(?: [^\\s,;:?!]+){0,4}?)`;
const role = '(?:den )?(?:ny |nye )?(?<role>næstformand|formand|forperson|næstforperson|viceformand)(?:en)?';
const where = '(?:for|i|af) (?<where>.+?)';
const become = '(?:sæt|gør|udpeg|vælg|indsæt|tilføj|lad)';
const remove = '(?:fjern|slet|tag)';
const as = '(?:som|til|ind som|være)';
const admin = '(?:bot)?(?:admin|administrator)';
const now = '(?:nu |fra nu af |fremover )?';
const notAnyMore = 'er ikke (?:længere |mere )?';
const standIn = '(?:stedfortræder|afløser|vikar|suppleant)';
const dates =
  '(?: (?:fra|i perioden) (?:og med )?(?<from>.+?)(?: og)? ?(?:til|-|–)(?: og med)? (?<to>[^\\s].*?))?(?: (?:i|for) (?<after>[^\\d].*?))?';

type Rule = {
  readonly pattern: RegExp;
  readonly isCertain: boolean;
  readonly request: (groups: Readonly<Record<string, string | undefined>>) => Request;
};

const rules: readonly Rule[] = [
  rule('(?:vis |åbn )?(?:botten?s )?(?:opsætning(?:en)?|setup)', () => ({ is: 'overview' })),
  rule(
    '(?:vis )?(?:opsætning(?:en)?|setup) (?:(?:for|af|i) )?(?<where>.+?)',
    (groups) => ({ is: 'udvalg', where: groups.where ?? '' }),
    'names',
  ),
  rule('kom (?:godt )?i gang|hvad mangler (?:der )?i opsætningen|get(?:ting)? started', () => ({
    is: 'getting-started',
  })),
  rule(`hvem er (?:bottens )?(?:${admin}(?:er|erne|s|en)?)|(?:vis )?(?:admins|administratorer(?:ne)?)`, () => ({
    is: 'admins',
  })),
  ...both(person('who'), role, where, (groups, is) => ({
    is: is === 'set' ? 'seat' : 'unseat',
    who: groups.who ?? '',
    role: /^n|^v/i.test(groups.role ?? '') ? 'deputy' : 'chair',
    where: groups.where ?? '',
  })),
  rule(
    `${become} ${person('who')} ${as} ${standIn} for ${person('whom')}(?: (?:i|for) (?<where>[^\\d]+?))?${dates}`,
    standInFor,
  ),
  rule(
    `${person('who')} (?:er|bliver|skal være) ${now}${standIn} for ${person('whom')}(?: (?:i|for) (?<where>[^\\d]+?))?${dates}`,
    standInFor,
    'names',
  ),
  rule(`${remove} ${person('who')} (?:som|fra) ${standIn}(?: for ${person('whom')})?`, ({ who = '', whom }) => ({
    is: 'end-stand-in',
    who,
    forWhom: whom,
  })),
  ...both(person('who'), admin, '', ({ who = '' }, is) => ({ is: is === 'set' ? 'admin' : 'not-admin', who })),
  ...both(person('who'), 'ejer', '(?:af|for|på) (?:indikatoren )?(?<indicator>.+?)', (groups, is) => ({
    is: is === 'set' ? 'owner' : 'not-owner',
    who: groups.who ?? '',
    indicator: (groups.indicator ?? '').replace(/^[»"“'„]+|[«"”'“]+$/g, ''),
  })),
  rule(
    `${person('who')} (?:er (?:nu )?(?:stoppet|fratrådt|rejst|holdt op|gået på pension)|har (?:sagt op|fået nyt job)|stopper|${notAnyMore}ansat(?: her| hos os)?)`,
    ({ who = '' }) => ({ is: 'stopped', who }),
    'names',
  ),
];

/** Gives what is asked of the set-up, or undefined where the words are for something else. */
export function understandRequest(text: string): Understood | undefined {
  const written = text.trim();
  if (written.length > longest || written.includes('\n')) return undefined;
  const said = written
    .replace(/\s+/g, ' ')
    .replace(/[.!?]+$/, '')
    .trim();
  for (const { pattern, isCertain, request } of rules) {
    const match = pattern.exec(said);
    if (match !== null) return { request: request(match.groups ?? {}), isCertain };
  }
  return undefined;
}

/** Somebody becomes something or is it no more, said as an order (certain) or as a fact (certain only where names are known). */
function both(
  who: string,
  what: string,
  of: string,
  request: (groups: Readonly<Record<string, string | undefined>>, is: 'set' | 'unset') => Request,
): readonly Rule[] {
  const tail = of === '' ? '' : ` ${of}`;
  return [
    rule(`${become} ${who} ${as} ${what}${tail}`, (groups) => request(groups, 'set')),
    rule(`${remove} ${who} (?:som|fra|af som) ${what}${tail}`, (groups) => request(groups, 'unset')),
    rule(`${who} ${notAnyMore}${what}${tail}`, (groups) => request(groups, 'unset'), 'names'),
    rule(`${who} (?:er|bliver|skal være) ${now}${what}${tail}`, (groups) => request(groups, 'set'), 'names'),
  ];
}

function standInFor(groups: Readonly<Record<string, string | undefined>>): Request {
  const { who = '', whom = '', from, to } = groups;
  return { is: 'stand-in', who, forWhom: whom, where: groups.where ?? groups.after, from, to };
}

/** Danish letters may be typed as they are or as ae, oe and aa. */
function rule(pattern: string, request: Rule['request'], certain: 'always' | 'names' = 'always'): Rule {
  const either = pattern.replace(/æ/g, '(?:æ|ae)').replace(/ø/g, '(?:ø|oe)').replace(/å/g, '(?:å|aa)');
  return { pattern: new RegExp(`^(?:${either})$`, 'iu'), isCertain: certain === 'always', request };
}

/** Whether two pieces of text are the same to a person. */
export function saysTheSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** Gives a text as it is compared: folded, without marks and doubled blanks. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\d@]+/gu, ' ')
    .trim();
}
