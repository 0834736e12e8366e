import type { Template } from 'adaptivecards-templating';
import type { CardData, CardName } from '../replies/card-data.js';
import { cardData } from '../replies/card-data.js';

/** A bound Adaptive Card, ready to be attached. */
export type AdaptiveCard = { readonly type: 'AdaptiveCard'; readonly [key: string]: unknown };

/** Binds a card's template to its data. */
export type RenderCard = <Name extends CardName>(name: Name, data: CardData<Name>) => Promise<AdaptiveCard>;

/**
 * Gives the door through which every card goes out. Throws at once when a template is missing, and later when data does
 * not pass its card's schema: a fault of ours, never of what a person wrote.
 */
export function createRenderCard(templates: Readonly<Record<string, unknown>>): RenderCard {
  const sources = new Map(Object.keys(cardData).map((name) => [name, templateOf(templates, name)]));
  const parsed = new Map<string, Template>();
  return async (name, data) => {
    const checked: unknown = cardData[name].parse(data);
    const template = parsed.get(name) ?? new (await templating()).Template(sources.get(name));
    parsed.set(name, template);
    return withoutNulls(template.expand({ $root: checked as object }) as AdaptiveCard);
  };
}

type Templating = typeof import('adaptivecards-templating');
let loading: Promise<Templating> | undefined;

/**
 * Loads Microsoft's templating library. It brings a parser for a whole language, and parsing all templates took a fourth of
 * the bot's start: so it is loaded after the start, and a template is parsed when its card is first drawn.
 */
export function templating(): Promise<Templating> {
  loading ??= import('adaptivecards-templating');
  return loading;
}

function templateOf(templates: Readonly<Record<string, unknown>>, name: string): unknown {
  const template = templates[name];
  if (template === undefined) throw new Error(`The card template cards/${name}.json is missing`);
  return template;
}

/** A part of the card itself whose `$when` is false is left as null by the templating; a client may stumble over it. */
function withoutNulls(card: AdaptiveCard): AdaptiveCard {
  return Object.fromEntries(Object.entries(card).filter(([, part]) => part !== null)) as AdaptiveCard;
}
