import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { TabApp } from '../config.js';

/** Whose tokens open the tab. */
export type TabRegistration = TabApp & { readonly tenantId: string };

/** Says whether a bearer token was given by the tenant, for the tab, to a person who is signed on in Teams. */
export type TabTokens = { isValid(authorization: string): Promise<boolean> };

/** Gives the check of the tab's tokens (Teams' sign-on gives version 2.0 tokens; learn.microsoft.com, "Enable SSO for tab app"). */
export function createTabTokens({ tenantId, appId, keysUrl }: TabRegistration): TabTokens {
  const keys = createRemoteJWKSet(
    new URL(keysUrl ?? `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`),
    { timeoutDuration: 5_000 },
  );
  return {
    async isValid(authorization) {
      const token = /^Bearer ([\w.~+/=-]+)$/.exec(authorization)?.[1];
      if (token === undefined) return false;
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
          audience: appId,
          algorithms: ['RS256'],
          requiredClaims: ['oid', 'exp'],
        });
        return (
          payload.tid === tenantId &&
          String(payload.scp ?? '')
            .split(' ')
            .includes('access_as_user')
        );
      } catch {
        return false;
      }
    },
  };
}
