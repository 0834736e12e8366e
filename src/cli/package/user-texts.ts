/** Fields of the manifest that people do not read, or that are not translated; all other text is user-facing. */
const notForPeople = [
  /^\$schema$/,
  /^(manifestVersion|version|id|accentColor|defaultInstallScope|supportsChannelFeatures)$/,
  /^(localizationInfo|developer|icons|defaultGroupCapability|webApplicationInfo)\./,
  /^(permissions|validDomains)\[/,
  /\.(botId|id|type|inputType|entityId|contentUrl|configurationUrl|websiteUrl|searchUrl)$/,
  /\.(scopes|context|triggers)\[\d+\]$/,
  /\.parameters\[\d+\]\.name$/,
];

/** Gives every text of the manifest that a person reads, by the key that a localisation file has for it, such as `bots[0].commandLists[0].commands[1].title`. */
export function userTexts(manifest: unknown): ReadonlyMap<string, string> {
  return new Map(leaves(manifest, '').filter(([path]) => !notForPeople.some((pattern) => pattern.test(path))));
}

function leaves(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, path === '' ? key : `${path}.${key}`));
}
