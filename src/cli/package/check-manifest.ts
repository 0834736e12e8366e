import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { z } from 'zod';
import { userTexts } from './user-texts.js';

// Both are CommonJS whose default is the class or function itself, which TypeScript and Node see differently.
const require = createRequire(import.meta.url);
const Ajv: typeof import('ajv-draft-04').default = require('ajv-draft-04');
const addFormats: typeof import('ajv-formats').default = require('ajv-formats');

const Languages = z.object({
  localizationInfo: z.object({
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
});

/** What Teams refuses at upload though the schema says nothing of it. */
const Upload = z.object({
  bots: z.array(z.object({ botId: z.string(), scopes: z.array(z.string()) })),
  composeExtensions: z.array(z.object({ botId: z.string() })),
  supportsChannelFeatures: z.string().optional(),
  validDomains: z.array(z.string()),
  staticTabs: z.array(z.object({ contentUrl: z.url(), scopes: z.array(z.string()) })).default([]),
  configurableTabs: z.array(z.object({ configurationUrl: z.url() })).default([]),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }).optional(),
});

/** Gives what is wrong with a finished manifest and its translations (by file name), one line a fault; asks no network. */
export async function checkManifest(
  manifest: unknown,
  translations: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Promise<readonly string[]> {
  const schemaFaults = await AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest);
  const { additionalLanguages } = Languages.parse(manifest).localizationInfo;
  return [
    ...schemaFaults.map((fault) => `manifest.json: ${fault}`),
    ...uploadFaults(Upload.parse(manifest)),
    ...additionalLanguages.flatMap(({ file }) => {
      const translation = translations[file];
      return translation === undefined ? [`${file}: is missing`] : translationFaults(file, translation, manifest);
    }),
  ];
}

function uploadFaults(manifest: z.infer<typeof Upload>): readonly string[] {
  const { bots, composeExtensions, supportsChannelFeatures } = manifest;
  const botIds = new Set([...bots, ...composeExtensions].map(({ botId }) => botId));
  const isForTeams = bots.some(({ scopes }) => scopes.includes('team'));
  return [
    ...(botIds.size > 1 ? ['manifest.json: bot and message extension have different bot ids'] : []),
    ...(isForTeams && supportsChannelFeatures !== 'tier1'
      ? ['manifest.json: scope team wants supportsChannelFeatures tier1 since manifest 1.25']
      : []),
    ...tabFaults(manifest),
  ];
}

function tabFaults({
  staticTabs,
  configurableTabs,
  validDomains,
  webApplicationInfo,
}: z.infer<typeof Upload>): readonly string[] {
  const hosts = [
    ...staticTabs.map(({ contentUrl }) => contentUrl),
    ...configurableTabs.map(({ configurationUrl }) => configurationUrl),
  ].map((url) => new URL(url).hostname);
  const signsOn =
    webApplicationInfo === undefined ||
    validDomains.some((domain) => webApplicationInfo.resource === `api://${domain}/${webApplicationInfo.id}`);
  // voitanos.io/blog/microsoft-teams-personal-apps-static-tab-scope-changes
  const hidesChoice = configurableTabs.length > 0 && staticTabs.some(({ scopes }) => scopes.includes('team'));
  return [
    ...hosts
      .filter((host) => !validDomains.includes(host))
      .map((host) => `manifest.json: the tab's ${host} is not in validDomains`),
    ...(signsOn ? [] : ['manifest.json: webApplicationInfo.resource is not api://<a valid domain>/<its id>']),
    ...(hidesChoice ? ['manifest.json: a static tab in a team hides the configurable one'] : []),
  ];
}

function translationFaults(
  file: string,
  translation: Readonly<Record<string, unknown>>,
  manifest: unknown,
): readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv as unknown as Parameters<typeof addFormats>[0]);
  const isValid = ajv.compile(localisationSchema(manifest));
  isValid(translation);
  const wanted = [...userTexts(manifest).keys()];
  const given = Object.keys(translation).filter((key) => key !== '$schema');
  return [
    ...(isValid.errors ?? []).map(({ instancePath, message }) => `${file}: ${instancePath} ${message}`),
    ...wanted.filter((key) => !given.includes(key)).map((key) => `${file}: ${key} is not translated`),
    ...given.filter((key) => !wanted.includes(key)).map((key) => `${file}: ${key} is not in the manifest`),
  ];
}

/** The package carries every version's schemas, so nothing is fetched. */
function localisationSchema(manifest: unknown): object {
  const { manifestVersion } = z.object({ manifestVersion: z.string() }).parse(manifest);
  const file = `@microsoft/app-manifest/build/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.Localization.schema.json`;
  return JSON.parse(readFileSync(require.resolve(file), 'utf8'));
}
