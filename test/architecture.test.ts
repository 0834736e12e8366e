import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

/** The rooms that hold the municipality's rules: pure, and deaf to Teams, HTTP, files and databases. */
const domainRooms = [
  'strategy',
  'language',
  'answers',
  'matching',
  'conversation',
  'replies',
  'indicators',
  'approvals',
  'actions',
  'people',
  'summaries',
  'reminders',
  'overview',
  'outbox',
  'administration',
  'exchange',
  'status',
  'adoption',
];

/** What a room may import of the other rooms; a room that is not listed here may import all but the composition root. */
const mayImport: Record<string, readonly string[]> = {
  language: [],
  strategy: ['language'],
  answers: ['strategy', 'language'],
  matching: ['strategy', 'language', 'store'],
  people: ['strategy', 'language', 'store', 'outbox', 'replies', 'conversation'],
  exchange: ['strategy', 'language', 'store', 'people', 'indicators', 'actions', 'conversation', 'replies', 'files'],
};

const forbiddenPackages =
  /^(botbuilder|botframework|restify|adaptivecards|adaptive-expressions|@azure\/|lmdb|pino|croner|node:)/;
const forbiddenPlaces =
  /^(teams|http|cli|main|sigtebot|features|config|content-files|card-files)\b|^store\/(embedded|cosmos)/;

const impureWords =
  /new Date\(\)|Date\.now\(\)|Math\.random\(\)|process\.env|performance\.now\(\)|setTimeout|setInterval/;

describe('the architecture', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(src, file), 'utf8') }));

  it('finds the source that it judges', () => {
    expect(files.length).toBeGreaterThan(3);
  });

  it('keeps the domain rooms away from Teams, HTTP, files and databases', () => {
    const faults = files
      .filter(({ file }) => domainRooms.includes(roomOf(file)))
      .flatMap(({ file, text }) =>
        importsOf(text)
          .filter((name) => forbiddenPackages.test(name) || forbiddenPlaces.test(placeOf(file, name)))
          .map((name) => `${file} imports ${name}`),
      );

    expect(faults).toEqual([]);
  });

  it('lets each room build only on the rooms below it', () => {
    const faults = files.flatMap(({ file, text }) => {
      const allowed = mayImport[roomOf(file)];
      if (allowed === undefined) return [];
      return importsOf(text)
        .map((name) => placeOf(file, name))
        .filter((place) => place !== '' && roomOf(place) !== roomOf(file) && !allowed.includes(roomOf(place)))
        .map((place) => `${file} imports ${place}`);
    });

    expect(faults).toEqual([]);
  });

  it('reads no clock, chance or environment inside the domain rooms', () => {
    const faults = files
      .filter(({ file, text }) => domainRooms.includes(roomOf(file)) && impureWords.test(text))
      .map(({ file }) => file);

    expect(faults).toEqual([]);
  });

  it('keeps botbuilder inside teams/, restify inside http/ and the environment inside config.ts', () => {
    const faults = files.flatMap(({ file, text }) => [
      ...(roomOf(file) !== 'teams' && importsOf(text).some((name) => /^(botbuilder|botframework)/.test(name))
        ? [`${file} imports botbuilder`]
        : []),
      ...(roomOf(file) !== 'http' && importsOf(text).some((name) => name.startsWith('restify'))
        ? [`${file} imports restify`]
        : []),
      ...(roomOf(file) !== 'config' && text.includes('process.env') ? [`${file} reads process.env`] : []),
    ]);

    expect(faults).toEqual([]);
  });

  it('has no barrel files', () => {
    expect(files.map(({ file }) => file).filter((file) => file.endsWith('index.ts'))).toEqual([]);
  });
});

function roomOf(file: string): string {
  return file.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap((match) => match[1] ?? []);
}

/** Where inside src a relative import leads, or '' for a package. */
function placeOf(file: string, name: string): string {
  return name.startsWith('.')
    ? relative(src, join(dirname(join(src, file)), name))
        .replaceAll('\\', '/')
        .replace(/\.js$/, '')
    : '';
}
