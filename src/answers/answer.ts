import type { Language } from '../language/language-of.js';

/** What a question is answered with: data only, in words a person reads, every quote verbatim from the strategy. */
export type Answer = {
  /** Which kind of question it answers, for the log and the eval: never what was written. */
  readonly kind: string;
  readonly language: Language;
  /** The answer in one sentence: the card's first line and the notification. */
  readonly headline: string;
  /** Short plain lines after the headline. */
  readonly lines: readonly string[];
  /** What is listed, in order: fokusområder, sigtepunkter, udvalg. */
  readonly items: readonly AnswerItem[];
  /** Passages of the strategy, each a substring of the content, with the chapter it stands in. */
  readonly quotes: readonly Quote[];
  /** Where in the strategy this stands, such as `Strategien 2022-2025, Bilag`; empty when the strategy says nothing. */
  readonly source: string;
  /** What the person can go on with: a button each. `ask` is put as if the person had written it. */
  readonly next: readonly { readonly label: string; readonly ask: string }[];
  /** What was asked about, as ids: the thread for a follow-up. */
  readonly about: About;
};

export type AnswerItem = { readonly title: string; readonly detail: string };

export type Quote = { readonly text: string; readonly chapterTitle: string };

/** Ids of what a question was about; never text that a person wrote. */
export type About = {
  readonly strategyId?: string;
  /** The kind of question that was answered, so that "og hvad med Læring?" asks the same of another. */
  readonly questionKind?: string;
  readonly sigtepunktIds?: readonly string[];
  readonly udvalgIds?: readonly string[];
  readonly fokusomraadeIds?: readonly string[];
  readonly chapterIds?: readonly string[];
};
