import { maskCpr } from '../language/cpr.js';
import type { Activity } from './activity.js';

/** An activity in which no CPR number stands any more, and how many stood there. */
export type GuardedActivity = { readonly activity: Activity; readonly cprCount: number };

/**
 * Masks CPR numbers in everything that a person can write into an activity, before anything else sees it. The copy of the
 * text that Teams attaches as HTML is dropped: nothing reads it.
 */
export function guardActivity(activity: Activity): GuardedActivity {
  const text = maskCpr(activity.text ?? '');
  const value = maskWithin(activity.value);
  return {
    activity: {
      ...activity,
      text: text.text,
      value: value.masked,
      attachments: activity.attachments?.filter(({ contentType }) => contentType !== 'text/html'),
    },
    cprCount: text.count + value.count,
  };
}

function maskWithin(value: unknown): { readonly masked: unknown; readonly count: number } {
  if (typeof value === 'string') {
    const { text, count } = maskCpr(value);
    return { masked: text, count };
  }
  if (typeof value !== 'object' || value === null) return { masked: value, count: 0 };
  const parts = Object.entries(value).map(([name, part]) => ({ name, ...maskWithin(part) }));
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  if (count === 0) return { masked: value, count };
  return {
    masked: Array.isArray(value)
      ? parts.map(({ masked }) => masked)
      : Object.fromEntries(parts.map(({ name, masked }) => [name, masked])),
    count,
  };
}
