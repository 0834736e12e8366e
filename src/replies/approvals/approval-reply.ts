import type { Submitted } from '../../approvals/board.js';
import { limitsOf } from '../../indicators/limits.js';
import { momentInWords } from '../../language/moment-in-words.js';
import type { People } from '../../people/person.js';
import type { CardData } from '../card-data.js';
import { ruleText, targetText } from '../indicators/indicator-texts.js';
import { linkTo } from '../link-text.js';
import { type Notices, noticeText } from '../notices.js';
import { escapeMarkdown, joinParagraphs, shortTitle } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { markText } from '../status-mark.js';
import { cut } from '../summaries/summary-pages.js';
import { figuresOf, wordsOf } from './approval-figures.js';
import { nameIn, stateText, approvalTexts as texts } from './approval-texts.js';

/** What a card about one report is made from. */
export type ApprovalView = {
  readonly submitted: Submitted;
  readonly people: People;
  /** Whether the one who sees it may decide it now. */
  readonly isOpen: boolean;
  /** Where it is now, where the one who sees it may not decide it any more; left out, what became of it is said. */
  readonly moved?: string;
  /** What has to be put right before it can be returned, and what was typed. */
  readonly fault?: { readonly text: string; readonly why: string };
  /** How many others wait for the same person. */
  readonly others: number;
  readonly notices: Notices;
};

/** Gives one report as a card: old and new, target, colours, words, who and when; and what became of it, once it is decided. */
export function approvalReply(view: ApprovalView): Reply {
  const { submitted, isOpen, moved, people, fault, others, notices } = view;
  const { update, revision, indicator, area, udvalg, before } = submitted;
  const { quarter, udvalgId } = update;
  const state = isOpen ? '' : (moved ?? stateText(revision, people));
  const figures = figuresOf(submitted);
  const plain = {
    headline: headlineOf(view),
    name: indicator.name,
    place: `${udvalg.title} · ${shortTitle(area.title)}`,
    ...figures,
    beforeTitle: before === undefined ? texts.beforeNothing : texts.before(before.quarter),
    afterTitle: texts.after(quarter),
    facts: factsOf(view),
    hasFigures: figures.after !== '',
    narrative: wordsOf(revision.report),
    evidence: revision.report.evidence ?? '',
    rule: ruleText(indicator.kind, revision.terms, quarter, limitsOf(revision.terms, quarter)),
    state,
  };
  const text = textOf(plain, noticeText(notices, 'da'));
  return {
    card: 'approval',
    summary:
      state === ''
        ? `${plain.headline}: ${indicator.name}, ${[plain.after, markText(plain.afterStatus)].filter(Boolean).join(', ')}`
        : `${indicator.name}: ${state}`,
    text,
    data: {
      lang: 'da',
      fallbackText: text,
      udvalgId,
      indicatorId: indicator.id,
      quarter,
      revision: String(revision.revision),
      ...escaped(plain),
      hasState: state !== '',
      isOpen,
      hasFault: fault !== undefined,
      fault: fault?.text ?? '',
      why: fault?.why ?? '',
      hasOthers: others > 0,
      others: others > 0 ? texts.others(others) : '',
      words: wordsOnCard,
      hasNotice: noticeText(notices, 'da') !== '',
      notice: noticeText(notices, 'da'),
    },
  };
}

const wordsOnCard: CardData<'approval'>['words'] = {
  approve: texts.approve,
  return: texts.return,
  why: texts.why,
  whyPlaceholder: texts.whyPlaceholder,
  whyMissing: texts.whyMissing,
  send: texts.send,
};

function headlineOf({ submitted: { isCorrection, revision }, isOpen }: ApprovalView): string {
  if (isOpen) return isCorrection ? texts.headlines.correction : texts.headlines.one;
  return texts.headlines[revision.state.is === 'pending' ? 'moved' : revision.state.is];
}

type Fact = { readonly title: string; readonly value: string };

type Plain = Pick<
  CardData<'approval'>,
  | 'headline'
  | 'name'
  | 'place'
  | 'before'
  | 'beforeStatus'
  | 'beforeTitle'
  | 'after'
  | 'afterStatus'
  | 'afterTitle'
  | 'hasFigures'
  | 'evidence'
  | 'rule'
  | 'state'
> & { readonly facts: readonly Fact[]; readonly narrative: readonly string[] };

function factsOf({ submitted: { revision, before, indicator }, people }: ApprovalView): readonly Fact[] {
  const { report, terms, submittedBy, submittedAt } = revision;
  const target = targetText(terms);
  const wordsBefore = indicator.kind === 'narrative' ? (before?.revision.report.narrative ?? '') : '';
  return [
    ...(target === '' ? [] : [{ title: texts.facts.target, value: target }]),
    ...(wordsBefore === '' ? [] : [{ title: texts.facts.last, value: cut(wordsBefore, mostBefore) }]),
    ...(report.correction === undefined ? [] : [{ title: texts.facts.correction, value: report.correction }]),
    { title: texts.facts.sent, value: `${nameIn(people, submittedBy)}, ${momentInWords(submittedAt)}` },
  ];
}

/** Of the words before; they stand whole in the history. */
const mostBefore = 300;

function textOf(plain: Plain, notice: string): string {
  return joinParagraphs([
    `${plain.headline}: ${plain.name}`,
    plain.place,
    figuresText(plain),
    ...plain.narrative,
    plain.facts.map(({ title, value }) => `${title}: ${value}`).join('\n'),
    plain.evidence,
    plain.rule,
    plain.state,
    notice,
  ]);
}

function figuresText(plain: Plain): string {
  const { before, beforeStatus, beforeTitle, after, afterStatus, afterTitle } = plain;
  const then = before === '' ? [] : [`${beforeTitle}: ${before}, ${markText(beforeStatus)}`];
  return [...then, `${afterTitle}: ${after === '' ? '' : `${after}, `}${markText(afterStatus)}`].join('\n');
}

function escaped({ facts, narrative, ...plain }: Plain) {
  return {
    ...plain,
    name: escapeMarkdown(plain.name),
    place: escapeMarkdown(plain.place),
    before: plain.before === '' ? texts.neverBefore : escapeMarkdown(plain.before),
    after: escapeMarkdown(plain.after),
    rule: escapeMarkdown(plain.rule),
    state: escapeMarkdown(plain.state),
    hasEvidence: plain.evidence !== '',
    evidence: linkTo(plain.evidence),
    narrative: narrative.map((text) => ({ text: escapeMarkdown(text) })),
    facts: facts.map(({ title, value }) => ({
      title,
      value: escapeMarkdown(value),
    })),
  };
}
