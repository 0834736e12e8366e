import { fold } from '../language/fold.js';
import { isStopWord } from '../language/stop-words.js';
import { type Token, tokensOf } from '../language/tokens.js';

const english = new Set(
  `a an the and or of in on at to for from by with about into is are was were be been do does did has have had it its this
  that these those there their they them what which who when where why how any some not no as if then than our your my we
  you i me us can could would should will shall between under over up out both`.split(/\s+/),
);

const danish = new Set(
  ['imellem', 'hele', 'helt', 'ens', 'ud', 'samt', 'der', 'som', 'ret', 'ogsaa', 's', 'fx', 'bag', 'arbejder'].map(
    fold,
  ),
);

/** Whether a folded word is a function word of Danish or English: no subject is named by it alone. */
export function isSmallWord(folded: string): boolean {
  // "alle" carries the meaning of "job til alle".
  if (folded === 'alle') return false;
  return isStopWord(folded) || english.has(folded) || danish.has(folded);
}

/** Gives the content words of a text; all its words where none is one. */
export function contentWordsOf(text: string): readonly Token[] {
  const tokens = tokensOf(text);
  const content = tokens.filter(({ folded }) => !isSmallWord(folded));
  return content.length > 0 ? content : tokens;
}
