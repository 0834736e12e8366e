import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigFault, readConfig, settings } from '../src/config.js';

const app = {
  MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
};

describe('the configuration', () => {
  it('is local mode on loopback, with the embedded store, when nothing is set', () => {
    const config = readConfig({});

    expect(config).toMatchObject({ port: 3978, host: '127.0.0.1', logLevel: 'info', app: undefined, now: undefined });
    expect(config.store).toEqual({ dataDir: './data', cosmos: undefined });
  });

  it('reads an empty variable as one that is not set', () => {
    expect(readConfig({ PORT: '', MicrosoftAppId: '' })).toMatchObject({ port: 3978, app: undefined });
  });

  it.each([
    ['PORT', { PORT: 'abc' }],
    ['PORT', { PORT: '70000' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['SIGTEBOT_NOW', { SIGTEBOT_NOW: 'i morgen' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['HOST', { HOST: '127.0.0.1.example.com' }],
    ['MicrosoftAppTenantId', { MicrosoftAppId: app.MicrosoftAppId }],
    ['MicrosoftAppPassword', { ...app, MicrosoftAppType: 'SingleTenant' }],
    ['MicrosoftAppPassword', { ...app, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: 'x' }],
    ['SIGTEBOT_NOW', { ...app, SIGTEBOT_NOW: '2026-10-14T08:59:00+02:00' }],
    ['COSMOS_ENDPOINT', { COSMOS_ENDPOINT: 'hej' }],
  ])('refuses a bad %s and names it', (name, environment) => {
    expect(() => readConfig(environment)).toThrowError(ConfigFault);
    expect(() => readConfig(environment)).toThrowError(new RegExp(`^${name}: `, 'm'));
  });

  it('listens wider than loopback only with an app registration', () => {
    expect(readConfig({ ...app, HOST: '0.0.0.0' })).toMatchObject({
      host: '0.0.0.0',
      app: { type: 'UserAssignedMSI' },
    });
  });

  it('takes a clock with a zone, with or without seconds', () => {
    expect(readConfig({ SIGTEBOT_NOW: '2026-10-14T08:59+02:00' }).now?.toISOString()).toBe('2026-10-14T06:59:00.000Z');
    expect(readConfig({ SIGTEBOT_NOW: '2026-10-14T08:59:30Z' }).now?.toISOString()).toBe('2026-10-14T08:59:30.000Z');
  });

  it('is told whole by the table in README', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const told = [...readme.matchAll(/^\| `([A-Za-z_]+)` \|/gm)].map(([, name]) => name);

    expect(told.sort()).toEqual(Object.keys(settings).sort());
  });
});
