import { similar } from '../../language/similar.js';
import { type Token, tokensOf } from '../../language/tokens.js';
import type { Cover } from '../udvalg-setup.js';
import type { ChannelOwner } from './channel-owner.js';

/** What somebody asks for about the channel that they write in. */
export type ChannelRequest =
  | { readonly is: 'link'; readonly owner: ChannelOwner; readonly covers: Cover }
  /** These words name no fokusområde of the udvalg. */
  | { readonly is: 'area-unknown'; readonly owner: ChannelOwner; readonly written: string }
  /** Nobody who can have a channel is named, or nobody by that name: '' when nobody. */
  | { readonly is: 'owner-unknown'; readonly written: string }
  /** All that the channel is linked to, or one of them. */
  | { readonly is: 'unlink'; readonly owner: ChannelOwner | undefined };

/** A case or a question may begin with the same word; what is said to the bot about a channel is short. */
const longestText = 200;
/** After a colon fokusområder are named, and some of their printed titles are long. */
const longestWithNames = 1_000;
/** So many words that name nothing still pass as a slip; with more it is no request but a text. A colon says that names follow. */
const mostUnknownOwnerWords = 2;
const mostUnknownAreaWords = 1;
const mostUnknownAfterColon = 4;

const channelWords = ['kanal', 'kanalen', 'channel'];
/** Words between the verb and the name: "tilknyt denne kanal til Læring". */
const fillers = [...channelWords, 'denne', 'den', 'her', 'til', 'med', 'vores', 'this', 'the', 'to', 'with'];
const areaFillers = [
  'og',
  'samt',
  'for',
  'kun',
  'med',
  'fokusomraade',
  'fokusomraadet',
  'fokusomraader',
  'fokusomraaderne',
];
/** "Forbind" and "link" may be about anything; of a channel only when they say so. */
const linkVerbs = ['tilknyt', 'tilknytte'];
const looseLinkVerbs = ['forbind', 'knyt', 'link', 'connect'];
const unlinkVerbs = ['fjern', 'slet', 'ophaev', 'afbryd', 'stop', 'remove'];
const unlinkAlone = ['fratilknyt', 'aftilknyt', 'frakobl', 'unlink'];

/** Gives what is asked about a channel, or undefined when the words are about something else. */
export function understandChannelRequest(text: string, owners: readonly ChannelOwner[]): ChannelRequest | undefined {
  const longest = text.includes(':') ? longestWithNames : longestText;
  if (text.length > longest || text.trim().includes('\n') || text.includes('?')) return undefined;
  const tokens = tokensOf(text);
  return understandLink(text, tokens, owners) ?? understandUnlink(tokens, owners);
}

function understandLink(
  text: string,
  [verb, ...tokens]: readonly Token[],
  owners: readonly ChannelOwner[],
): ChannelRequest | undefined {
  const isClear = linkVerbs.includes(verb?.folded ?? '');
  const saysChannel = tokens.slice(0, 3).some(({ folded }) => channelWords.includes(folded));
  if (!isClear && !(looseLinkVerbs.includes(verb?.folded ?? '') && saysChannel)) return undefined;

  const named = withoutFillers(tokens, fillers);
  const found = longestName(named, owners);
  if (found === undefined) {
    return named.length <= mostUnknownOwnerWords ? { is: 'owner-unknown', written: asWritten(text, named) } : undefined;
  }
  return linkTo(found.one, named.slice(found.length), text);
}

function linkTo(owner: ChannelOwner, rest: readonly Token[], text: string): ChannelRequest | undefined {
  const ids = new Set<string>();
  const unknown: Token[] = [];
  let left = withoutFillers(rest, areaFillers);
  while (left.length > 0) {
    const found = longestName(left, owner.areas);
    if (found === undefined) unknown.push(...left.slice(0, 1));
    else ids.add(found.one.id);
    left = withoutFillers(left.slice(found?.length ?? 1), areaFillers);
  }
  if (unknown.length > (text.includes(':') ? mostUnknownAfterColon : mostUnknownAreaWords)) return undefined;
  if (unknown.length > 0) return { is: 'area-unknown', owner, written: asWritten(text, unknown) };
  const all = owner.areas.map(({ id }) => id);
  const covers = ids.size === 0 || ids.size === all.length ? 'all' : all.filter((id) => ids.has(id));
  return { is: 'link', owner, covers };
}

function understandUnlink(
  [verb, ...tokens]: readonly Token[],
  owners: readonly ChannelOwner[],
): ChannelRequest | undefined {
  const isAlone = unlinkAlone.includes(verb?.folded ?? '');
  const noun = tokens.slice(0, 3).findIndex(({ folded }) => /^(tilknytning(en)?|link)$/.test(folded));
  if (!isAlone && !(unlinkVerbs.includes(verb?.folded ?? '') && noun >= 0)) return undefined;
  const named = withoutFillers(isAlone ? tokens : tokens.slice(noun + 1), [
    ...fillers,
    'af',
    'for',
    'fra',
    'of',
    'from',
  ]);
  if (named.length === 0) return { is: 'unlink', owner: undefined };
  const found = longestName(named, owners);
  return found !== undefined && found.length === named.length ? { is: 'unlink', owner: found.one } : undefined;
}

function withoutFillers(tokens: readonly Token[], words: readonly string[]): readonly Token[] {
  const first = tokens.findIndex(({ folded }) => !words.includes(folded));
  return first < 0 ? [] : tokens.slice(first);
}

/** Gives who or what the words begin with, by the longest of its names; a slip of the finger is forgiven where nothing fits exactly. */
function longestName<Named extends { readonly names: readonly string[] }>(
  tokens: readonly Token[],
  among: readonly Named[],
): { readonly one: Named; readonly length: number } | undefined {
  const fitting = (same: (a: string, b: string) => boolean) =>
    among
      .flatMap((one) => one.names.map((name) => ({ one, words: tokensOf(name).map(({ folded }) => folded) })))
      .filter(({ words }) => words.length > 0 && words.every((word, index) => same(word, tokens[index]?.folded ?? '')))
      .sort((a, b) => b.words.length - a.words.length)
      .map(({ one, words }) => ({ one, length: words.length }))[0];
  return fitting((a, b) => a === b) ?? fitting(similar);
}

function asWritten(text: string, tokens: readonly Token[]): string {
  const [first] = tokens;
  const last = tokens.at(-1);
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}
