import { z } from 'zod';
import type { Feature, Press } from '../conversation/feature.js';
import type { Activity } from './activity.js';

const ExecuteValue = z.object({
  action: z.object({ verb: z.string().max(100).nullish(), data: z.record(z.string(), z.unknown()).nullish() }),
});
const SubmitValue = z.record(z.string(), z.unknown());

/** A button that was pressed: which press takes it, and its data as that press wants it. */
export type PressedButton = { readonly press: Press; readonly data: unknown };

/**
 * Gives what was pressed, whether the client sent an Action.Execute or its Action.Submit; undefined when no feature has
 * such a button, or its data does not pass.
 */
export function pressedButton(activity: Activity, features: readonly Feature[]): PressedButton | undefined {
  const values = valuesOf(activity);
  const verb = values?.verb;
  if (values === undefined || typeof verb !== 'string') return undefined;
  const press = features
    .map(({ presses }) => (presses && Object.hasOwn(presses, verb) ? presses[verb] : undefined))
    .find(Boolean);
  const parsed = press?.data.safeParse(values);
  return press !== undefined && parsed?.success ? { press, data: parsed.data } : undefined;
}

function valuesOf(activity: Activity): Readonly<Record<string, unknown>> | undefined {
  if (activity.type === 'invoke') {
    const action = ExecuteValue.safeParse(activity.value).data?.action;
    return action && withoutEmptyInputs({ verb: action.verb, ...action.data });
  }
  const values = SubmitValue.safeParse(activity.value).data;
  return values && withoutEmptyInputs(values);
}

/** An input that was left empty arrives as '' from some clients and not at all from others. */
function withoutEmptyInputs(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
