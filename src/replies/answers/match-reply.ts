import type { Language } from '../../language/language-of.js';
import type { CaseMatch, CaseNumber, MatchResult } from '../../matching/match.js';
import { fokusomraadeById, sigtepunktById, udvalgById } from '../../strategy/look-up.js';
import type { Strategy } from '../../strategy/strategy.js';
import type { CardData } from '../card-data.js';
import { type Notices, noticeText } from '../notices.js';
import { escapeMarkdown, joinParagraphs, shortTitle } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { textsOf } from '../texts.js';
import type { Texts } from '../texts-da.js';

/** What a reply about a case is made from. */
export type MatchedCase = {
  readonly result: MatchResult;
  readonly strategy: Strategy;
  readonly language: Language;
  readonly notices: Notices;
  /** Names this answer, so that a verdict can be given on it; made anew for each. */
  readonly matchId: string;
};

/** Gives the fokusområder that fit a case as a card, or says that none does and what to do then. */
export function matchReply(matched: MatchedCase): Reply {
  const [best] = matched.result.matches;
  return best === undefined ? noMatchReply(matched) : someMatchReply(matched, best);
}

function someMatchReply({ result, strategy, language, notices, matchId }: MatchedCase, best: CaseMatch): Reply {
  const texts = textsOf(language);
  const titles = result.matches.map(({ fokusomraadeId }) => fokusomraadeById(strategy, fokusomraadeId).title);
  const shown = result.matches.map((match, index) => shownMatch(match, index, strategy, texts));
  const headline = texts.matchHeadline(best.certainty, result.matches.length);
  const links = [...udvalgLink(result.matches, strategy, texts), ...caseNumberLines(result.caseNumbers, texts)];
  const notice = noticeText(notices, language);
  const text = joinParagraphs([
    headline,
    ...shown.map((match) =>
      [`${match.rank}. ${match.title} (${match.certainty})`, match.place, match.words, match.covers, match.notTwin]
        .filter(Boolean)
        .join('\n'),
    ),
    ...links,
    texts.matchFootnote,
    notice,
  ]);
  return {
    card: 'match',
    summary: texts.matchSummary(titles),
    text,
    data: {
      lang: language,
      fallbackText: text,
      headline,
      matches: shown.map(escaped),
      links: links.map((link) => ({ text: escapeMarkdown(link) })),
      footnote: texts.matchFootnote,
      hasNotice: notice !== '',
      notice,
      words: { fits: texts.fits, fitsNot: texts.fitsNot, better: texts.better, choose: texts.choose, save: texts.save },
      matchId,
      strategyId: strategy.id,
      fokusomraadeIds: result.matches.map(({ fokusomraadeId }) => fokusomraadeId),
      choices: strategy.fokusomraader.map(({ id, title, udvalgId }) => ({
        title: `${title} (${udvalgById(strategy, udvalgId).title})`,
        value: id,
      })),
      next: titles.map((title, index) => ({
        title: texts.readAbout(index + 1, titles.length),
        ask: texts.askAbout(title),
      })),
    },
  };
}

type ShownMatch = CardData<'match'>['matches'][number];

function shownMatch(match: CaseMatch, index: number, strategy: Strategy, texts: Texts): ShownMatch {
  const { title, udvalgId, sigtepunktId } = fokusomraadeById(strategy, match.fokusomraadeId);
  return {
    rank: String(index + 1),
    title,
    place: `${udvalgById(strategy, udvalgId).title} · ${sigtepunktById(strategy, sigtepunktId).title}`,
    certainty: texts.certainty(match.certainty),
    certaintyStyle: match.certainty === 'sikker' ? 'accent' : 'default',
    hasWords: match.words.length > 0,
    words: match.words.length > 0 ? texts.pointingWords(match.words) : '',
    covers: texts.covers(match.covers),
    hasNotTwin: match.notTwin !== undefined,
    notTwin:
      match.notTwin === undefined
        ? ''
        : texts.notTwin(
            shortTitle(fokusomraadeById(strategy, match.notTwin.fokusomraadeId).title),
            match.notTwin.because,
          ),
  };
}

function escaped(match: ShownMatch): ShownMatch {
  return {
    ...match,
    title: escapeMarkdown(match.title),
    words: escapeMarkdown(match.words),
    covers: escapeMarkdown(match.covers),
    notTwin: escapeMarkdown(match.notTwin),
  };
}

function udvalgLink(matches: readonly CaseMatch[], strategy: Strategy, texts: Texts): string[] {
  const titles = matches.map(
    ({ fokusomraadeId }) => udvalgById(strategy, fokusomraadeById(strategy, fokusomraadeId).udvalgId).title,
  );
  const distinct = [...new Set(titles)];
  return distinct.length > 1 ? [texts.acrossUdvalg(distinct)] : [];
}

function caseNumberLines(caseNumbers: readonly CaseNumber[], texts: Texts): string[] {
  return caseNumbers.map(({ text, group }) =>
    group === undefined ? texts.malformedCaseNumber(text) : texts.caseNumber(text, group.label),
  );
}

function noMatchReply({ result, strategy, language, notices }: MatchedCase): Reply {
  const texts = textsOf(language);
  const nearest = result.nearest.map((id) => fokusomraadeById(strategy, id).title);
  const lines = [
    ...texts.noMatchLines,
    ...(nearest.length > 0 ? [texts.nearest(nearest)] : []),
    ...caseNumberLines(result.caseNumbers, texts),
  ];
  const notice = noticeText(notices, language);
  const text = joinParagraphs([texts.noMatchHeadline, ...lines, notice]);
  return {
    card: 'notice',
    summary: texts.noMatchSummary,
    text,
    data: {
      lang: language,
      fallbackText: text,
      headline: texts.noMatchHeadline,
      lines: lines.map((line) => ({ text: escapeMarkdown(line) })),
      hasNotice: notice !== '',
      notice,
      next: [{ title: texts.showUdvalg, ask: texts.askUdvalg }],
    },
  };
}

/** Gives a match as it is shown in a dialog, to the one who chose a message: without a verdict, and with a way to post it. */
export function matchDialogReply(reply: Reply): Reply {
  if (reply.card === 'notice') return { ...reply, data: { ...reply.data, next: [] } };
  if (reply.card !== 'match') throw new Error(`A ${reply.card} card is no match to show in a dialog`);
  const { lang, fallbackText, hasNotice, notice, headline, matches, links, footnote } = reply.data;
  return {
    card: 'match-dialog',
    summary: reply.summary,
    text: reply.text,
    data: { lang, fallbackText, hasNotice, notice, headline, matches, links, footnote, post: textsOf(lang).postMatch },
  };
}
