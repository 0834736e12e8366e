/** What stands in the place of a masked CPR number. */
const mask = '******-****';

/** Dashes that people and their programs write: hyphen, non-breaking hyphen, en dash, em dash, minus. */
const dash = '[-\u2010-\u2014\u2212]';
const blank = '[ \u00a0\u2009\u202f]';

/**
 * Six digits of a date and four of a serial, apart by nothing, a dash, a blank or a dot; or the date itself written with
 * separators, where only a dash or nothing may stand before the serial ("24.10.26 1400" is a meeting, not a person).
 * What touches more digits, or goes on like a case number, is something else.
 */
const candidates = [
  new RegExp(
    `(?<![\\p{L}\\d])(?<![\\d][.,/-])(\\d{2})(\\d{2})(\\d{2})(?:${blank}?${dash}${blank}?|${blank}|\\.)?(\\d)\\d{3}(?![\\p{L}\\d])`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])(?<![\\d][.,/-])(\\d{2})([. /]|${dash})(\\d{2})\\2(?:19|20)?(\\d{2})(?:${blank}?${dash}${blank}?|(?=\\d{4}))(\\d)\\d{3}(?![\\p{L}\\d])`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])(\\d{2})(\\d{2})(?:19|20)(\\d{2})${blank}?${dash}${blank}?(\\d)\\d{3}(?![\\p{L}\\d])`,
    'gu',
  ),
];

/**
 * Gives the text with every CPR number masked, and how many there were. A CPR number is ten digits that begin with a
 * date that has been; the old check digit (modulus 11) is not asked for, since numbers without it are given out from 2007
 * (CPR-kontoret, "Personnumre uden kontrolciffer").
 */
export function maskCpr(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const masked = candidates.reduce(
    (rest, pattern) =>
      rest.replace(pattern, (found: string, ...groups: unknown[]) => {
        const [day, month, year, serial] = dateParts(groups);
        if (!isBirthday(day, month, year, serial)) return found;
        count += 1;
        return mask;
      }),
    text,
  );
  return { text: masked, count };
}

function dateParts(groups: readonly unknown[]): [number, number, number, number] {
  const digits = groups.filter((group): group is string => typeof group === 'string' && /^\d{1,2}$/.test(group));
  return [Number(digits[0]), Number(digits[1]), Number(digits[2]), Number(digits[3])];
}

function isBirthday(day: number, month: number, year: number, serial: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(centuryOf(year, serial) + year, month, 0)).getUTCDate();
}

/** The century that the seventh digit tells (CPR-kontoret, "Personnummeret i CPR-systemet"). */
function centuryOf(year: number, serial: number): number {
  if (serial <= 3) return 1900;
  if (serial === 4 || serial === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}
