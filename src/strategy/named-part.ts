import { fold } from '../language/fold.js';
import { similar } from '../language/similar.js';
import type { OwnWords } from './own-words.js';
import type { Strategy, Udvalg } from './strategy.js';

/** A part of a strategy that somebody names. */
export type NamedPart = { readonly kind: 'udvalg' | 'sigtepunkt' | 'fokusomraade'; readonly id: string };

type Name = NamedPart & { readonly text: string };

/**
 * Gives the one part of a strategy whose title, the head of a long title, or what people call it is the whole of a text;
 * slips of the finger are forgiven where they leave no doubt. Undefined for anything else, and for what more than one part
 * is called by.
 */
export function namedPart(text: string, strategy: Strategy, own: OwnWords): NamedPart | undefined {
  const wanted = plainName(text);
  if (wanted === '') return undefined;
  const { titles, names } = namesOf(strategy, own);
  const exact = (known: Name) => known.text === wanted;
  const slipped = (known: Name) => isSlip(wanted, known.text);
  return (
    only(titles.filter(exact)) ??
    only(names.filter(exact)) ??
    (names.some(exact) ? undefined : only(names.filter(slipped)))
  );
}

/** Gives the udvalg that a text names, as `namedPart` does, also in the genitive: "Lærings". */
export function namedUdvalg(text: string, strategy: Strategy, own: OwnWords): Udvalg | undefined {
  const part = namedPart(text, strategy, own) ?? namedPart(text.trim().replace(/'?s$/, ''), strategy, own);
  return part?.kind === 'udvalg' ? strategy.udvalg.find(({ id }) => id === part.id) : undefined;
}

/** Gives a name as names are compared: folded, signs as blanks, without "the", and without what kind of thing it is. */
export function plainName(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(?:(?:vores|the|our) )/, '')
    .replace(/^(?:sigtepunktet|fokusomraadet|udvalget|indikatoren|indicator|committee) (?!for )/, '')
    .trim();
}

/** Whether two plain names are the same word by word, but for slips of the finger: one word more or less is another name. */
export function isSlip(written: string, known: string): boolean {
  const [a, b] = [written.split(' '), known.split(' ')];
  return a.length === b.length && a.every((word, index) => similar(word, b[index] ?? ''));
}

type Names = { readonly strategy: Strategy; readonly titles: readonly Name[]; readonly names: readonly Name[] };

/** What the parts are called never changes, and most messages are asked whether they name one. */
const namesBy = new WeakMap<OwnWords, Names>();

function namesOf(strategy: Strategy, own: OwnWords): Names {
  const known = namesBy.get(own);
  if (known?.strategy === strategy) return known;
  const titles = titlesOf(strategy);
  const made = { strategy, titles, names: [...titles, ...calledOf(strategy, own)] };
  namesBy.set(own, made);
  return made;
}

function titlesOf(strategy: Strategy): readonly Name[] {
  const named = (kind: Name['kind']) => (part: { readonly id: string; readonly title: string }) => ({
    kind,
    id: part.id,
    text: plainName(part.title),
  });
  return [
    ...strategy.udvalg.map(named('udvalg')),
    ...strategy.sigtepunkter.map(named('sigtepunkt')),
    ...strategy.fokusomraader.map(named('fokusomraade')),
  ];
}

function calledOf({ udvalg, sigtepunkter, fokusomraader }: Strategy, own: OwnWords): readonly Name[] {
  const called = (kind: Name['kind'], id: string, words: readonly string[]) =>
    words.map((word) => ({ kind, id, text: plainName(word) }));
  return [
    ...udvalg.flatMap(({ id }) => called('udvalg', id, withEnglish(own.udvalg[id]))),
    ...sigtepunkter.flatMap(({ id }) => called('sigtepunkt', id, withEnglish(own.sigtepunkter[id]))),
    ...fokusomraader.flatMap(({ id, title }) =>
      called('fokusomraade', id, [...headOf(title), ...(own.fokusomraader[id]?.aliases ?? [])]),
    ),
  ];
}

function withEnglish(words: { readonly english: string; readonly aliases: readonly string[] } | undefined) {
  return words === undefined ? [] : [words.english, ...words.aliases];
}

/** A long title is called by what stands before its first stop. */
function headOf(title: string): readonly string[] {
  const head = title.split(/[.:,]\s|\s[–-]\s/)[0] ?? '';
  return head === '' || head === title ? [] : [head];
}

/** One part may fit by several of its names; two parts are a doubt. */
function only(names: readonly Name[]): NamedPart | undefined {
  const [first, ...others] = names;
  if (first === undefined || others.some(({ kind, id }) => kind !== first.kind || id !== first.id)) return undefined;
  return { kind: first.kind, id: first.id };
}
