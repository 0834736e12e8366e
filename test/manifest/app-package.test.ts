import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildAppPackage } from '../../src/cli/package/build-app-package.js';
import { environmentNames, readEnvironment } from '../../src/cli/package/environment.js';
import { readPng } from './read-png.js';

const botId = '7f4c1a52-9f0e-4d35-8a4b-2b9f3f0f1c11';

describe('the app package', () => {
  it.each(environmentNames)('for %s is accepted by Microsoft’s schema and holds what Teams asks for', async (name) => {
    const files = unzipSync(await buildAppPackage(readEnvironment(name, { botId })));

    expect(Object.keys(files).sort()).toEqual([
      'color.png',
      'color32x32.png',
      'en.json',
      'manifest.json',
      'outline.png',
    ]);
    const manifest = json(files['manifest.json']);
    expect(manifest).toMatchObject({ manifestVersion: '1.30', bots: [{ botId }], composeExtensions: [{ botId }] });
  });

  it('has an id of its own for each environment, so that the three can stand side by side', async () => {
    const manifests = await Promise.all(environmentNames.map(async (name) => manifestOf(name)));

    expect(new Set(manifests.map(({ id }) => id)).size).toBe(3);
    expect(new Set(manifests.map(({ name }) => (name as { short: string }).short)).size).toBe(3);
  });

  it('is the same bytes each time it is made, wherever the clock is', async () => {
    const environment = readEnvironment('dev', { botId });
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Asia/Tokyo';
      const inTokyo = await buildAppPackage(environment);
      process.env.TZ = 'America/New_York';
      const inNewYork = await buildAppPackage(environment);

      expect(Buffer.from(inTokyo).equals(Buffer.from(inNewYork))).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('asks for no right to read what is not written to the bot', async () => {
    const manifest = await manifestOf('prod');

    expect(manifest).not.toHaveProperty('authorization');
    expect(manifest.permissions).toEqual(['identity', 'messageTeamMembers']);
  });

  it('has the overview as a tab of one’s own, and one that a channel or a chat can add', async () => {
    const { staticTabs, configurableTabs, validDomains } = await manifestOf('prod');

    const [domain] = validDomains as [string];
    expect(staticTabs).toEqual([
      { entityId: 'overblik', name: 'Overblik', contentUrl: `https://${domain}/overblik`, scopes: ['personal'] },
    ]);
    expect(configurableTabs).toMatchObject([
      { configurationUrl: `https://${domain}/overblik/vaelg`, scopes: ['team', 'groupChat'] },
    ]);
  });

  it('names the Entra app of the tab where there is one, and none where there is none', async () => {
    const tabAppId = '66666666-6666-4666-8666-666666666666';
    const environment = readEnvironment('prod', { botId, tabAppId });
    const files = unzipSync(await buildAppPackage(environment));

    expect(json(files['manifest.json']).webApplicationInfo).toEqual({
      id: tabAppId,
      resource: `api://${environment.domain}/${tabAppId}`,
    });
    expect(await manifestOf('prod')).not.toHaveProperty('webApplicationInfo');
  });

  it('takes the version of the program', async () => {
    const program = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

    expect((await manifestOf('test')).version).toBe(program.version);
  });

  it('names the message extension’s commands as the bot’s handlers do', async () => {
    const [extension] = (await manifestOf('dev')).composeExtensions as [{ commands: readonly object[] }];

    expect(extension.commands).toMatchObject([
      { id: 'findFokusomraader', type: 'action', context: ['message'], fetchTask: true },
      { id: 'soeg', type: 'query', context: ['compose', 'commandBox'], initialRun: true, parameters: [{ name: 'q' }] },
    ]);
  });

  it('draws the colour icon 192 × 192, full to its edges', async () => {
    const image = readPng(await fileOf('color.png'));

    expect(image).toMatchObject({ width: 192, height: 192 });
    expect(image.pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
  });

  it('draws the outline icon 32 × 32, white on transparent', async () => {
    const image = readPng(await fileOf('outline.png'));

    expect(image).toMatchObject({ width: 32, height: 32 });
    const drawn = image.pixels.filter(([, , , alpha]) => alpha > 0);
    expect(drawn.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(drawn.length / image.pixels.length).toBeGreaterThan(0.1);
    expect(drawn.length / image.pixels.length).toBeLessThan(0.6);
    expect(image.pixels[0]?.[3]).toBe(0);
  });

  it('draws the small colour icon 32 × 32 on transparent', async () => {
    const image = readPng(await fileOf('color32x32.png'));

    expect(image).toMatchObject({ width: 32, height: 32 });
    expect(image.pixels[0]?.[3]).toBe(0);
    expect(image.pixels.some(([red, green, blue, alpha]) => alpha === 255 && red !== green && green !== blue)).toBe(
      true,
    );
  });
});

async function fileOf(file: string): Promise<Uint8Array> {
  const bytes = unzipSync(await buildAppPackage(readEnvironment('dev', { botId })))[file];
  if (bytes === undefined) throw new Error(`${file} is not in the package`);
  return bytes;
}

async function manifestOf(name: (typeof environmentNames)[number]): Promise<Record<string, unknown>> {
  return json(unzipSync(await buildAppPackage(readEnvironment(name, { botId })))['manifest.json']);
}

function json(bytes: Uint8Array | undefined): Record<string, unknown> {
  return JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));
}
