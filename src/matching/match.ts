/** How sure a match is: `sikker` is right nine times of ten, `sandsynlig` two of three, `mulig` is a lead. */
export type Certainty = 'sikker' | 'sandsynlig' | 'mulig';

/** One fokusområde that fits a case, and why. */
export type CaseMatch = {
  readonly fokusomraadeId: string;
  readonly certainty: Certainty;
  /** 0 to 1, for ordering and the eval; never shown to a person. */
  readonly score: number;
  /** The words of the case that carried it, in the person's own spelling, strongest first, at most six. */
  readonly words: readonly string[];
  /** What the area covers, in our words. */
  readonly covers: string;
  /** A close twin that lost, and the reason in a line. */
  readonly notTwin?: { readonly fokusomraadeId: string; readonly because: string };
};

export type MatchResult = {
  /** One to three, best first; empty means "ingen sikkert match". */
  readonly matches: readonly CaseMatch[];
  /** The nearest that were not near enough, when nothing matched: at most two. */
  readonly nearest: readonly string[];
  /** Case numbers (KLE) found in the text, parsed or said to be malformed. */
  readonly caseNumbers: readonly CaseNumber[];
};

export type CaseNumber = {
  /** As written. */
  readonly text: string;
  /** `13` or `13.03`, and our own short word for the group; undefined when malformed. */
  readonly group?: { readonly number: string; readonly label: string };
};
