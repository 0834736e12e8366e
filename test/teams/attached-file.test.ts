import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import type { FetchedFile } from '../../src/files/attached-file.js';
import { Activity } from '../../src/teams/activity.js';
import { attachedFiles, createFetchFile } from '../../src/teams/attached-file.js';
import { type FileServer, startFileServer } from '../support/file-server.js';

const content = new TextEncoder().encode('Navn;E-mail\nÆgir;aegir@hedensted.example\n');
const app = {
  MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
};

describe('the door for attached files', () => {
  let files: FileServer;
  const fetchHere = (downloadUrl: string, mostBytes = 1000, limitMs = 2_000): Promise<FetchedFile> =>
    createFetchFile(readConfig({}), limitMs)({ name: 'personer.csv', downloadUrl }, mostBytes);

  beforeAll(async () => {
    files = await startFileServer();
  });
  afterAll(() => files.close());

  it('gives the bytes of a file as they are', async () => {
    const fetched = await fetchHere(files.put('/hel', content));

    expect(fetched).toEqual({ is: 'fetched', bytes: content });
  });

  it('takes a file of exactly the most that it may be, and nothing larger', async () => {
    const address = files.put('/graense', content);

    expect((await fetchHere(address, content.length)).is).toBe('fetched');
    expect(await fetchHere(address, content.length - 1)).toEqual({ is: 'refused', why: 'too-large' });
  });

  it('stops reading a file that goes on and on without telling how long it is', async () => {
    let written = 0;
    const address = files.put('/uendelig', (response) => {
      response.writeHead(200);
      const more = () => {
        if (response.destroyed) return;
        written += 65_536;
        response.write(new Uint8Array(65_536), more);
      };
      more();
    });

    expect(await fetchHere(address, 100_000)).toEqual({ is: 'refused', why: 'too-large' });
    expect(written).toBeLessThan(50_000_000);
  });

  it('counts what a compressed answer comes to, not what was sent', async () => {
    const packed = gzipSync(new Uint8Array(5_000_000));
    const address = files.put('/pakket', (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
    });

    expect(packed.length).toBeLessThan(10_000);
    expect(await fetchHere(address, 10_000)).toEqual({ is: 'refused', why: 'too-large' });
  });

  it('follows a redirect to an allowed place, and none to another', async () => {
    files.put('/hel', content);
    const inside = files.put('/videre', (response) => response.writeHead(302, { location: '/hel' }).end());
    const outside = files.put('/ud', (response) =>
      response.writeHead(302, { location: 'http://192.0.2.1/hemmelig' }).end(),
    );
    const around = files.put('/rundt', (response) => response.writeHead(307, { location: '/rundt' }).end());

    expect((await fetchHere(inside)).is).toBe('fetched');
    expect(await fetchHere(outside)).toEqual({ is: 'refused', why: 'place' });
    expect(await fetchHere(around)).toEqual({ is: 'refused', why: 'place' });
    expect(files.asked.filter((path) => path === '/rundt')).toHaveLength(4);
  });

  it.each([401, 403, 404, 410])('says of %i that the file is gone', async (status) => {
    const address = files.put('/vaek', (response) => response.writeHead(status).end());

    expect(await fetchHere(address)).toEqual({ is: 'refused', why: 'gone' });
  });

  it('says of a broken server, a broken connection and one that never answers that there was no answer', async () => {
    const broken = files.put('/500', (response) => response.writeHead(500).end());
    const cut = files.put('/brudt', (response) => response.destroy());
    const half = files.put('/halv', (response) => {
      response.writeHead(200, { 'content-length': '50' });
      response.write('halvt', () => response.destroy());
    });
    const silent = files.put('/tavs', () => {});

    for (const address of [broken, cut, half, silent]) {
      expect(await fetchHere(address, 1000, 300)).toEqual({ is: 'refused', why: 'unanswered' });
    }
  });

  it('fetches from this machine only, where there is no app registration', async () => {
    expect(await fetchHere('https://hedensted.sharepoint.com/fil')).toEqual({ is: 'refused', why: 'place' });
  });

  it.each([
    'http://hedensted.sharepoint.com/fil',
    'https://sharepoint.com.ond.example/fil',
    'https://ondsharepoint.com/fil',
    'https://sharepoint.com/fil',
    'https://127.0.0.1/fil',
    'https://navn:kode@hedensted.sharepoint.com/fil',
    'file:///etc/passwd',
  ])('with an app registration it does not fetch %s', async (downloadUrl) => {
    const fetchFile = createFetchFile(readConfig(app), 300);

    expect(await fetchFile({ name: 'x.csv', downloadUrl }, 1000)).toEqual({ is: 'refused', why: 'place' });
  });
});

describe('the files of a message', () => {
  it('are those that Teams says can be fetched; the HTML copy of the text and other things are none', () => {
    const activity = activityWith([
      { contentType: 'text/html', content: '<p>Her er den</p>' },
      { contentType: 'image/png', contentUrl: 'https://x.example/a.png' },
      download('personer.xlsx', { downloadUrl: 'https://hedensted.sharepoint.com/d?x=1' }),
      download('uden-adresse.xlsx', {}),
      download('anden.xlsx', { downloadUrl: 'javascript:alert(1)' }),
    ]);

    expect(attachedFiles(activity)).toEqual([
      { name: 'personer.xlsx', downloadUrl: 'https://hedensted.sharepoint.com/d?x=1' },
    ]);
  });

  it('lose a CPR number that stands in their name', () => {
    const activity = activityWith([download('sag 010190-1234.docx', { downloadUrl: 'https://a.sharepoint.com/d' })]);

    expect(attachedFiles(activity)[0]?.name).toBe('sag ******-****.docx');
  });
});

function download(name: string, content: object): object {
  return { contentType: 'application/vnd.microsoft.teams.file.download.info', name, content };
}

function activityWith(attachments: readonly object[]): Activity {
  return Activity.parse({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:1',
    from: { id: '29:a' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:1' },
    attachments,
  });
}
