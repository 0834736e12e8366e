import { z } from 'zod';
import { common } from '../card-common.js';

const Line = z.strictObject({ text: z.string().min(1) });
const Choice = z.strictObject({ title: z.string().min(1), value: z.string().min(1) });

/** What was just done, at the top of the card that it was done on. */
const done = { hasDone: z.boolean(), done: z.string() };

/** What each card of the set-up is bound to. */
export const administrationCardData = {
  /** Every udvalg on one card: who is set, and what lacks. */
  'setup-overview': z.strictObject({
    ...common,
    ...done,
    headline: z.string().min(1),
    rows: z.array(
      z.strictObject({
        udvalgId: z.string().min(1),
        title: z.string().min(1),
        lines: z.array(Line),
        hasLacks: z.boolean(),
        lacks: z.string(),
      }),
    ),
    admins: z.string().min(1),
    hasRemovable: z.boolean(),
    removable: z.array(Choice),
  }),
  /** One udvalg, with the forms that change it. */
  'setup-udvalg': z.strictObject({
    ...common,
    ...done,
    headline: z.string().min(1),
    udvalgId: z.string().min(1),
    lines: z.array(Line),
    hasLacks: z.boolean(),
    lacks: z.string(),
    areas: z.array(Choice),
    hasSeats: z.boolean(),
    seated: z.array(Choice),
    today: z.iso.date(),
    hasRemovable: z.boolean(),
    removable: z.array(Choice),
    history: z.array(Line).min(1),
  }),
  /** The indicators of one udvalg and who owns them. */
  'setup-owners': z.strictObject({
    ...common,
    ...done,
    headline: z.string().min(1),
    udvalgId: z.string().min(1),
    lines: z.array(Line).min(1),
    hasIndicators: z.boolean(),
    indicators: z.array(Choice),
    hasOwned: z.boolean(),
    owned: z.array(Choice),
  }),
  /** What lacks before the bot can do its work. */
  'getting-started': z.strictObject({
    ...common,
    headline: z.string().min(1),
    sections: z.array(
      z.strictObject({
        title: z.string().min(1),
        mark: z.string().min(1),
        style: z.enum(['good', 'warning', 'default']),
        lines: z.array(Line),
      }),
    ),
    closed: z.array(z.strictObject({ personId: z.string().min(1), title: z.string().min(1) })),
    handOut: z.array(Line).min(1),
  }),
  /** All that hangs on somebody who has left, and the form that hands it over. */
  stopped: z.strictObject({
    ...common,
    ...done,
    headline: z.string().min(1),
    personId: z.string().min(1),
    sections: z.array(z.strictObject({ title: z.string().min(1), lines: z.array(Line) })),
    footnote: z.string().min(1),
    canHandOver: z.boolean(),
    asksAdmin: z.boolean(),
  }),
  /** All that is kept about the one who asks. */
  'personal-data': z.strictObject({
    ...common,
    headline: z.string().min(1),
    sections: z.array(z.strictObject({ title: z.string().min(1), kept: z.string().min(1), lines: z.array(Line) })),
    footnote: z.string().min(1),
  }),
} as const;
