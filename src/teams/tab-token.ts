import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { TabApp } from '../config.js';

/** Whose tokens open the tab. */
export type TabRegistration = TabApp & { readonly tenantId: string };

/**
 * Gives the Entra id of the person whom the tenant gave a bearer token for the tab, signed on in Teams; undefined when the
 * token is no such thing.
 */
export type TabTokens = { personOf(authorization: string): Promise<string | undefined> };

/** Gives the check of the tab's tokens (Teams' sign-on gives version 2.0 tokens; learn.microsoft.com, "Enable SSO for tab app"). */
export function createTabTokens({ tenantId, appId, keysUrl }: TabRegistration): TabTokens {
  const keys = createRemoteJWKSet(
    new URL(keysUrl ?? `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`),
    { timeoutDuration: 5_000 },
  );
  return {
    async personOf(authorization) {
      const token = /^Bearer ([\w.~+/=-]+)$/.exec(authorization)?.[1];
      if (token === undefined) return undefined;
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
          audience: appId,
          algorithms: ['RS256'],
          requiredClaims: ['oid', 'exp'],
        });
        const scopes = String(payload.scp ?? '').split(' ');
        return payload.tid === tenantId && scopes.includes('access_as_user') ? String(payload.oid) : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
