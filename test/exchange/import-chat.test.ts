import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readState } from '../../src/exchange/state.js';
import { templateTables } from '../../src/exchange/template.js';
import { writeWorkbook } from '../../src/exchange/write-workbook.js';
import { changePeople } from '../../src/people/change-people.js';
import { digestStore } from '../../src/store/document-digest.js';
import type { DocumentStore } from '../../src/store/document-store.js';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.js';
import { realTiming } from '../../src/store/real-timing.js';
import { type FileServer, startFileServer } from '../support/file-server.js';
import { noteWritten } from '../support/log-watch.js';
import type { Exchange, Person } from '../support/person.js';
import { type RunningBot, startRunningBot } from '../support/running-bot.js';
import { examples, strategy, today } from './exchange-data.js';

const csv = (text: string) => new TextEncoder().encode(text);
const rows = (...lines: readonly string[]) => csv(['Navn;E-mail;Udvalg;Rolle', ...lines].join('\n'));

describe('tables that are attached in the chat', () => {
  let bot: RunningBot;
  let files: FileServer;
  let dorte: Person;

  beforeAll(async () => {
    bot = await startRunningBot({ ADMIN_AAD_OBJECT_IDS: 'aad-dorte,aad-erik' });
    files = await startFileServer();
    for (const id of ['dorte', 'erik', 'anne']) {
      bot.connector.setRoster(`a:personal-aad-${id}`, [
        { aadObjectId: `aad-${id}`, name: `${id} Dam`, email: `${id}@hedensted.example` },
      ]);
    }
    dorte = bot.person({ aadObjectId: 'aad-dorte', name: 'Dorte Dam' });
  });
  afterAll(async () => {
    await bot.close();
    await files.close();
  });

  let count = 0;
  /** Attaches a file as Teams sends it. */
  function attach(person: Person, name: string, bytes: Uint8Array): Promise<Exchange> {
    count += 1;
    files.put(`/${count}`, bytes);
    return person.send({ type: 'message', text: '', attachments: [files.attachment(`/${count}`, name)] });
  }

  it('are shown before anything is saved, and saved when the admin says so: the admin’s own first message', async () => {
    noteWritten({ text: 'Anne Hemmelighed Bech' });
    const table = rows(
      'Anne Hemmelighed Bech;anne@hedensted.example;Læring;Formand',
      'Dorte Dam;dorte@hedensted.example;;',
    );

    const shown = await attach(dorte, 'personer.csv', table);
    const before = await stored(
      bot,
      async (store) => (await readState(store, strategy)).state.setups.get('laering')?.seats,
    );
    const done = await dorte.press(button(shown, 'import-apply'));

    expect(textOf(shown)).toBe(
      [
        'personer.csv vil ændre dette',
        'Intet er gemt endnu. Du kan svare i en time.',
        'Personer: 2 nye\nNy: Anne Hemmelighed Bech · anne@hedensted.example\nNy: Anne Hemmelighed Bech · Formand · Læring',
      ].join('\n\n'),
    );
    expect(before).toEqual([]);
    expect(faceOf(done)).toContain('personer.csv er læst ind');
    expect(
      await stored(bot, async (store) => (await readState(store, strategy)).state.setups.get('laering')?.seats.length),
    ).toBe(1);
  });

  it('are saved once, however often the button is pressed', async () => {
    const shown = await attach(dorte, 'personer.csv', rows('Bo;bo@hedensted.example;VTF;Formand'));

    const [one, two] = await Promise.all([1, 2].map(() => dorte.press(button(shown, 'import-apply'))));
    const after = await stored(bot, digestStore);
    const three = await dorte.press(button(shown, 'import-apply'));
    const cancelled = await dorte.press(button(shown, 'import-cancel'));

    expect(
      [one, two, three, cancelled]
        .map((answer) => faceOf(answer as Exchange))
        .every((face) => face.includes('er læst ind')),
    ).toBe(true);
    expect(await stored(bot, digestStore)).toEqual(after);
  });

  it('change nothing when the admin cancels, and cannot be applied after that', async () => {
    const shown = await attach(dorte, 'personer.csv', rows('Carla;carla@hedensted.example;VTF;Næstformand'));

    const cancelled = await dorte.press(button(shown, 'import-cancel'));
    const after = await dorte.press(button(shown, 'import-apply'));

    expect(faceOf(cancelled)).toContain('Annulleret. Intet er ændret.');
    expect(faceOf(after)).toContain('Vedhæft filen igen.');
    expect(await emails(bot)).not.toContain('carla@hedensted.example');
  });

  it('are refused when what they would change is no longer what was shown', async () => {
    const shown = await attach(dorte, 'personer.csv', rows('Nyt Navn;freja@hedensted.example;Beskæftigelse;Formand'));
    const other = await attach(dorte, 'andre.csv', rows('Gorm;gorm@hedensted.example;Beskæftigelse;Formand'));
    await dorte.press(button(other, 'import-apply'));

    const answer = await dorte.press(button(shown, 'import-apply'));

    expect(faceOf(answer)).toContain('Noget er ændret, siden du så det her');
    expect(await emails(bot)).not.toContain('freja@hedensted.example');
  });

  it('are not refused for what has nothing to do with them', async () => {
    const shown = await attach(dorte, 'personer.csv', rows('Hanne;hanne@hedensted.example;;'));
    await stored(bot, (store) =>
      changePeople({ store, timing: realTiming }, (people) => ({
        people: {
          ...people,
          people: people.people.map((one) => ({ ...one, snoozedUntil: '2026-12-01T08:00:00.000Z' })),
        },
        outcome: undefined,
      })),
    );

    expect(faceOf(await dorte.press(button(shown, 'import-apply')))).toContain('er læst ind');
  });

  it('belong to the admin who sent them', async () => {
    const shown = await attach(dorte, 'personer.csv', rows('Ida;ida@hedensted.example;;'));
    const erik = bot.person({ aadObjectId: 'aad-erik', name: 'Erik Dam' });

    const answer = await erik.press(button(shown, 'import-apply'));

    expect(lineOf(answer)).toBe('Kun den, der sendte filen, kan svare.');
    expect(await emails(bot)).not.toContain('ida@hedensted.example');
  });

  it('come from two admins at once, and both are saved', async () => {
    const erik = bot.person({ aadObjectId: 'aad-erik', name: 'Erik Dam' });
    const first = await attach(dorte, '0.csv', rows('Olga;olga@hedensted.example;Social omsorg;Formand'));
    const second = await attach(erik, '1.csv', rows('Per;per@hedensted.example;Social omsorg;Næstformand'));

    const done = await Promise.all([
      dorte.press(button(first, 'import-apply')),
      erik.press(button(second, 'import-apply')),
    ]);

    expect(done.map(faceOf).map((face) => face.split('\n')[0])).toEqual(['0.csv er læst ind', '1.csv er læst ind']);
    expect(await emails(bot)).toEqual(expect.arrayContaining(['olga@hedensted.example', 'per@hedensted.example']));
  });

  it('are nobody’s but an admin’s, whatever the card says; their file is not even fetched', async () => {
    const shown = await attach(dorte, 'personer.csv', rows('Jens;jens@hedensted.example;;'));
    const anne = bot.person({ aadObjectId: 'aad-anne', name: 'Anne Bech' });
    const asked = files.asked.length;

    const refused = await attach(anne, 'personer.csv', rows('Anne;anne@hedensted.example;VTF;Formand'));
    const pressed = await anne.press(button(shown, 'import-apply'));

    expect(textOf(refused)).toMatch(/^Det kan kun en administrator\. Spørg /);
    expect(files.asked.length).toBe(asked);
    expect(lineOf(pressed)).toMatch(/^Det kan kun en administrator\. Spørg /);
  });

  it('show the first faults with row and column, and offer the rest', async () => {
    const table = rows(
      'Kim;kim@hedensted.example;;',
      ...Array.from({ length: 8 }, (_, index) => `Fejl ${index};fejl${index};;`),
    );

    const shown = await attach(dorte, 'personer.csv', table);
    const done = await dorte.press(button(shown, 'import-apply'));

    expect(textOf(shown)).toContain(
      '8 fejl\npersoner.csv, række 3, kolonne B (E-mail): »fejl0« er ikke en e-mailadresse.\n',
    );
    expect(textOf(shown)).toContain('… og 2 til\n\nDe 8 rækker med fejl bliver sprunget over.');
    expect(titles(shown)).toEqual(['Gennemfør uden de 8 rækker', 'Annullér']);
    expect(faceOf(done)).toContain('8 rækker med fejl er sprunget over.');
    expect(await emails(bot)).toContain('kim@hedensted.example');
  });

  it('are never kept or logged with a CPR number: the row is refused with its place', async () => {
    noteWritten({ text: 'Lis om 010190-1234 Hansen' });
    const shown = await attach(
      dorte,
      'sag 010190-1234.csv',
      rows('Lis om 010190-1234 Hansen;lis@hedensted.example;;', 'Mona;mona@hedensted.example;;'),
    );

    expect(textOf(shown)).toContain(
      'sag ******-****.csv, række 2, kolonne A (Navn): rækken indeholder et CPR-nummer og er ikke læst.',
    );
    expect(JSON.stringify(shown.sent)).not.toContain('010190');
    expect(await stored(bot, async (store) => JSON.stringify(await allBodies(store)))).not.toMatch(/010190|Lis om/);
    await dorte.press(button(shown, 'import-cancel'));
  });

  it.each([
    ['tomt.xlsx', csv(''), 'tomt.xlsx: filen er ikke af en slags, der kan læses.'],
    [
      'gammel.xlsx',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]),
      'gammel.xlsx: det er en gammel Excel-fil (.xls), eller den har en adgangskode.',
    ],
    ['andet.csv', csv('a;b\n1;2\n'), 'andet.csv: ingen kolonner kendes.'],
    ['stor.csv', new Uint8Array(5_000_001), 'stor.csv er for stor. Jeg tager filer op til 5 MB.'],
  ])('cannot be %s', async (name, bytes, words) => {
    const answer = await attach(dorte, name, bytes);

    expect(textOf(answer)).toContain(words);
    expect(titles(answer)).toEqual([]);
  });

  it('say what became of a file that cannot be fetched', async () => {
    const answer = await dorte.send({
      type: 'message',
      text: '',
      attachments: [files.attachment('/findes-ikke', 'vaek.xlsx')],
    });
    const outside = await dorte.send({
      type: 'message',
      text: '',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name: 'udenfor.xlsx',
          content: { downloadUrl: 'https://ond.example/udenfor.xlsx' },
        },
      ],
    });

    expect(textOf(answer)).toBe('vaek.xlsx er slettet, eller linket er for gammelt. Vedhæft filen igen.');
    expect(textOf(outside)).toBe('udenfor.xlsx ligger et sted, som jeg ikke må hente filer fra. Intet er læst.');
  });

  it('say that all is there already', async () => {
    await dorte.press(button(await attach(dorte, 'a.csv', rows('Nina;nina@hedensted.example;;')), 'import-apply'));

    const again = await attach(dorte, 'a.csv', rows('Nina;nina@hedensted.example;;'));

    expect(textOf(again)).toBe('Alt i a.csv står der allerede\n\nIntet er ændret.');
    expect(titles(again)).toEqual([]);
  });

  it('are a whole template, in one turn', async () => {
    const tables = templateTables(strategy, examples, today);
    const filled = { ...tables, indicators: tables.indicators.map(({ example: _example, ...row }) => row) };
    const { bytes } = await writeWorkbook(filled, strategy, {
      name: 'skabelon.xlsx',
      at: new Date('2026-11-24T08:00:00Z'),
    });

    const started = performance.now();
    const shown = await attach(dorte, 'skabelon.xlsx', bytes);
    const done = await dorte.press(button(shown, 'import-apply'));

    expect(textOf(shown)).toContain(`Indikatorer: ${examples.length} nye`);
    expect(faceOf(done)).toContain('skabelon.xlsx er læst ind');
    // Teams gives a press up after some ten seconds. Measured: well under one.
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('are explained when an admin asks, and a question about anything else goes on to be answered', async () => {
    expect(textOf(await dorte.write('Hvordan indlæser jeg et regneark?'))).toMatch(/^Vedhæft regnearket her i chatten/);
    expect(textOf(await dorte.write('import'))).toMatch(/^Vedhæft regnearket her i chatten/);
    expect(textOf(await dorte.write('Import af affald til genanvendelse'))).not.toMatch(/^Vedhæft/);
  });
});

describe('a preview', () => {
  it('is gone after an hour', async () => {
    const bot = await startRunningBot({ ADMIN_AAD_OBJECT_IDS: 'aad-dorte', SIGTEBOT_NOW: '2026-11-24T09:00+01:00' });
    const files = await startFileServer();
    const dorte = bot.person({ aadObjectId: 'aad-dorte' });
    files.put('/a', rows('Anne;anne@hedensted.example;;'));
    await dorte.send({ type: 'message', text: '', attachments: [files.attachment('/a', 'a.csv')] });

    const kept = await stored(
      bot,
      async (store) => (await store.list({ partition: 'imports' })).documents[0],
      () => Date.parse('2026-11-24T08:59:00Z'),
    );

    expect(kept?.expiresAt?.slice(0, 16)).toBe('2026-11-24T09:00');
    await bot.close();
    await files.close();
  });
});

type Action = { readonly title: string; readonly verb: string; readonly data: object };
type Card = { readonly fallbackText?: string; readonly actions?: readonly Action[] };

function cardOf({ sent }: Exchange): Card {
  return (sent.at(-1)?.attachments?.[0]?.content ?? {}) as Card;
}

function textOf(exchange: Exchange): string {
  return cardOf(exchange).fallbackText ?? '';
}

function titles(exchange: Exchange): readonly string[] {
  return (cardOf(exchange).actions ?? []).map(({ title }) => title);
}

/** The data of the button on the card that was sent. */
function button(exchange: Exchange, verb: string): object {
  const found = cardOf(exchange).actions?.find((action) => action.verb === verb);
  if (found === undefined) throw new Error(`no ${verb} on: ${textOf(exchange)}`);
  return found.data;
}

/** The text of the pressed card's new face. */
function faceOf({ body }: Exchange): string {
  return (body as { readonly value?: Card }).value?.fallbackText ?? '';
}

function lineOf({ body }: Exchange): string {
  return (body as { readonly value?: string }).value ?? '';
}

async function stored<T>(
  bot: RunningBot,
  look: (store: DocumentStore) => Promise<T>,
  now: () => number = Date.now,
): Promise<T> {
  const store = openEmbeddedStore(bot.dataDir, now);
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

function emails(bot: RunningBot): Promise<readonly (string | undefined)[]> {
  return stored(bot, async (store) => (await readState(store, strategy)).state.people.people.map(({ email }) => email));
}

async function allBodies(store: DocumentStore): Promise<readonly unknown[]> {
  return (await store.list({ partition: 'imports' })).documents.map(({ body }) => body);
}
