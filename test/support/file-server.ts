import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A place that files are fetched from, over real HTTP on loopback, as SharePoint is for Teams. */
export type FileServer = {
  readonly url: string;
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** Puts a file, or whatever else answers, at a path; gives its address. */
  put(path: string, content: Uint8Array | ((response: ServerResponse) => void)): string;
  /** Gives the attachment that Teams sends for a file at a path. */
  attachment(path: string, name: string): object;
  close(): Promise<void>;
};

/** Starts a server of files on a free loopback port; what is not there is answered with 404. */
export async function startFileServer(): Promise<FileServer> {
  const contents = new Map<string, Uint8Array | ((response: ServerResponse) => void)>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const content = contents.get(path);
    if (typeof content === 'function') return content(response);
    // restify changes what writeHead gives back, in every server of the process.
    response.statusCode = content === undefined ? 404 : 200;
    return response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked,
    put(path, content) {
      contents.set(path, content);
      return `${url}${path}`;
    },
    attachment: (path, name) => ({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name,
      content: { downloadUrl: `${url}${path}`, uniqueId: path, fileType: name.split('.').at(-1) },
    }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
