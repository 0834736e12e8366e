import type { Action } from '../../actions/action.js';
import { fokusomraadeById, udvalgById } from '../../strategy/look-up.js';
import type { Strategy } from '../../strategy/strategy.js';
import { noticeReply } from '../plain-replies.js';
import { shortTitle } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { actionTexts as texts } from './action-texts.js';

/** Gives the message to somebody who was made responsible for a handling, by whom where their name is known. */
export function actionNamedReply(action: Action, strategy: Strategy, by: string | undefined): Reply {
  const area = fokusomraadeById(strategy, action.fokusomraadeId);
  const where = texts.detail(
    udvalgById(strategy, area.udvalgId).title,
    shortTitle(area.title),
    texts.deadline(action.deadline),
  );
  return noticeReply(texts.named(action.title, by), {
    language: 'da',
    lines: [where, ...(action.note === '' ? [] : [action.note])],
    next: [texts.seeMine],
  });
}
