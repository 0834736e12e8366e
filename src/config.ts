import { z } from 'zod';
import { da } from 'zod/locales';
import type { StoreConfig } from './store/store-config.js';

z.config(da());

/** A moment with its zone; people leave the seconds out, which ISO 8601 allows and zod's own form does not. */
const Moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/, 'skal skrives som 2026-10-14T08:59+02:00')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'er ikke et tidspunkt, der findes');

/**
 * Every setting that the environment may hold, as one schema: the only reader of process.env. README's table of
 * settings is held equal to it by a test.
 */
export const settings = {
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  SIGTEBOT_NOW: Moment.optional(),
  MicrosoftAppId: z.guid().optional(),
  MicrosoftAppTenantId: z.guid().optional(),
  MicrosoftAppType: z.enum(['UserAssignedMSI', 'SingleTenant']).optional(),
  MicrosoftAppPassword: z.string().min(1).optional(),
  MicrosoftAppPasswordExpires: z.iso.date('skal skrives som 2027-01-31').optional(),
  ADMIN_AAD_OBJECT_IDS: z
    .string()
    .regex(/^[\da-z-]+(\s*,\s*[\da-z-]+)*$/i, {
      error: 'skal være Entra-objekt-id’er med komma imellem. De står i Entra under brugerens egenskaber.',
    })
    .optional(),
  ALLOWED_SERVICE_HOSTS: z.string().default('smba.trafficmanager.net,.botframework.com'),
  ALLOWED_FILE_HOSTS: z.string().default('.sharepoint.com'),
  COSMOS_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  COSMOS_KEY: z.base64().optional(),
  COSMOS_DATABASE: z.string().min(1).default('sigtebot'),
  COSMOS_CONTAINER: z.string().min(1).default('state'),
  AZURE_CLIENT_ID: z.guid().optional(),
  TAB_APP_ID: z.guid().optional(),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z.string().min(1).optional(),
} satisfies Record<string, z.ZodType>;

export type SettingName = keyof typeof settings;

/** What stands in the place of an app registration when there is none: no tokens, and loopback only. */
export type AppRegistration = {
  readonly appId: string;
  readonly tenantId: string;
  readonly type: 'UserAssignedMSI' | 'SingleTenant';
  readonly password: string | undefined;
  /** The last day (ISO) that the password holds, where it is told: Entra does not say. */
  readonly passwordExpires?: string | undefined;
  /** Whose tokens are taken; Microsoft's own channel unless a test brings its own keys. No setting reaches it. */
  readonly tokens?: { readonly openIdMetadataUrl: string; readonly issuer: string };
};

/** The tab's own app in Entra: a bot with a managed identity has none that can sign anybody on. */
export type TabApp = {
  readonly appId: string;
  /** Where the keys are that its tokens are signed with; Entra's own unless a test brings its own. No setting reaches it. */
  readonly keysUrl?: string;
};

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly store: StoreConfig;
  readonly logLevel: string;
  /** Where the clock starts, for demonstrations and tests; undefined is the real time. */
  readonly now: Date | undefined;
  /** Undefined is local mode. */
  readonly app: AppRegistration | undefined;
  /** Entra object ids (lower case) of the first admins, whose right a chat cannot take away. */
  readonly adminIds: ReadonlySet<string>;
  /** Who signs people on in the overview tab; undefined keeps the tab shut outside local mode. */
  readonly tab: TabApp | undefined;
  /** Where figures are sent (Azure Monitor); undefined sends none. */
  readonly telemetry: string | undefined;
  /** Hosts that replies may be sent to, outside local mode; a leading dot allows every host under it. */
  readonly serviceHosts: readonly string[];
  /** Hosts that attached files may be fetched from, outside local mode; a leading dot allows every host under it. */
  readonly fileHosts: readonly string[];
};

/** Says why the environment cannot be used, a line for each variable with its remedy. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
}

/** Gives the configuration that the environment describes. Throws a `ConfigFault` naming each faulty variable and the remedy. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const named = Object.fromEntries(
    Object.keys(settings).map((name) => [name, environment[name] === '' ? undefined : environment[name]]),
  );
  const parsed = z.object(settings).safeParse(named);
  if (!parsed.success) {
    throw new ConfigFault(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }

  const env = parsed.data;
  const config: Config = {
    port: env.PORT,
    host: env.HOST,
    store: storeConfig(env),
    logLevel: env.LOG_LEVEL,
    now: env.SIGTEBOT_NOW === undefined ? undefined : new Date(env.SIGTEBOT_NOW),
    app: appRegistration(env),
    adminIds: new Set(env.ADMIN_AAD_OBJECT_IDS?.split(',').map((id) => id.trim().toLowerCase())),
    tab: env.TAB_APP_ID === undefined ? undefined : { appId: env.TAB_APP_ID },
    telemetry: env.APPLICATIONINSIGHTS_CONNECTION_STRING,
    serviceHosts: hostsIn(env.ALLOWED_SERVICE_HOSTS),
    fileHosts: hostsIn(env.ALLOWED_FILE_HOSTS),
  };
  refuseUnsafe(config);
  return config;
}

function hostsIn(list: string): readonly string[] {
  return list.split(',').map((host) => host.trim().toLowerCase());
}

type Environment = z.infer<z.ZodObject<typeof settings>>;

function appRegistration(env: Environment): AppRegistration | undefined {
  if (env.MicrosoftAppId === undefined) return undefined;
  if (env.MicrosoftAppTenantId === undefined) {
    throw new ConfigFault(
      'MicrosoftAppTenantId: mangler ved siden af MicrosoftAppId. Sæt den til den tenant, som appen hører til.',
    );
  }
  const password = env.MicrosoftAppPassword;
  const type = env.MicrosoftAppType ?? (password === undefined ? 'UserAssignedMSI' : 'SingleTenant');
  if (type === 'SingleTenant' && password === undefined) {
    throw new ConfigFault(
      'MicrosoftAppPassword: mangler. En SingleTenant-app skal bruge den (eller vælg UserAssignedMSI).',
    );
  }
  if (type === 'UserAssignedMSI' && password !== undefined) {
    throw new ConfigFault('MicrosoftAppPassword: skal fjernes. En UserAssignedMSI har ingen hemmelighed.');
  }
  const passwordExpires = env.MicrosoftAppPasswordExpires;
  return { appId: env.MicrosoftAppId, tenantId: env.MicrosoftAppTenantId, type, password, passwordExpires };
}

function storeConfig(env: Environment): StoreConfig {
  if (env.COSMOS_ENDPOINT === undefined) return { dataDir: env.DATA_DIR, cosmos: undefined };
  return {
    dataDir: env.DATA_DIR,
    cosmos: {
      endpoint: env.COSMOS_ENDPOINT,
      key: env.COSMOS_KEY,
      database: env.COSMOS_DATABASE,
      container: env.COSMOS_CONTAINER,
      clientId: env.AZURE_CLIENT_ID,
    },
  };
}

function refuseUnsafe({ app, host, now }: Config): void {
  if (app === undefined && !isLoopback(host)) {
    throw new ConfigFault(
      `HOST: ${host} kan nås af andre. Uden MicrosoftAppId spørger botten ingen om adgang, så den lytter kun på 127.0.0.1. Sæt MicrosoftAppId for at åbne den.`,
    );
  }
  if (app !== undefined && now !== undefined) {
    throw new ConfigFault('SIGTEBOT_NOW: flytter uret og er kun til lokal brug. Fjern den, når MicrosoftAppId er sat.');
  }
}

/** Whether a host name or address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** What a child process needs of our environment to run at all; a setting of ours does not pass on by itself. */
export function childEnvironment(): Readonly<Record<string, string | undefined>> {
  const { PATH, HOME, TZ, SystemRoot, TEMP } = process.env;
  return { PATH, HOME, TZ, SystemRoot, TEMP };
}
