import { fold } from '../language/fold.js';
import { namedPart } from '../strategy/named-part.js';
import type { OwnWords } from '../strategy/own-words.js';
import type { Strategy } from '../strategy/strategy.js';
import type { ActionScope } from './list-actions.js';

/** What somebody asks of the handlinger in words. */
export type ActionCommand =
  | { readonly do: 'list'; readonly scope: ActionScope }
  | { readonly do: 'new'; readonly scope: ActionScope };

const list =
  /^(?:(?:vis|se|show) )?(?:(?:alle|vores|aabne|igangvaerende|forsinkede|overskredne|all) )?(?:handlinger(?:ne)?|handlingsliste(?:n)?|actions)(?: (?:over fristen|overdue))?(?: (?:for|i|under|hos|paa|til|in) (?<name>.{2,300}))?$/;
/** The list says first what is over its deadline. */
const late =
  /^(?:hvilke handlinger(?:ne)? (?:er|har)|er der (?:nogen )?handlinger(?:,? (?:der|som) er)?|which actions are) (?:forsinkede?|over(?:skredet)? (?:fristen|deres frist|tid)|for sent ude|bagud|overdue|late)(?: (?:for|i|under|hos|paa|in) (?<name>.{2,300}))?$/;
const mine = /^(?:(?:vis|se|show) )?(?:mine|my) (?:handlinger|actions)$/;
const add =
  /^(?:(?:opret|tilfoej|add|new|ny|start)(?: (?:en|ny|a|new)){0,2} )(?:handling|action)(?: (?:for|til|under|i|paa|in) (?<name>.{2,300}))?$/;

/** Gives what a message asks, or undefined when it is about something else; a name must be one that the strategy knows. */
export function actionCommand(text: string, strategy: Strategy, own: OwnWords): ActionCommand | undefined {
  if (text.length > 400 || /\n\s*\S/.test(text.trim())) return undefined;
  const said = fold(text)
    .replace(/\s+/g, ' ')
    .replace(/[ .!?]+$/, '')
    .trim();
  if (mine.test(said)) return { do: 'list', scope: { of: 'mine' } };
  const [wanted, found] = [list.exec(said) ?? late.exec(said) ?? undefined, add.exec(said) ?? undefined];
  const match = wanted ?? found;
  if (match === undefined) return undefined;
  const doing = wanted === undefined ? 'new' : 'list';
  const name = match.groups?.name;
  if (name === undefined) return { do: doing, scope: { of: 'all' } };
  const part = namedPart(name, strategy, own);
  return part === undefined ? undefined : { do: doing, scope: { of: part.kind, id: part.id } };
}
