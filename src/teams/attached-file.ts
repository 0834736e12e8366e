import { z } from 'zod';
import type { Config } from '../config.js';
import type { AttachedFile, FetchedFile, FetchFile } from '../files/attached-file.js';
import { maskCpr } from '../language/cpr.js';
import type { Activity } from './activity.js';
import { isAddressAllowed } from './service-address.js';

/** What Teams attaches for a file in personal chat; nowhere else does a bot get files. */
const FileInfo = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1).max(400),
  content: z.object({ downloadUrl: z.url({ protocol: /^https?$/ }).max(4000) }),
});

/** How long a file may take in all; the person waits meanwhile. */
const withinMs = 20_000;
/** SharePoint may send on to another of its own addresses. */
const mostRedirects = 3;

/** Gives the files that were sent with a message. */
export function attachedFiles({ attachments }: Activity): readonly AttachedFile[] {
  return (attachments ?? []).flatMap((attachment) => {
    const { data } = FileInfo.safeParse(attachment);
    return data === undefined ? [] : [{ name: maskCpr(data.name).text, downloadUrl: data.content.downloadUrl }];
  });
}

/**
 * Gives the door through which attached files are fetched. The address comes with the message, so whoever wrote it must not
 * choose where we call: with an app registration only https and the hosts of ALLOWED_FILE_HOSTS, without one only this
 * machine; and that holds for every step of a redirect. The size is counted while it is read, whatever was announced.
 */
export function createFetchFile({ app, fileHosts }: Pick<Config, 'app' | 'fileHosts'>, limitMs = withinMs): FetchFile {
  return async ({ downloadUrl }, mostBytes) => {
    try {
      return await fetchFrom(downloadUrl, { app, hosts: fileHosts }, mostBytes, AbortSignal.timeout(limitMs));
    } catch {
      return { is: 'refused', why: 'unanswered' };
    }
  };
}

type Allowed = Parameters<typeof isAddressAllowed>[1];

async function fetchFrom(
  address: string,
  allowed: Allowed,
  mostBytes: number,
  signal: AbortSignal,
): Promise<FetchedFile> {
  let url = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    if (!isPlainAddress(url) || !isAddressAllowed(url, allowed)) return { is: 'refused', why: 'place' };
    // The address itself lets in; no credentials of the bot's go along.
    const response = await fetch(url, { redirect: 'manual', signal, headers: { 'accept-encoding': 'identity' } });
    if (response.ok) return read(response, mostBytes);
    await response.body?.cancel();
    const next = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || next === null) return refusalOf(response.status);
    url = new URL(next, url).href;
  }
  return { is: 'refused', why: 'place' };
}

/** Without a name and password in it, which would go to the host. */
function isPlainAddress(url: string): boolean {
  const { username, password } = new URL(url);
  return username === '' && password === '';
}

function refusalOf(status: number): FetchedFile {
  const isGone = [401, 403, 404, 410].includes(status);
  return { is: 'refused', why: isGone ? 'gone' : 'unanswered' };
}

async function read(response: Response, mostBytes: number): Promise<FetchedFile> {
  if (Number(response.headers.get('content-length') ?? 0) > mostBytes) {
    await response.body?.cancel();
    return { is: 'refused', why: 'too-large' };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    // Leaving the loop closes the connection, so no more than this is ever read.
    if (size > mostBytes) return { is: 'refused', why: 'too-large' };
    chunks.push(chunk);
  }
  return { is: 'fetched', bytes: new Uint8Array(Buffer.concat(chunks)) };
}
