import type { Feature, FeatureTurn, Outcome } from '../conversation/feature.js';
import { adminsOf } from '../people/admins.js';
import { readPeople } from '../people/change-people.js';
import { administrationTexts, setupAnswerText } from '../replies/administration/administration-texts.js';
import { noticeReply } from '../replies/plain-replies.js';
import { type AdministrationParts, adminAmong, refusedInPublic, reread } from './admin-turn.js';
import { answerRequest, type ChangeRequest, isMeant } from './answer-request.js';
import { type Changing, strategyOf } from './change.js';
import { placeCalled } from './place.js';
import { isDone, setupPresses } from './setup-presses.js';
import { showOverview, showUdvalg } from './show-setup.js';
import { type Request, understandRequest } from './understand.js';

/** Other things that admins ask for in words, each its own feature's. */
type ElsewhereRequest = Extract<Request, { is: 'getting-started' | 'stopped' }>;

/** Sets up who sits where, who stands in, who owns what and who is admin, in words and on cards. */
export function createSetupFeature(parts: AdministrationParts): Feature {
  return { hear: (text, turn) => hear(text, turn, parts), presses: setupPresses(parts) };
}

async function hear(text: string, turn: FeatureTurn, parts: AdministrationParts): Promise<Outcome | undefined> {
  const understood = understandRequest(text);
  if (understood === undefined) return undefined;
  const { request } = understood;
  if (isElsewhere(request)) return undefined;
  const people = await readPeople(turn.store);
  if (!isMeant(understood, strategyOf(turn), people)) return undefined;
  if (request.is === 'admins') {
    const names = adminsOf(people, parts.adminIds).map(({ name }) => name);
    return notice('admins', administrationTexts.admins(names));
  }
  const inPublic = refusedInPublic(turn);
  if (inPublic !== undefined) return inPublic;
  const admin = adminAmong(people, turn, parts);
  return admin.is === 'refused' ? admin.outcome : answer(request, admin.changing, parts);
}

type AdminRequest = ChangeRequest | Extract<Request, { is: 'overview' | 'udvalg' }>;

async function answer(request: AdminRequest, changing: Changing, parts: AdministrationParts): Promise<Outcome> {
  if (request.is === 'overview') return { kind: 'setup-shown', say: await showOverview(changing) };
  if (request.is === 'udvalg') {
    const place = placeCalled(strategyOf(changing.turn), request.where);
    return place === undefined
      ? notice('setup-place-unknown', setupAnswerText({ is: 'place-unknown', written: request.where }))
      : { kind: 'setup-shown', say: await showUdvalg(place.udvalg, changing) };
  }
  const { answer: answered, udvalg } = await answerRequest(request, changing, parts.messenger);
  const text = setupAnswerText(answered);
  const kind = `setup-${answered.is}`;
  if (udvalg === undefined || !isDone(answered)) return notice(kind, text);
  return { kind, say: await showUdvalg(udvalg, await reread(changing), text) };
}

function isElsewhere(request: Request): request is ElsewhereRequest {
  return request.is === 'getting-started' || request.is === 'stopped';
}

function notice(kind: string, text: string): Outcome {
  return { kind, say: noticeReply(text, { language: 'da' }) };
}
