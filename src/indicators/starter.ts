import { z } from 'zod';
import { quarterOf } from '../language/quarter.js';
import type { Strategy } from '../strategy/strategy.js';
import { Indicator, Terms } from './indicator.js';
import { termsFaults } from './terms-faults.js';

/** An example as the starter file has it. It has no target where the municipality has set none: it is theirs to set. */
const Example = z.strictObject({
  ...Indicator.pick({
    id: true,
    fokusomraadeId: true,
    name: true,
    kind: true,
    dueIn: true,
    everyYears: true,
    source: true,
    lagDays: true,
  }).shape,
  ...Terms.pick({ unit: true, decimals: true, direction: true, target: true, range: true, thresholds: true }).shape,
  /** Every example says what must be looked up or settled before it is used. */
  toCheck: z.string().min(1).max(500),
});

/**
 * Gives the examples of a starter file as indicators that nobody has confirmed. They are content, never stored as such:
 * confirming one puts the municipality's own in its place. Throws naming every fault.
 */
export function parseStarter(content: unknown, strategy: Strategy, where: string): readonly Indicator[] {
  const parsed = z.array(Example).safeParse(content);
  if (!parsed.success) throw new Error(`The examples in ${where} cannot be read:\n${z.prettifyError(parsed.error)}`);

  const ids = parsed.data.map(({ id }) => id);
  const faults = [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id "${id}" is used twice`),
    ...strategy.fokusomraader
      .filter(({ id }) => !parsed.data.some(({ fokusomraadeId }) => fokusomraadeId === id))
      .map(({ id }) => `"${id}" has no example`),
    ...parsed.data
      .filter(({ fokusomraadeId }) => !strategy.fokusomraader.some(({ id }) => id === fokusomraadeId))
      .map(({ id, fokusomraadeId }) => `"${id}" names "${fokusomraadeId}", which is not in the strategy`),
  ];
  const indicators = parsed.data.map((example) => indicatorFrom(example, strategy));
  const termFaults = indicators.flatMap(({ id, kind, terms }) =>
    terms.flatMap((one) => termsFaults(kind, one).map((fault) => `"${id}": ${fault}`)),
  );
  const all = [...faults, ...termFaults];
  if (all.length > 0) throw new Error(`The examples in ${where} have faults:\n- ${all.join('\n- ')}`);
  return indicators;
}

function indicatorFrom(example: z.infer<typeof Example>, strategy: Strategy): Indicator {
  const { unit, decimals, direction, target, range, thresholds, ...rest } = example;
  const from = quarterOf(strategy.validFrom);
  return {
    ...rest,
    strategyId: strategy.id,
    terms: [
      {
        from,
        unit,
        decimals,
        direction,
        ...(target === undefined ? {} : { target }),
        ...(range === undefined ? {} : { range }),
        ...(thresholds === undefined ? {} : { thresholds }),
      },
    ],
    ownerIds: [],
    isExample: true,
    audit: [],
  };
}
