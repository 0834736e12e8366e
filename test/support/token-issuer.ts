import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whoever gives out the channel's tokens: a metadata server with keys of our own. */
export type TokenIssuer = {
  readonly issuer: string;
  readonly openIdMetadataUrl: string;
  readonly keysUrl: string;
  /** Gives a bearer token with these claims, signed by the published key unless told to use one that nobody published. */
  token(claims: Readonly<Record<string, unknown>>, signing?: Signing): string;
  close(): Promise<void>;
};

export type Signing = 'published key' | 'other key' | 'none';

/** Starts it on a free loopback port. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const published = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const issuer = 'https://utsteder.example';
  let base = '';
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(
        request.url === '/keys' ? { keys: [jwk(published.publicKey)] } : { issuer, jwks_uri: `${base}/keys` },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    openIdMetadataUrl: `${base}/openid`,
    keysUrl: `${base}/keys`,
    token: (claims, signing = 'published key') =>
      signing === 'none' ? unsigned(claims) : signed(claims, (signing === 'other key' ? other : published).privateKey),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function jwk(key: KeyObject): object {
  return { ...key.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
}

function signed(claims: object, key: KeyObject): string {
  const content = `${encoded({ alg: 'RS256', typ: 'JWT', kid: 'key-1' })}.${encoded(claims)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key).toString('base64url')}`;
}

function unsigned(claims: object): string {
  return `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
