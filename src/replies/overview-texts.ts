import type { Change } from '../summaries/quarterly-summary.js';

/** What the overview says beside what the summaries say too. */
export const overviewTexts = {
  heading: (strategy: string, quarter: string) => `Overblik: ${strategy}, ${quarter}`,
  unfollowed: 'ingen indikator',
  noIndicators: 'Der er ikke sat en indikator op for fokusområdet.',
} as const;

const ways: readonly (readonly [Change['means'], string])[] = [
  ['better', 'bedre'],
  ['worse', 'dårligere'],
  ['same', 'uændret'],
  ['not-said', 'ændret'],
];

/** Gives which way the numbers of a fokusområde went: "siden sidst: 2 bedre, 1 dårligere"; '' when none can be compared. */
export function trendWords(meanings: readonly Change['means'][]): string {
  const parts = ways.flatMap(([means, word]) => {
    const count = meanings.filter((one) => one === means).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return parts.length === 0 ? '' : `siden sidst: ${parts.join(', ')}`;
}
