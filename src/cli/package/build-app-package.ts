import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import { checkManifest } from './check-manifest.js';
import { drawIcons } from './draw-icons.js';
import { type Environment, noBotId } from './environment.js';
import { fillPlaceholders } from './fill-placeholders.js';

const root = new URL('../../../', import.meta.url);

/** Gives the app package for an environment as a .zip, the same bytes for the same input. Throws listing every fault of the manifest. */
export async function buildAppPackage(environment: Environment): Promise<Uint8Array> {
  const manifest = { ...JSON.parse(filled('manifest.json', environment)), ...signOn(environment) };
  const english = filled('en.json', environment);
  const faults = await checkManifest(manifest, { 'en.json': JSON.parse(english) });
  if (faults.length > 0) throw new Error(`The app package is refused:\n${faults.join('\n')}`);
  return zipSync(
    {
      'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
      'en.json': strToU8(english),
      ...drawIcons(),
    },
    // Local time on purpose: a .zip holds the clock's face and no zone, so this gives the same bytes everywhere.
    { level: 9, mtime: new Date(1980, 0, 1) },
  );
}

/** Teams signs people on in the tab through its own Entra app; the address is the one that the app exposes itself under. */
function signOn({ tabAppId, domain }: Environment): object {
  return tabAppId === null ? {} : { webApplicationInfo: { id: tabAppId, resource: `api://${domain}/${tabAppId}` } };
}

function filled(file: string, environment: Environment): string {
  return fillPlaceholders(readFileSync(new URL(`manifest/${file}`, root), 'utf8'), {
    VERSION: appVersion(),
    APP_ID: environment.appId,
    BOT_ID: environment.botId ?? noBotId,
    BOT_DOMAIN: environment.domain,
    NAME_SUFFIX: environment.nameSuffix,
    WEBSITE_URL: environment.websiteUrl,
    PRIVACY_URL: environment.privacyUrl,
    TERMS_URL: environment.termsUrl,
  });
}

/** The program and its app are one: a new version of the one is a new version of the other. */
function appVersion(): string {
  const text = readFileSync(new URL('package.json', root), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
