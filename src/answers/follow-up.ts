import { fold } from '../language/fold.js';
import type { About } from './answer.js';
import { type Cue, cueWords, phrasesIn } from './cue-words.js';
import type { Entity } from './lexicon.js';
import { placeIn } from './places.js';
import type { QuestionKind } from './question.js';
import type { Reading, Word } from './reading.js';

/** The cues that ask each kind of question again of something else. */
const cuesOfKind: Partial<Record<QuestionKind, readonly Cue[]>> = {
  areas: ['areaWord', 'which'],
  'areas-on-topic': ['areaWord', 'which', 'about'],
  count: ['howMany', 'areaWord'],
  owner: ['who', 'owns'],
  supports: ['sigtepunktWord', 'which', 'belongs'],
  shared: ['who', 'owns'],
  area: ['what', 'explain'],
  sigtepunkt: ['what', 'explain'],
  topic: ['says', 'strategyWord'],
  target: ['target', 'what'],
  connected: ['connected', 'areaWord'],
};

const mostWords = 10;
const pronouns = new Set<string>(phrasesIn(cueWords.pronoun).map(fold));

/**
 * Gives the reading with what it leaves unsaid filled in from the thread: "og hvad med Læring?" asks the last question of
 * another, "hvem ejer den?" asks something new of the same. Gives undefined when the text says all it means.
 */
export function followUp(reading: Reading, about: About): Reading | undefined {
  if (reading.words.length === 0 || reading.words.length > mostWords) return undefined;
  if (placeIn(reading.words) === undefined && asksTheSameOfAnother(reading)) return sameOfAnother(reading, about);
  const numbered = numberedOf(reading, about);
  if (numbered !== undefined) return { ...reading, text: `${reading.text}?`, ...numbered };
  return asksMoreOfTheSame(reading) ? moreOfTheSame(reading, about) : undefined;
}

/** "og hvad med skolerne?", "og Læring?"; a longer text that only starts with "og" says something of its own. */
function asksTheSameOfAnother({ words, cues, named, rest }: Reading): boolean {
  if (cues.has('andWhat')) return named.length > 0 || rest.length > 0;
  const opensWithAnd = ['og', 'and', 'men'].includes(words[0]?.folded ?? '');
  return opensWithAnd && rest.length === 0 && named.length > 0;
}

function asksMoreOfTheSame(reading: Reading): boolean {
  const { words, cues, named, rest } = reading;
  if (named.length > 0 || rest.length > 0 || cues.size === 0 || asksOfTheWhole(reading)) return false;
  return pointsBack(words) || words.length <= 3 || cues.has('more');
}

/** "de tre sigtepunkter", "alle fokusområder": what it asks about needs no thread. */
function asksOfTheWhole({ cues, words }: Reading): boolean {
  const strategyItself = cues.has('strategyWord') && !cues.has('says');
  const sigtepunkter =
    (cues.has('sigtepunktWord') || cues.has('aims')) && !cues.has('belongs') && !cues.has('areaWord');
  const all = words.some(({ folded }) => folded === 'alle' || folded === 'all' || folded === 'samtlige');
  return strategyItself || sigtepunkter || all || cues.has('period') || cues.has('capabilities') || cues.has('thanks');
}

/** A pronoun that stands alone, and is no article: "hvem ejer den?", not "de tre udvalg". */
function pointsBack(words: readonly Word[]): boolean {
  return words.some(({ folded }, index) => {
    const next = words[index + 1];
    return pronouns.has(folded) && (next === undefined || next.small);
  });
}

function sameOfAnother(reading: Reading, about: About): Reading | undefined {
  const cues = cuesOfKind[(about.questionKind ?? '') as QuestionKind];
  if (cues === undefined) return undefined;
  const own = new Set(reading.named.map(({ kind }) => kind));
  const kept =
    about.udvalgIds?.length && about.sigtepunktIds?.length
      ? filterEntities(about, reading).filter(({ kind }) => !own.has(kind))
      : [];
  const ownCues = [...reading.cues].filter((cue) => cue !== 'what' && cue !== 'andWhat');
  const onlyUdvalg = [...own].every((kind) => kind === 'udvalg') && own.size > 0;
  const asksAreas = onlyUdvalg && !['areas', 'count', 'areas-on-topic'].includes(about.questionKind ?? '');
  return {
    ...reading,
    text: `${reading.text}?`,
    cues: new Set([...ownCues, ...(asksAreas ? (['areaWord', 'which'] as const) : cues)]),
    named: [...reading.named, ...kept],
  };
}

function moreOfTheSame(reading: Reading, about: About): Reading | undefined {
  const areas = entitiesOf('fokusomraade', about.fokusomraadeIds, reading.book.strategy.fokusomraader);
  const named = areas.length > 0 && areas.length <= 5 ? areas : filterEntities(about, reading);
  return named.length === 0 ? undefined : { ...reading, text: `${reading.text}?`, named };
}

/** "hvem ejer den første?", "hvad med den sidste?": one of the fokusområder that were listed last. */
function numberedOf(
  { words, named, rest, cues, book }: Reading,
  about: About,
): Pick<Reading, 'named' | 'cues' | 'rest'> | undefined {
  const place = placeIn(words);
  const unread = rest.filter((word) => placeIn([word]) === undefined && !/^(nr|nummer|number|no)$/.test(word.folded));
  if (place === undefined || named.length > 0 || unread.length > 0 || cues.has('sigtepunktWord')) return undefined;
  const id = listedAreas(about, book).at(place);
  if (id === undefined) return undefined;
  return { named: [{ kind: 'fokusomraade', id, byTitle: true }], cues: new Set([...cues, 'what'] as const), rest: [] };
}

/** The ids of the fokusområder that the last answer listed, in its order. */
function listedAreas(about: About, { strategy }: Reading['book']): readonly string[] {
  if (about.fokusomraadeIds?.length) return about.fokusomraadeIds;
  if (!about.udvalgIds?.length && !about.sigtepunktIds?.length) return [];
  return strategy.fokusomraader
    .filter(
      ({ udvalgId, sigtepunktId }) =>
        (!about.udvalgIds?.length || about.udvalgIds.includes(udvalgId)) &&
        (!about.sigtepunktIds?.length || about.sigtepunktIds.includes(sigtepunktId)),
    )
    .map(({ id }) => id);
}

function filterEntities(about: About, { book }: Reading): readonly Entity[] {
  return [
    ...entitiesOf('udvalg', about.udvalgIds, book.strategy.udvalg),
    ...entitiesOf('sigtepunkt', about.sigtepunktIds, book.strategy.sigtepunkter),
  ];
}

/** What the thread names, as far as the strategy still has it: a thread may be older than the content. */
function entitiesOf(
  kind: Entity['kind'],
  ids: readonly string[] = [],
  known: readonly { readonly id: string }[],
): readonly Entity[] {
  return ids.filter((id) => known.some((one) => one.id === id)).map((id) => ({ kind, id, byTitle: true }));
}
