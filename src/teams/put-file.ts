import type { Config } from '../config.js';
import type { PutFile } from '../files/offered-file.js';
import { isAddressAllowed } from './service-address.js';

/** How long an upload may take in all; the person waits meanwhile. */
const withinMs = 60_000;

/**
 * Gives the door through which files are put where people want them. The address comes with an activity, so the same holds
 * as for fetching: https and ALLOWED_FILE_HOSTS with an app registration, this machine without one; no redirects.
 */
export function createPutFile({ app, fileHosts }: Pick<Config, 'app' | 'fileHosts'>, limitMs = withinMs): PutFile {
  return async (uploadUrl, content) => {
    if (!isPlain(uploadUrl) || !isAddressAllowed(uploadUrl, { app, hosts: fileHosts })) {
      return { is: 'refused', why: 'place' };
    }
    try {
      // The address itself lets in; an upload session takes the whole file as one range.
      const response = await fetch(uploadUrl, {
        method: 'PUT',
        redirect: 'manual',
        signal: AbortSignal.timeout(limitMs),
        headers: {
          'content-type': 'application/octet-stream',
          'content-range': `bytes 0-${content.length - 1}/${content.length}`,
        },
        body: Buffer.from(content),
      });
      await response.body?.cancel();
      if (response.ok) return { is: 'put' };
      return { is: 'refused', why: [401, 403, 404, 410].includes(response.status) ? 'gone' : 'unanswered' };
    } catch {
      return { is: 'refused', why: 'unanswered' };
    }
  };
}

function isPlain(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}
