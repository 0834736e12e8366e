import type { Language } from '../language/language-of.js';
import type { Comparable } from './comparable.js';

/**
 * What a text asks about the strategy. `clear` is a question and nothing else; `weak` may be one, or a case that shares
 * words with the strategy: match it first, and answer it when nothing matches.
 */
export type Question = QuestionBody & {
  readonly language: Language;
  readonly strength: 'clear' | 'weak';
  readonly strategyId: string;
};

export type QuestionBody =
  | { readonly kind: 'capabilities' }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'overview' }
  | { readonly kind: 'period' }
  | { readonly kind: 'sigtepunkter' }
  | { readonly kind: 'udvalg' }
  /** The fokusområder of these udvalg and sigtepunkter; all of them where none is named. */
  | ({ readonly kind: 'areas' } & AreaFilter)
  | { readonly kind: 'areas-on-topic'; readonly topic: TopicAsked }
  | ({ readonly kind: 'count'; readonly of: Counted; readonly per: 'udvalg' | 'sigtepunkter' } & AreaFilter)
  | { readonly kind: 'ranking'; readonly of: 'udvalg' | 'sigtepunkter'; readonly order: 'most' | 'fewest' }
  | { readonly kind: 'owner'; readonly topic: TopicAsked }
  | { readonly kind: 'supports'; readonly topic: TopicAsked }
  /** Whether fokusområder belong to an udvalg or a sigtepunkt. */
  | ({ readonly kind: 'belonging'; readonly topic: TopicAsked } & AreaFilter)
  /** Whose the common aims are. */
  | { readonly kind: 'shared'; readonly sigtepunktIds: readonly string[] }
  | { readonly kind: 'area'; readonly fokusomraadeId: string }
  | { readonly kind: 'sigtepunkt'; readonly sigtepunktId: string }
  | { readonly kind: 'chapter'; readonly chapterId: string }
  | { readonly kind: 'difference'; readonly parts: readonly Part[] }
  /** Which fokusområder of different udvalg touch the same; in general where no topic is named. */
  | { readonly kind: 'connected'; readonly topic?: TopicAsked }
  | { readonly kind: 'topic'; readonly topic: TopicAsked }
  | { readonly kind: 'fact'; readonly factId: string }
  | { readonly kind: 'target'; readonly topic: TopicAsked }
  | { readonly kind: 'not-in-strategy'; readonly missing: Missing; readonly topic?: TopicAsked }
  | { readonly kind: 'off-topic' };

export type Counted = 'fokusomraader' | 'sigtepunkter' | 'udvalg';

export type QuestionKind = QuestionBody['kind'];

export type AreaFilter = { readonly udvalgIds: readonly string[]; readonly sigtepunktIds: readonly string[] };

/** A part of the strategy that a text names. */
export type Part = { readonly kind: 'udvalg' | 'sigtepunkt' | 'fokusomraade'; readonly id: string };

/** A subject as it was asked for. Lives for one turn only: its words are a person's own. */
export type TopicAsked = {
  /** The subject in the person's words, short. */
  readonly label: string;
  /** The subject's words, spelt right where that is certain. */
  readonly words: readonly Comparable[];
  /** Those of them that name something. */
  readonly namedWords: readonly Comparable[];
  /** The fokusområder that it names, by title, by what people call them or by a topic of our own. */
  readonly fokusomraadeIds: readonly string[];
  readonly sigtepunktIds: readonly string[];
};

/** What people ask the strategy for that no strategy of this kind holds. */
export type Missing =
  | { readonly what: 'abbreviation'; readonly udvalgIds: readonly string[] }
  | { readonly what: 'other-period'; readonly years: string }
  | { readonly what: 'people' | 'money' | 'contact' | 'figure' | 'meetings' | 'unknown-udvalg' | 'unknown' };
