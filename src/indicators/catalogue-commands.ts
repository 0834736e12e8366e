import { fold } from '../language/fold.js';
import type { Strategy, Udvalg } from '../strategy/strategy.js';
import type { Indicator } from './indicator.js';

/** What an admin asks for in words. Names are folded, as they were written. */
export type CatalogueCommand =
  | { readonly do: 'list'; readonly udvalg: Udvalg | undefined }
  | { readonly do: 'new'; readonly udvalg: Udvalg | undefined }
  | { readonly do: 'open'; readonly name: string };

const list =
  /^(?:vis )?(?:alle )?(?:indikatorer(?:ne)?|indikatorkatalog(?:et)?|indicators)(?: (?:for|i|hos|under) (?<udvalg>.{2,60}))?$/;
const add =
  /^(?:opret|tilfoej|ny|add|new)(?: (?:en|ny|a|new)){0,2} (?:indikator|indicator)(?: (?:for|i|til|under) (?<udvalg>.{2,60}))?$/;
const open =
  /^(?:vis|aabn|aendr|ret|bekraeft|fjern|nedlaeg|slet|change|open) (?:indikator(?:en)?|indicator) (?<name>.{2,120})$/;

/** Gives what a message asks of the catalogue, or undefined when it is about something else. */
export function catalogueCommand(text: string, strategy: Strategy): CatalogueCommand | undefined {
  const said = fold(text)
    .replace(/\s+/g, ' ')
    .replace(/[ .!?]+$/, '')
    .trim();
  const name = open.exec(said)?.groups?.name;
  if (name !== undefined) return { do: 'open', name };

  const [wanted, groups] = list.test(said)
    ? (['list', list.exec(said)?.groups] as const)
    : (['new', add.exec(said)?.groups] as const);
  if (groups === undefined && !list.test(said) && !add.test(said)) return undefined;
  if (groups?.udvalg === undefined) return { do: wanted, udvalg: undefined };
  const udvalg = udvalgNamed(groups.udvalg, strategy);
  return udvalg === undefined ? undefined : { do: wanted, udvalg };
}

/** Gives the indicators that a name can mean: the whole of it, else each of its words begins a word of theirs. */
export function indicatorsCalled(indicators: readonly Indicator[], name: string): readonly Indicator[] {
  const wanted = wordsOf(name);
  const exact = indicators.filter((one) => fold(one.name) === fold(name).trim());
  if (exact.length > 0) return exact;
  return indicators.filter((one) => {
    const words = wordsOf(one.name);
    return wanted.length > 0 && wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

function udvalgNamed(written: string, { udvalg }: Strategy): Udvalg | undefined {
  const bare = (name: string) =>
    fold(name)
      .replace(/^udvalget for /, '')
      .replace(/udvalget?$/, '')
      .trim();
  return udvalg.find(({ title }) => bare(title) === bare(written));
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
