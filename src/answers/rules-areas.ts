import { type Asked, type Found, has } from './asked.js';
import type { Counted, Part, QuestionBody } from './question.js';

/** What sets two or more parts of the strategy apart. */
export function askedForDifference(asked: Asked): Found | undefined {
  if (!has(asked, 'difference')) return undefined;
  const parts: Part[] = [
    ...asked.areaIds.map((id) => ({ kind: 'fokusomraade' as const, id })),
    ...asked.sigtepunktIds.map((id) => ({ kind: 'sigtepunkt' as const, id })),
    ...asked.udvalgIds.map((id) => ({ kind: 'udvalg' as const, id })),
  ];
  const compared =
    parts.length > 1 ? parts : asked.topic.fokusomraadeIds.map((id) => ({ kind: 'fokusomraade' as const, id }));
  return compared.length > 1 ? { body: { kind: 'difference', parts: compared.slice(0, 4) }, clear: true } : undefined;
}

/** Which fokusområder of different udvalg touch the same ("forbundne kar"). */
export function askedForConnected(asked: Asked): Found | undefined {
  if (!has(asked, 'connected') || !(asked.isPut || asked.unexplained === 0)) return undefined;
  if (has(asked, 'sigtepunktWord') && !has(asked, 'udvalgWord')) return undefined;
  const hasTopic = asked.topic.fokusomraadeIds.length > 0;
  const asksParts = has(asked, 'udvalgWord', 'areaWord') || asked.areaIds.length > 0;
  if (hasTopic && asksParts) return { body: { kind: 'connected', topic: asked.topic }, clear: asked.unexplained <= 2 };
  const inGeneral = asked.words.some(({ folded }) => /^(forbund|kar$|connected|vessel)/.test(folded)) || asksParts;
  return inGeneral && asked.unexplained <= 1 && asked.named.length === 0
    ? { body: { kind: 'connected' }, clear: true }
    : undefined;
}

/** How many there are, or who has most. */
export function askedForCount(asked: Asked): Found | undefined {
  const counted =
    has(asked, 'areaWord', 'sigtepunktWord', 'udvalgWord') || asked.udvalgIds.length + asked.sigtepunktIds.length > 0;
  if (has(asked, 'most', 'fewest') && has(asked, 'areaWord') && has(asked, 'udvalgWord', 'sigtepunktWord', 'who')) {
    const of = has(asked, 'sigtepunktWord') ? 'sigtepunkter' : 'udvalg';
    return { body: { kind: 'ranking', of, order: has(asked, 'fewest') ? 'fewest' : 'most' }, clear: true };
  }
  if (!has(asked, 'howMany') || !counted || asked.unexplained > 1) return undefined;
  if (asked.topic.fokusomraadeIds.length > 0)
    return { body: { kind: 'areas-on-topic', topic: asked.topic }, clear: true };
  const per = has(asked, 'sigtepunktWord') ? 'sigtepunkter' : 'udvalg';
  return { body: { kind: 'count', of: countedOf(asked), per, ...filterOf(asked) }, clear: true };
}

function countedOf(asked: Asked): Counted {
  if (has(asked, 'areaWord')) return 'fokusomraader';
  if (has(asked, 'udvalgWord') && asked.udvalgIds.length === 0) return 'udvalg';
  return has(asked, 'sigtepunktWord') && asked.sigtepunktIds.length === 0 ? 'sigtepunkter' : 'fokusomraader';
}

/** Whether something belongs to an udvalg or a sigtepunkt: "hører demens under Læring?". */
export function askedForBelonging(asked: Asked): Found | undefined {
  const { areaIds, udvalgIds, sigtepunktIds, topic } = asked;
  const oneHome = udvalgIds.length + sigtepunktIds.length === 1;
  if (!asked.isYesOrNo || !oneHome || areaIds.length === 0 || areaIds.length > 3 || has(asked, 'says'))
    return undefined;
  const body = { kind: 'belonging', topic: { ...topic, fokusomraadeIds: areaIds }, udvalgIds, sigtepunktIds } as const;
  return asked.unexplained <= 1 ? { body, clear: true } : undefined;
}

/** Who owns a fokusområde, and which sigtepunkt it supports. */
export function askedForOwner(asked: Asked): Found | undefined {
  const clear = asked.unexplained <= 1 && (asked.isPut || asked.unexplained === 0);
  const areas = asked.topic.fokusomraadeIds.length > 0;
  if (areas && asksSigtepunkt(asked)) return { body: { kind: 'supports', topic: asked.topic }, clear };
  if (!asksOwner(asked)) return undefined;
  if (areas) return { body: { kind: 'owner', topic: asked.topic }, clear };
  if (asked.sigtepunktIds.length > 0 && has(asked, 'who', 'udvalgWord') && !has(asked, 'areaWord'))
    return { body: { kind: 'shared', sigtepunktIds: asked.sigtepunktIds }, clear };
  return asked.unexplained > 0 && asked.isPut && asked.named.length === 0 && has(asked, 'owns')
    ? { body: { kind: 'owner', topic: asked.topic }, clear: false }
    : undefined;
}

function asksSigtepunkt(asked: Asked): boolean {
  return has(asked, 'sigtepunktWord') && has(asked, 'which', 'what', 'belongs') && asked.sigtepunktIds.length === 0;
}

function asksOwner(asked: Asked): boolean {
  if (asked.isYesOrNo && asked.udvalgIds.length > 0)
    return has(asked, 'owns', 'belongs') && !has(asked, 'areaWord', 'says');
  if (asked.udvalgIds.length > 0 || (has(asked, 'says', 'explain') && !has(asked, 'who', 'udvalgWord'))) return false;
  if (has(asked, 'who')) return has(asked, 'owns', 'belongs', 'about') || asked.unexplained === 0;
  if (has(asked, 'udvalgWord') && !has(asked, 'areaWord'))
    return has(asked, 'which', 'what', 'owns', 'belongs') || asked.unexplained === 0;
  return has(asked, 'where') && has(asked, 'belongs', 'owns') && !has(asked, 'areaWord', 'howMany');
}

/** Which fokusområder there are: of an udvalg, of a sigtepunkt, of both, on a topic, or all. */
export function askedForAreas(asked: Asked): Found | undefined {
  const clear = asked.unexplained <= 1 && (asked.isPut || asked.unexplained === 0);
  const onTopic = asked.topic.fokusomraadeIds.length > 0;
  const filtered = asked.udvalgIds.length + asked.sigtepunktIds.length > 0;
  if (has(asked, 'areaWord') && onTopic && !singleAreaNamed(asked)) {
    return { body: { kind: 'areas-on-topic', topic: withinFilter(asked) }, clear: asked.isPut || clear };
  }
  if (filtered && !onTopic && (has(asked, 'areaWord') || asksWhatUdvalgDoes(asked))) {
    return clear ? { body: { kind: 'areas', ...filterOf(asked) }, clear } : undefined;
  }
  if (!has(asked, 'areaWord') || filtered || onTopic || has(asked, 'explain')) return undefined;
  if (asked.unexplained > 0) {
    return asked.isPut && (asked.isYesOrNo || has(asked, 'about', 'connected'))
      ? { body: { kind: 'areas-on-topic', topic: asked.topic }, clear: asked.unexplained <= 2 }
      : undefined;
  }
  return { body: { kind: 'areas', udvalgIds: [], sigtepunktIds: [] }, clear: true };
}

/** "hvad laver VTF", "hvad hører under Vækst i balance": what udvalg and sigtepunkter have are fokusområder. */
function asksWhatUdvalgDoes(asked: Asked): boolean {
  if (asked.udvalgIds.length > 0) return !has(asked, 'difference');
  return has(asked, 'belongs') && has(asked, 'what', 'which', 'list');
}

function singleAreaNamed(asked: Asked): boolean {
  const [only, ...others] = asked.named;
  return only?.kind === 'fokusomraade' && others.length === 0 && !has(asked, 'which', 'list', 'about', 'connected');
}

/** The areas on the topic that belong to the udvalg and sigtepunkter named beside it. */
function withinFilter(asked: Asked): Asked['topic'] {
  const fitting = asked.book.strategy.fokusomraader.filter(
    ({ udvalgId, sigtepunktId }) =>
      (asked.udvalgIds.length === 0 || asked.udvalgIds.includes(udvalgId)) &&
      (asked.sigtepunktIds.length === 0 || asked.sigtepunktIds.includes(sigtepunktId)),
  );
  return {
    ...asked.topic,
    fokusomraadeIds: asked.topic.fokusomraadeIds.filter((id) => fitting.some((area) => area.id === id)),
  };
}

function filterOf({
  udvalgIds,
  sigtepunktIds,
}: Asked): Pick<Extract<QuestionBody, { kind: 'areas' }>, 'udvalgIds' | 'sigtepunktIds'> {
  return { udvalgIds, sigtepunktIds };
}
