import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Environment = z.strictObject({
  /** The app's own id in the tenant's catalogue. It stays the same for ever: an update is known by it. */
  appId: z.guid(),
  /** The managed identity's client id, which the deployment of infra/ prints; null until there is one. */
  botId: z.guid().nullable(),
  /** The Entra app that signs people on in the overview tab; null until there is one: then the tab says so. */
  tabAppId: z.guid().nullable(),
  domain: z.hostname(),
  nameSuffix: z.string().max(14),
  websiteUrl: z.url({ protocol: /^https$/ }),
  privacyUrl: z.url({ protocol: /^https$/ }),
  termsUrl: z.url({ protocol: /^https$/ }),
});
export type Environment = z.infer<typeof Environment>;

export const environmentNames = ['dev', 'test', 'prod'] as const;
export type EnvironmentName = (typeof environmentNames)[number];

/** What stands in for a bot that is not deployed yet: the schema takes it, no tenant has it. */
export const noBotId = '00000000-0000-0000-0000-000000000000';

const folder = new URL('../../../manifest/environments/', import.meta.url);

/** Gives an environment's facts from manifest/environments/, with what the caller knows better. Throws naming the file and the field at fault. */
export function readEnvironment(name: EnvironmentName, better: Partial<Environment> = {}): Environment {
  const file = `manifest/environments/${name}.json`;
  const parsed = Environment.safeParse({
    ...JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')),
    ...better,
  });
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
