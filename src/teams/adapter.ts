import {
  type Activity as BotActivity,
  CloudAdapter,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder';
import {
  type AppCredentials,
  AuthenticationConstants,
  AuthenticationError,
  type ConnectorClient,
} from 'botframework-connector';
import type { AppRegistration } from '../config.js';
import type { Activity } from './activity.js';
import { OneAttemptAuthentication } from './connector.js';
import type { TokenSource } from './credentials-check.js';
import { markHandedOver } from './turn-timer.js';

/** What the channel is answered with over HTTP: a body where an invoke asks for one. */
export type HttpAnswer = { readonly status: number; readonly body?: unknown };

/** The SDK's adapter without its HTTP part: the server is ours, so that it can be another one. */
export class TeamsAdapter extends CloudAdapter {
  /** Authenticates an activity and runs its turn. 401 when the token is missing or not valid; throws what the turn throws. */
  async receive(
    authorization: string,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<HttpAnswer> {
    try {
      const response = await this.processActivity(authorization, activity as unknown as BotActivity, turn);
      return { status: response?.status ?? 200, body: response?.body };
    } catch (error) {
      if (error instanceof AuthenticationError) return { status: 401 };
      throw error;
    }
  }

  override sendActivities(
    ...[context, activities]: Parameters<CloudAdapter['sendActivities']>
  ): ReturnType<CloudAdapter['sendActivities']> {
    markHandedOver(context);
    return super.sendActivities(context, activities);
  }

  /** Gives a connector client for speaking without being spoken to, as the app with this id ('' in local mode). */
  connectTo(serviceUrl: string, appId: string): Promise<ConnectorClient> {
    const factory = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(appId));
    return factory.create(serviceUrl, AuthenticationConstants.ToChannelFromBotOAuthScope);
  }
}

/** Gives the adapter: with an app registration it demands the channel's tokens, without one it asks for none. */
export function createAdapter(app: AppRegistration | undefined): TeamsAdapter {
  if (app === undefined) return new TeamsAdapter(new OneAttemptAuthentication());

  return new TeamsAdapter(new OneAttemptAuthentication(tokenIssuer(app), credentialsOf(app)));
}

/** Gives the source of the tokens that the bot shows Teams, as its messages do. */
export function tokenSourceOf(app: AppRegistration): TokenSource {
  const { ToChannelFromBotOAuthScope: scope, ToChannelFromBotLoginUrl: login } = AuthenticationConstants;
  let credentials: Promise<AppCredentials> | undefined;
  return async (renew) => {
    credentials ??= credentialsOf(app).createCredentials(app.appId, scope, login, true) as Promise<AppCredentials>;
    return (await credentials).getToken(renew);
  };
}

function credentialsOf(app: AppRegistration): ConfigurationServiceClientCredentialFactory {
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: app.appId,
    MicrosoftAppType: app.type,
    MicrosoftAppTenantId: app.tenantId,
    ...(app.password === undefined ? {} : { MicrosoftAppPassword: app.password }),
  });
}

/** Naming any of these replaces all of the SDK's own, so they are all named. */
function tokenIssuer({ tokens }: AppRegistration): Readonly<Record<string, string>> {
  if (tokens === undefined) return {};
  return {
    ToBotFromChannelTokenIssuer: tokens.issuer,
    ToBotFromChannelOpenIdMetadataUrl: tokens.openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: tokens.openIdMetadataUrl,
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
  };
}
