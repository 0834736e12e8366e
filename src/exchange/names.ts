import { fold } from '../language/fold.js';
import { shortTitle } from '../replies/plain-text.js';
import type { Fokusomraade, Strategy, Udvalg } from '../strategy/strategy.js';

/** Gives a text as headings and names are compared: folded, without marks and doubled blanks. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** Gives the udvalg that a file names, with or without "Udvalget for"; undefined when there is none such. */
export function udvalgNamed({ udvalg }: Pick<Strategy, 'udvalg'>, written: string): Udvalg | undefined {
  const wanted = bare(written);
  return udvalg.find(({ id, title }) => bare(title) === wanted || plain(id) === plain(written));
}

function bare(name: string): string {
  return plain(name)
    .replace(/^(?:fag)?udvalget?(?: for)? /, '')
    .replace(/s?udvalget?$/, '')
    .trim();
}

/** Gives the fokusområde that a file names by its title, by as much of it as is written before "…", or by its id. */
export function areaNamed(areas: readonly Fokusomraade[], written: string): Fokusomraade | undefined {
  const wanted = plain(written);
  if (wanted === '') return undefined;
  const whole = areas.find(({ id, title }) => plain(title) === wanted || plain(id) === wanted);
  if (whole !== undefined) return whole;
  const isCutShort = /(?:…|\.\.\.)$/.test(written.trim()) || wanted.includes(' ');
  const beginning = areas.filter(({ title }) => plain(title).startsWith(`${wanted} `));
  return isCutShort && beginning.length === 1 ? beginning[0] : undefined;
}

/** Gives the nearest to what was written, to suggest it; undefined when nothing is near. */
export function areaMeant(areas: readonly Fokusomraade[], written: string): Fokusomraade | undefined {
  const wanted = plain(written);
  const beginning = areas.find(({ title }) => plain(title).startsWith(wanted.slice(0, 5)) && wanted.length >= 3);
  const words = wanted.split(' ').filter((word) => word.length > 2);
  const shared = ({ title }: Fokusomraade) => words.filter((word) => plain(title).split(' ').includes(word)).length;
  const best = [...areas].sort((a, b) => shared(b) - shared(a))[0];
  return beginning ?? (best !== undefined && shared(best) > 0 ? best : undefined);
}

/** Gives what a fokusområde is called in files: its title, a very long one up to its first stop. */
export function areaLabel({ fokusomraader }: Strategy, { title }: Fokusomraade): string {
  const short = shortTitle(title);
  return fokusomraader.filter((area) => shortTitle(area.title) === short).length === 1 ? short : title;
}

/** Gives an id from a name: its letters and digits. */
export function slug(text: string): string {
  return plain(text).replaceAll(' ', '-');
}
