import type { Knowledge } from '../conversation/converse.js';
import { fold } from '../language/fold.js';
import { parseQuarter, type Quarter } from '../language/quarter.js';
import type { Strategy } from '../strategy/strategy.js';
import { everyUdvalg } from './summary-round.js';

const every = /^(?:alle|alle udvalg|hele strategien|strategien|den samlede(?: rapport)?|samlet(?: rapport)?)$/;

/** Gives the udvalg that somebody names by title, id or what people call it, `alle` for all of them; undefined for anything else. */
export function scopeNamed(name: string, strategy: Strategy, ownWords: Knowledge['ownWords']): string | undefined {
  const wanted = fold(name)
    .replace(/^udvalget? for /, '')
    .trim();
  if (every.test(wanted)) return everyUdvalg;
  const words = ownWords.find(({ strategyId }) => strategyId === strategy.id);
  return strategy.udvalg.find(({ id, title }) =>
    [id, title, ...(words?.udvalg[id]?.aliases ?? [])].some((known) => fold(known) === wanted),
  )?.id;
}

/** Parts "Læring 3. kvartal 2026" into the name and the quarter; either may be missing. */
export function nameAndQuarter(
  text: string,
  today: string,
): { readonly name: string; readonly quarter: Quarter | undefined } {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  for (let at = 0; at < words.length; at += 1) {
    const quarter = parseQuarter(words.slice(at).join(' '), today);
    if (quarter !== undefined) return { name: words.slice(0, at).join(' ').replace(/ for$/, ''), quarter };
  }
  return { name: words.join(' '), quarter: undefined };
}
