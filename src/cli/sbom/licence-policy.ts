import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ProductionPackage } from './lockfile.js';

const Policy = z.strictObject({
  allowed: z.array(z.string()),
  exceptions: z.record(z.string(), z.strictObject({ licence: z.string().nullable(), reason: z.string().min(10) })),
});
export type LicencePolicy = z.infer<typeof Policy>;

/** Gives infra/licences.json: the licences that a municipality need not think about, and the packages that were thought about. */
export function readLicencePolicy(): LicencePolicy {
  return Policy.parse(JSON.parse(readFileSync(new URL('../../../infra/licences.json', import.meta.url), 'utf8')));
}

/** Gives the exception that a package stands under, if any; one covers a package's parts for each platform (`name-…`) too. */
export function exceptionFor(name: string, { exceptions }: LicencePolicy): string | undefined {
  return Object.keys(exceptions).find((exception) => name === exception || name.startsWith(`${exception}-`));
}

/** Whether the policy lets a package in, by its licence or by an exception for just that licence. */
export function isLicenceAllowed(
  { name, licence }: Pick<ProductionPackage, 'name' | 'licence'>,
  policy: LicencePolicy,
): boolean {
  if (licence !== undefined && policy.allowed.includes(licence)) return true;
  const exception = exceptionFor(name, policy);
  return exception !== undefined && policy.exceptions[exception]?.licence === (licence ?? null);
}
