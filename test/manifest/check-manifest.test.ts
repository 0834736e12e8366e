import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkManifest } from '../../src/cli/package/check-manifest.js';
import { environmentNames, readEnvironment } from '../../src/cli/package/environment.js';
import { fillPlaceholders } from '../../src/cli/package/fill-placeholders.js';
import { userTexts } from '../../src/cli/package/user-texts.js';

const botId = '7f4c1a52-9f0e-4d35-8a4b-2b9f3f0f1c11';

describe('checking a manifest', () => {
  it('finds nothing wrong with ours', async () => {
    expect(await checkManifest(manifest(), { 'en.json': english() })).toEqual([]);
  });

  it('finds a field that the schema does not know, and an id that is none', async () => {
    const faults = await checkManifest({ ...manifest(), id: 'sigtebot', packageName: 'dk.sigtebot' }, both());

    expect(faults.join('\n')).toMatch(/packageName|additional propert/i);
    expect(faults.join('\n')).toMatch(/\bid\b/);
  });

  it('finds a text with no English, and an English one with no text', async () => {
    const { 'name.full': _left, ...rest } = english();
    const faults = await checkManifest(manifest(), {
      'en.json': { ...rest, 'bots[0].commandLists[2].commands[9].title': 'gone' },
    });

    expect(faults).toEqual([
      'en.json: name.full is not translated',
      'en.json: bots[0].commandLists[2].commands[9].title is not in the manifest',
    ]);
  });

  it('finds an English text that is longer than Teams shows', async () => {
    const faults = await checkManifest(manifest(), {
      'en.json': { ...english(), 'description.short': 'x'.repeat(81) },
    });

    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('80');
  });

  it('finds a team bot without channel features, which the schema lets pass and the upload refuses', async () => {
    const { supportsChannelFeatures: _left, ...rest } = manifest();

    expect(await checkManifest(rest, both())).toEqual([
      'manifest.json: scope team wants supportsChannelFeatures tier1 since manifest 1.25',
    ]);
  });

  it('finds a tab on a domain that Teams is not told of', async () => {
    expect(await checkManifest({ ...manifest(), validDomains: ['another.example.dk'] }, both())).toEqual([
      "manifest.json: the tab's bot.example.dk is not in validDomains",
      "manifest.json: the tab's bot.example.dk is not in validDomains",
    ]);
  });

  it('finds a sign-on under another address than the bot’s', async () => {
    const webApplicationInfo = { id: botId, resource: `api://another.example.dk/${botId}` };

    expect(await checkManifest({ ...manifest(), webApplicationInfo }, both())).toEqual([
      'manifest.json: webApplicationInfo.resource is not api://<a valid domain>/<its id>',
    ]);
  });

  it('finds a static tab that would hide the one that a channel chooses', async () => {
    const [tab] = manifest().staticTabs as object[];

    expect(
      await checkManifest({ ...manifest(), staticTabs: [{ ...tab, scopes: ['personal', 'team'] }] }, both()),
    ).toEqual(['manifest.json: a static tab in a team hides the configurable one']);
  });

  it('finds a message extension that belongs to another bot', async () => {
    const [extension] = manifest().composeExtensions as object[];
    const other = { ...manifest(), composeExtensions: [{ ...extension, botId: manifest().id }] };

    expect(await checkManifest(other, both())).toEqual([
      'manifest.json: bot and message extension have different bot ids',
    ]);
  });
});

describe('the texts of a manifest', () => {
  it('counts every text that a person reads, and nothing else', () => {
    const texts = userTexts(manifest());

    expect(texts.get('name.short')).toBe('Sigtebot');
    expect(texts.get('composeExtensions[0].commands[1].parameters[0].title')).toBe('Søgeord');
    expect([...texts.values()].some((text) => /^https|^[\da-f-]{36}$|\.png$/.test(text))).toBe(false);
  });

  it('takes a field that it has not met as one that people read', () => {
    expect([...userTexts({ staticTabs: [{ entityId: 'overblik', name: 'Overblik', scopes: ['personal'] }] })]).toEqual([
      ['staticTabs[0].name', 'Overblik'],
    ]);
  });
});

describe('filling a template', () => {
  it('puts each value where its name stands, safe inside JSON', () => {
    expect(fillPlaceholders(`{"a":"${placeholder('A')} og ${placeholder('B')}"}`, { A: '"x"', B: 'y' })).toBe(
      '{"a":"\\"x\\" og y"}',
    );
  });

  it('throws on a name that has no value, and on one that is not written right', () => {
    expect(() => fillPlaceholders(placeholder('BOT_ID'), {})).toThrow('BOT_ID');
    expect(() => fillPlaceholders(placeholder(' BOT_ID '), { BOT_ID: 'x' })).toThrow('placeholder');
  });
});

describe('the environments', () => {
  it.each(environmentNames)('%s has privacy and terms addresses and a domain', (name) => {
    const { privacyUrl, termsUrl, domain } = readEnvironment(name);

    expect(privacyUrl).toMatch(/^https:\/\//);
    expect(termsUrl).toMatch(/^https:\/\//);
    expect(domain).toContain(name);
  });

  it('names the file and the field when something is wrong', () => {
    expect(() => readEnvironment('prod', { domain: 'https://x/' })).toThrow(/prod\.json[\s\S]*domain/);
    expect(() => readEnvironment('dev', { botId: 'ikke-et-id' })).toThrow(/dev\.json[\s\S]*botId/);
  });
});

function placeholder(name: string): string {
  return `\${{${name}}}`;
}

function filled(file: string): Record<string, unknown> {
  return JSON.parse(
    fillPlaceholders(readFileSync(new URL(`../../manifest/${file}`, import.meta.url), 'utf8'), {
      VERSION: '1.2.3',
      APP_ID: readEnvironment('prod').appId,
      BOT_ID: botId,
      BOT_DOMAIN: 'bot.example.dk',
      NAME_SUFFIX: '',
      WEBSITE_URL: 'https://example.dk',
      PRIVACY_URL: 'https://example.dk/privat',
      TERMS_URL: 'https://example.dk/vilkaar',
    }),
  );
}

function manifest(): Record<string, unknown> {
  return filled('manifest.json');
}

function english(): Record<string, unknown> {
  return filled('en.json');
}

function both() {
  return { 'en.json': english() };
}
