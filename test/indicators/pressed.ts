import type { SentActivity } from '../support/fake-connector.js';
import type { Exchange } from '../support/person.js';

export type Card = Readonly<Record<string, unknown>>;

/** Gives the card that the bot sent last. */
export function cardOf(exchange: Exchange): Card {
  return contentOf(exchange.sent.at(-1));
}

export function contentOf(activity: SentActivity | undefined): Card {
  return activity?.attachments?.[0]?.content ?? {};
}

/** Gives the new face of a pressed card, as the invoke is answered with it. */
export function faceOf({ body }: Exchange): Card {
  const { type, value } = body as { readonly type: string; readonly value: unknown };
  if (type !== 'application/vnd.microsoft.card.adaptive')
    throw new Error(`no card but ${type}: ${JSON.stringify(value)}`);
  return value as Card;
}

/** Gives the line under a pressed card, as the invoke is answered with it. */
export function lineOf({ body }: Exchange): string {
  const { type, value } = body as { readonly type: string; readonly value: unknown };
  if (type !== 'application/vnd.microsoft.activity.message') throw new Error(`no line but ${type}`);
  return String(value);
}

/** Gives all buttons of a card that carry a verb. */
export function buttonsOf(card: Card, verb: string): readonly { readonly title: string; readonly data: object }[] {
  return nodesIn(card).flatMap((node) =>
    node.type === 'Action.Execute' && node.verb === verb
      ? [{ title: String(node.title), data: node.data as object }]
      : [],
  );
}

/** Gives the data of a card's first button with a verb. */
export function buttonOf(card: Card, verb: string): object {
  const [button] = buttonsOf(card, verb);
  if (button === undefined) throw new Error(`the card has no button ${verb}: ${card.fallbackText}`);
  return button.data;
}

/** Gives what stands in a card's inputs, by their ids, as a client would send it. */
export function inputsOf(card: Card): Readonly<Record<string, string>> {
  return Object.fromEntries(
    nodesIn(card).flatMap(({ type, id, value }) =>
      String(type).startsWith('Input.') && value !== '' && value !== undefined ? [[String(id), String(value)]] : [],
    ),
  );
}

function nodesIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, part]) => (name === 'fallback' ? [] : nodesIn(part)));
  return [...(Array.isArray(value) ? [] : [value as Record<string, unknown>]), ...inside];
}
