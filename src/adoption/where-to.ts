import type { Action } from '../actions/action.js';
import type { Indicator } from '../indicators/indicator.js';
import type { Move } from './adoption.js';

/** Where something goes in the newer strategy, or why it does not go on. */
export type WhereTo = { readonly to: string } | { readonly why: string };

/** What goes with a map: its own line, or else that of its fokusområde. */
export type Moving =
  | { readonly of: 'indicator'; readonly one: Pick<Indicator, 'id' | 'fokusomraadeId'> }
  | { readonly of: 'action'; readonly one: Pick<Action, 'id' | 'fokusomraadeId'> };

/** Gives where an indicator or a handling goes: by its own line in the map, else with its fokusområde. */
export function whereTo({ of, one }: Moving, moves: readonly Move[]): WhereTo {
  const own = moves.find((move) => move.of === of && move.id === one.id);
  const area = moves.find((move) => move.of === 'fokusomraade' && move.id === one.fokusomraadeId);
  const move = own ?? area;
  return move?.to === undefined ? { why: move?.why ?? '' } : { to: move.to };
}
