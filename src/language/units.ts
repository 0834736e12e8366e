/** What somebody wrote around a number, held against the indicator's unit. */
export type UnitReading = {
  /** By how many powers of ten the number is to be moved to stand in the indicator's unit. */
  readonly shift: number;
  /** Whether nothing was written but the number. */
  readonly isBare: boolean;
};

const scales = new Map([
  ['tus', 3],
  ['tusind', 3],
  ['tusinde', 3],
  ['mio', 6],
  ['mill', 6],
  ['million', 6],
  ['millioner', 6],
  ['mia', 9],
  ['milliard', 9],
  ['milliarder', 9],
]);

const synonyms = new Map([
  ['krone', 'kr'],
  ['kroner', 'kr'],
  ['dkk', 'kr'],
  ['pct', '%'],
  ['procent', '%'],
  ['promille', '‰'],
]);

/** Units of a bare count: any noun may stand after the number. */
const bareCounts = ['', 'antal', 'stk'];
/** What a bare count never is. */
const measures = ['kr', '%', '‰'];

/**
 * Reads the words around a number against the indicator's unit; undefined when they are of another unit, or no unit at all.
 * "3,4 mio." where the unit is kr. is moved up, "3.400.000 kr." where it is mio. kr. is moved down.
 */
export function readUnit(written: string, unit: string): UnitReading | undefined {
  if (written === '') return { shift: 0, isBare: true };
  if (plain(written) === plain(unit)) return { shift: 0, isBare: false };

  const words = wordsOf(written);
  const [writtenScale, secondScale] = words.flatMap((word) => scales.get(word) ?? []);
  const others = words.filter((word) => !scales.has(word));
  if (secondScale !== undefined || !areOfUnit(others, unit)) return undefined;
  if (writtenScale !== undefined && isRatio(unit)) return undefined;
  return { shift: (writtenScale ?? 0) - scaleOf(unit), isBare: false };
}

/** Gives how many powers of ten the unit itself counts in: 6 for mio. kr., 0 for kr. */
export function scaleOf(unit: string): number {
  return wordsOf(unit).reduce((sum, word) => sum + (scales.get(word) ?? 0), 0);
}

function areOfUnit(words: readonly string[], unit: string): boolean {
  const unitWords = wordsOf(unit);
  if (words.every((word) => unitWords.some((own) => isSameWord(word, own)))) return true;
  const [word = ''] = words;
  return (
    bareCounts.includes(plain(unit)) && words.length === 1 && /^\p{L}{2,}$/u.test(word) && !measures.includes(word)
  );
}

/** The same, or the one an ending of the other: dag and dage, sag and sager. */
function isSameWord(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a)));
}

function isRatio(unit: string): boolean {
  return wordsOf(unit).some((word) => word === '%' || word === '‰');
}

function wordsOf(text: string): readonly string[] {
  return plain(text)
    .replace(/\bt[. ]?kr\b/, 'tusind kr')
    .replace(/\bmkr\b/, 'mio kr')
    .replace(/[%‰]/g, ' $& ')
    .split(/[\s./]+/)
    .filter((word) => word !== '')
    .map((word) => synonyms.get(word) ?? word);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '').trim();
}
