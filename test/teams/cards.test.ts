import { describe, expect, it } from 'vitest';
import { readCardFiles } from '../../src/card-files.js';
import { askAndMatchFeature, askFeature } from '../../src/conversation/ask-and-match.js';
import type { Feature } from '../../src/conversation/feature.js';
import { type CardName, cardData } from '../../src/replies/card-data.js';
import { createRenderCard } from '../../src/teams/render-card.js';
import { everyFeature } from '../support/every-feature.js';

const templates = readCardFiles();
const samples = readCardFiles('samples');
const render = createRenderCard(templates);
const names = Object.keys(cardData) as CardName[];

describe('the cards', () => {
  it('are one template, one sample and one schema each', () => {
    expect(Object.keys(templates).sort()).toEqual([...names].sort());
    expect(Object.keys(samples).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s: its sample passes its schema, and no expression stays unresolved', async (name) => {
    const bound = JSON.stringify(await render(name, cardData[name].parse(samples[name]) as never));

    // As words: »Annullér« is good Danish.
    expect(bound).not.toMatch(/\$\{|\bundefined\b|\bnull\b/);
    expect(bound).toContain('"version":"1.5"');
  });

  it.each(names)('%s: shows what a person wrote as it was written', async (name) => {
    const written = `${'$'}{lang} <b>fed</b>`;
    const bound = await render(name, withText(samples[name], written) as never);

    expect(JSON.stringify(bound)).toContain(JSON.stringify(written).slice(1, -1));
  });

  // Teams' own green and yellow are too light for words on white (2.1:1 and 1.5:1, where 4.5:1 can be read).
  it.each(names)('%s: writes no word in green or yellow', async (name) => {
    const bound = await render(name, cardData[name].parse(samples[name]) as never);

    for (const { type, color, text } of nodesIn(bound).filter(({ type }) => type === 'TextBlock' || type === 'TextRun'))
      if (/^(good|warning)$/i.test(String(color)))
        expect({ type, text }).toEqual({ type, text: String(text).slice(0, 1) });
  });

  it('have a handler for every verb, and no handler is without a button', () => {
    const all: readonly Feature[] = [
      ...everyFeature().features,
      askFeature(askAndMatchFeature.hear),
      askAndMatchFeature,
    ];
    const handled = all.flatMap(({ presses }) => Object.keys(presses ?? {}));
    const pressed = Object.values(templates).flatMap(verbsIn);

    expect([...new Set(pressed)].sort()).toEqual([...new Set(handled)].sort());
    expect(new Set(handled).size).toBe(handled.length);
  });

  it('name in their data the verb that they carry, so that a client with only Action.Submit does the same', () => {
    for (const action of (Object.values(templates) as Record<string, unknown>[]).flatMap(executesIn)) {
      expect(action.data?.verb).toBe(action.verb);
      expect(action.fallback?.type).toBe('Action.Submit');
      expect(action.fallback?.data).toEqual(action.data);
    }
  });
});

type Execute = {
  readonly type: 'Action.Execute';
  readonly verb: string;
  readonly data?: { readonly verb?: string };
  readonly fallback?: { readonly type: string; readonly data?: unknown };
};

function nodesIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...(Array.isArray(value) ? [] : [value as Record<string, unknown>]),
    ...Object.values(value).flatMap(nodesIn),
  ];
}

/** What a client does by itself to refresh a card has no button, and so no fallback. */
function executesIn({ refresh: _refresh, ...card }: Readonly<Record<string, unknown>>): readonly Execute[] {
  return nodesIn(card).filter(
    ({ type, $when }) => type === 'Action.Execute' && $when !== false,
  ) as unknown as Execute[];
}

function verbsIn(card: unknown): readonly string[] {
  return nodesIn(card).flatMap(({ data }) => {
    const verb = (data as { readonly verb?: unknown } | undefined)?.verb;
    return typeof verb === 'string' ? [verb] : [];
  });
}

/** The sample with its headline replaced: every card has one. */
function withText(sample: unknown, text: string): unknown {
  return { ...(sample as object), headline: text };
}
