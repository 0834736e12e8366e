import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { environmentNames, readEnvironment } from '../../src/cli/package/environment.js';
import { readConfig, settings } from '../../src/config.js';
import { readBicep, type Value } from './bicep-file.js';

const root = new URL('../../', import.meta.url);
const bodies = ['app', 'bot', 'state', 'alerts'].map((name) => ({
  name,
  resources: readBicep(new URL(`infra/modules/${name}.bicep`, root)).resources,
}));

describe('the Entra app of the tab', () => {
  it('exposes itself under the address that the app package names, and gives the tokens that the tab takes', () => {
    const { identifierUris, api } = JSON.parse(text('infra/tab-app/scope.json'));
    const environment = readEnvironment('prod', { tabAppId: '66666666-6666-4666-8666-666666666666' });
    const uri = identifierUris[0].replace('DOMAIN', environment.domain).replace('TAB_APP_ID', environment.tabAppId);

    expect(uri).toBe(`api://${environment.domain}/${environment.tabAppId}`);
    expect(api.requestedAccessTokenVersion).toBe(2);
    expect(api.oauth2PermissionScopes).toMatchObject([{ value: 'access_as_user', isEnabled: true }]);
  });

  it('is open to Teams’ own clients for that one scope', () => {
    const [{ id }] = JSON.parse(text('infra/tab-app/scope.json')).api.oauth2PermissionScopes;

    // Teams on desktop and mobile, and in the browser (learn.microsoft.com, "Register your tab app with Entra ID").
    expect(JSON.parse(text('infra/tab-app/clients.json')).api.preAuthorizedApplications).toEqual([
      { appId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264', delegatedPermissionIds: [id] },
      { appId: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', delegatedPermissionIds: [id] },
    ]);
  });
});

describe('what is deployed', () => {
  it('lets nobody into the state by a key, and the bot’s identity into this one database only', () => {
    const account = bodyOf('state', 'account');
    const role = bodyOf('state', 'readsAndWrites');

    expect(account).toMatchObject({
      properties: {
        disableLocalAuth: true,
        disableKeyBasedMetadataWriteAccess: true,
        minimalTlsVersion: 'Tls12',
        isVirtualNetworkFilterEnabled: true,
        networkAclBypass: 'None',
      },
    });
    expect(text('infra/modules/state.bicep')).toContain("dataContributor = '00000000-0000-0000-0000-000000000002'");
    expect(role).toMatchObject({
      properties: { scope: { code: expect.stringMatching(/^'\$\{account\.id\}\/dbs\/\$\{database\.name\}'$/) } },
    });
  });

  it('reads what was written last from every instance, and can be restored to any second', () => {
    expect(bodyOf('state', 'account')).toMatchObject({
      properties: {
        consistencyPolicy: { defaultConsistencyLevel: 'Strong' },
        locations: [{ failoverPriority: 0 }],
        backupPolicy: { type: 'Continuous' },
      },
    });
  });

  it('has the container that the store expects', () => {
    const { store } = readConfig({ COSMOS_ENDPOINT: 'https://example.dk' });

    expect(bodyOf('state', 'container')).toMatchObject({
      properties: {
        resource: {
          partitionKey: { paths: ['/partition'], kind: 'Hash', version: 2 },
          defaultTtl: -1,
          indexingPolicy: { code: "loadJsonContent('../cosmos-indexing-policy.json')" },
        },
      },
    });
    expect(text('infra/modules/state.bicep')).toContain(`databaseName = '${store.cosmos?.database}'`);
    expect(text('infra/modules/state.bicep')).toContain(`containerName = '${store.cosmos?.container}'`);
  });

  it('takes HTTPS only, keeps the program awake, and watches the address that the bot answers on', () => {
    const site = bodyOf('app', 'site');

    expect(site).toMatchObject({
      properties: {
        httpsOnly: true,
        siteConfig: {
          alwaysOn: true,
          minTlsVersion: '1.2',
          scmMinTlsVersion: '1.2',
          ftpsState: 'Disabled',
          remoteDebuggingEnabled: false,
          healthCheckPath: '/healthz',
          appCommandLine: 'node dist/main.js',
        },
      },
    });
    expect(bodyOf('app', 'noPassword')).toMatchObject({ each: { properties: { allow: false } } });
    expect(text('src/http/server.ts')).toContain("server.get('/healthz'");
  });

  it('registers a bot that is a managed identity, at the address that the server listens on', () => {
    expect(bodyOf('bot', 'bot')).toMatchObject({
      properties: {
        msaAppType: 'UserAssignedMSI',
        disableLocalAuth: true,
        endpoint: { code: expect.stringMatching(/^'https:\/\/\$\{hostName\}\/api\/messages'$/) },
      },
    });
    expect(text('src/http/server.ts')).toContain("'/api/messages'");
    expect(settingsInBicep().get('MicrosoftAppType')).toBe('UserAssignedMSI');
  });

  it('has at least two instances, autoscale and a service level in prod, and costs little in dev', () => {
    expect(parameters('prod')).toMatchObject({ botSku: 'S1', stateMode: 'autoscale', backupTier: 'Continuous30Days' });
    expect(parameters('prod').instances).toBeGreaterThanOrEqual(2);
    expect(parameters('dev')).toMatchObject({ botSku: 'F0', stateMode: 'serverless', planSku: 'B1' });
  });

  it.each(environmentNames)('stands in %s at the domain that the app package names', (environment) => {
    const baseName = /param baseName string = '([^']+)'/.exec(text('infra/main.bicep'))?.[1];

    expect(readEnvironment(environment).domain).toBe(`app-${baseName}-${environment}.azurewebsites.net`);
  });
});

describe('the settings that Bicep gives the program', () => {
  /** Read by App Service, not by us. */
  const ofThePlatform = [
    'WEBSITE_RUN_FROM_PACKAGE',
    'SCM_DO_BUILD_DURING_DEPLOYMENT',
    'WEBSITES_CONTAINER_STOP_TIME_LIMIT',
  ];
  /** Settings that production leaves alone, and why. A new setting belongs here or in infra/modules/app.bicep. */
  const leftAlone: Readonly<Record<string, string>> = {
    DATA_DIR: 'the state is in Cosmos DB',
    SIGTEBOT_NOW: 'moves the clock, and is refused where there is an app registration',
    MicrosoftAppPassword: 'a managed identity has none',
    MicrosoftAppPasswordExpires: 'a managed identity has none',
    COSMOS_KEY: 'the account takes no keys',
    ALLOWED_SERVICE_HOSTS: 'the default is Teams’ own',
    ALLOWED_FILE_HOSTS: 'the default is where Teams keeps the files of personal chats',
  };

  it('are all read by src/config.ts', () => {
    const unknown = [...settingsInBicep().keys()].filter(
      (name) => !(name in settings) && !ofThePlatform.includes(name),
    );

    expect(unknown).toEqual([]);
  });

  it('are all that production needs', () => {
    const given = settingsInBicep();

    expect(Object.keys(settings).filter((name) => !given.has(name) && !(name in leftAlone))).toEqual([]);
    expect(Object.keys(leftAlone).filter((name) => given.has(name) || !(name in settings))).toEqual([]);
  });

  it('are taken by the program as they are deployed', () => {
    const id = '22222222-2222-4222-8222-222222222222';
    const filledIn = [...settingsInBicep()].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
    const config = readConfig({
      ...Object.fromEntries(filledIn),
      MicrosoftAppId: id,
      MicrosoftAppTenantId: id,
      AZURE_CLIENT_ID: id,
      COSMOS_ENDPOINT: 'https://cosmos-sigtebot-hedensted-prod.documents.azure.com:443/',
    });

    expect(config).toMatchObject({ host: '0.0.0.0', port: 8080, app: { type: 'UserAssignedMSI', appId: id } });
    expect(config.store.cosmos).toMatchObject({ key: undefined, clientId: id });
  });
});

describe('the alerts', () => {
  const figures = [...text('infra/modules/alerts.bicep').matchAll(/figure: '([^']+)'/g)].map(([, name = '']) => name);
  const measures = text('src/telemetry/measures.ts');

  it('ask for figures that the program measures', () => {
    expect(figures.length).toBeGreaterThan(3);
    expect(figures.filter((name) => !measures.includes(`'${name}'`))).toEqual([]);
  });

  it('cover deliveries that failed or are unknown, 5xx, slowness and 429', () => {
    const alerts = text('infra/modules/alerts.bicep');
    const outcomes = [...alerts.matchAll(/outcome\) == "([^"]+)"/g)].map(([, outcome = '']) => outcome);

    expect(outcomes.sort()).toEqual(['not-delivered', 'refused', 'unknown']);
    for (const metric of ['Http5xx', 'HttpResponseTime', 'HealthCheckStatus', 'TotalRequests']) {
      expect(alerts).toContain(`'${metric}'`);
    }
    expect(measures).toContain('delivered, not-delivered, refused or unknown');
  });
});

describe('the page of README about operations', () => {
  const page = /^## I drift$([\s\S]*?)^## /m.exec(text('README.md'))?.[1] ?? '';

  it('tells of every alert', () => {
    const names = [...text('infra/modules/alerts.bicep').matchAll(/^\s+name: '([\w-]+)(?:'$|-\$\{suffix)/gm)]
      .map(([, name = '']) => name)
      .filter((name) => !['ag', 'StatusCode', 'modtager'].includes(name));

    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
  });

  it('gives only parameters that main.bicep takes, and reads only what it puts out', () => {
    const { parameters: taken, outputs } = readBicep(new URL('infra/main.bicep', root));
    const given = [...page.matchAll(/\b(\w+)=(?:'\[|ENTRA|ID\b)/g)];
    const read = [...page.matchAll(/\$\(svar (\w+)\)/g)];

    expect(new Set(given.map(([, name]) => name))).toEqual(
      new Set(['adminIds', 'alertEmails', 'allowedIps', 'tabAppId']),
    );
    expect(given.filter(([, name]) => !taken.some((one) => one.name === name))).toEqual([]);
    expect(new Set(read.map(([, name]) => name))).toEqual(new Set(outputs.map(({ name }) => name)));
  });
});

describe('the container file', () => {
  const instructions = text('infra/Dockerfile')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));
  const finalStage = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')));

  it('builds in one stage and runs in another, on a Node that production supports', () => {
    const stages = instructions.filter((line) => line.startsWith('FROM '));

    expect(stages).toHaveLength(3);
    expect(stages.every((line) => /^FROM node:2[24]-/.test(line))).toBe(true);
  });

  it('runs as a user without rights, with production packages only, and tells when it is ill', () => {
    expect(finalStage).toContain('USER node');
    expect(finalStage.filter((line) => /^(RUN|ADD) /.test(line))).toEqual([]);
    expect(instructions.some((line) => line.startsWith('RUN npm ci --omit=dev'))).toBe(true);
    expect(finalStage.find((line) => line.startsWith('COPY --from=packages'))).toContain('node_modules');
    expect(finalStage.find((line) => line.startsWith('HEALTHCHECK '))).toContain('/healthz');
    expect(finalStage.at(-1)).toBe('CMD ["node", "dist/main.js"]');
  });

  it('copies only what .dockerignore lets through', () => {
    const copied = instructions
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    const letThrough = text('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));

    expect([...new Set(copied)].sort()).toEqual([...letThrough].sort());
  });
});

function bodyOf(module: string, resource: string): Value {
  const found = bodies.find(({ name }) => name === module)?.resources.find(({ name }) => name === resource);
  if (found === undefined) throw new Error(`${module}.bicep declares no resource ${resource}`);
  return found.body;
}

function settingsInBicep(): ReadonlyMap<string, Value> {
  const site = bodyOf('app', 'site') as {
    readonly properties: { readonly siteConfig: { readonly appSettings: readonly { name: string; value: Value }[] } };
  };
  return new Map(site.properties.siteConfig.appSettings.map(({ name, value }) => [name, value]));
}

function parameters(environment: string): Record<string, string | number> {
  const given: Record<string, { value: string | number }> = JSON.parse(
    text(`infra/parameters/${environment}.json`),
  ).parameters;
  return Object.fromEntries(Object.entries(given).map(([name, { value }]) => [name, value]));
}

function text(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
