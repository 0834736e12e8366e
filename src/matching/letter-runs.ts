/**
 * Runs of letters inside a word with its borders marked: they meet inflections, compounds and slips that stems miss. A
 * run is one whole number, six bits a letter, because a long case has ten thousand of them and strings are slow.
 */
export function letterRuns(folded: string): readonly number[] {
  const codes = [border.start, ...[...folded].map(codeOf), border.end];
  const runs: number[] = [];
  for (let length = shortest; length <= longest; length += 1) {
    for (let start = 0; start + length <= codes.length; start += 1) runs.push(join(codes, start, length));
  }
  return runs;
}

const shortest = 4;
const longest = 5;
const border = { start: 37, end: 38 } as const;
const alphabet = ' abcdefghijklmnopqrstuvwxyz0123456789<>?';

function codeOf(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return code - 21;
  return 39;
}

function join(codes: readonly number[], start: number, length: number): number {
  let run = 0;
  for (let place = start; place < start + length; place += 1) run = run * 64 + (codes[place] ?? 0);
  return run;
}

/** A run as it is written in the weights file, borders as `<` and `>`. */
export function writeRun(run: number): string {
  let letters = '';
  for (let rest = run; rest > 0; rest = Math.floor(rest / 64)) letters = (alphabet[rest % 64] ?? '?') + letters;
  return letters;
}

/** The run that `writeRun` wrote. */
export function readRun(letters: string): number {
  return [...letters].reduce((run, letter) => run * 64 + alphabet.indexOf(letter), 0);
}
