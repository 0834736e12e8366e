import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readState } from '../exchange/state.js';
import { tablesOf } from '../exchange/tables-of.js';
import { type WrittenFile, writeCsv } from '../exchange/write-csv.js';
import { writeJson } from '../exchange/write-json.js';
import { writeWorkbook } from '../exchange/write-workbook.js';
import { exchangeTexts as texts } from '../replies/exchange/exchange-texts.js';
import { writeBackup } from './backup-file.js';
import { type ExchangePlace, openExchange } from './open-exchange.js';

const formats = ['xlsx', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

/** `npm run export`: writes people, indicators, handlinger and meetings in the formats that import reads, or all there is. */
async function main(): Promise<number> {
  const given = readArguments();
  if (typeof given === 'string') {
    console.error(given);
    return 2;
  }
  const place = await openExchange();
  try {
    if (given.all) return await backUp(place, given.target ?? `sigtebot-kopi-${place.today}.jsonl.gz`);
    return await writeTables(place, given.format, given.target);
  } finally {
    await place.store.close();
  }
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { format: { type: 'string' }, all: { type: 'boolean', default: false } },
    });
    const [target] = positionals;
    if (positionals.length > 1) return texts.exportUsage;
    const format = formats.find((one) => one === (values.format ?? (extname(target ?? '').slice(1) || 'xlsx')));
    if (format === undefined && values.format !== undefined) return texts.badFormat(values.format);
    return { all: values.all, target, format: format ?? 'xlsx' };
  } catch {
    return texts.exportUsage;
  }
}

async function backUp({ store, now }: ExchangePlace, file: string): Promise<number> {
  const count = await writeBackup(store, file, now);
  console.log(texts.backedUp(file, count));
  return 0;
}

async function writeTables(place: ExchangePlace, format: Format, target: string | undefined): Promise<number> {
  const name = `sigtebot-${place.today}.${format}`;
  const isFile =
    target !== undefined && extname(target) === `.${format}` && format !== 'csv' && !(await isFolder(target));
  const folder = isFile ? undefined : (target ?? '.');
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const files = await filesOf(place, format, isFile ? basename(target) : name);
  const paths = files.map((file) => (folder === undefined ? (target ?? file.name) : join(folder, file.name)));
  // The people in it are the municipality's own: nobody else on the machine reads them.
  for (const [index, { bytes }] of files.entries()) await writeFile(paths[index] ?? '', bytes, { mode: 0o600 });
  console.log(texts.written(paths));
  return 0;
}

async function filesOf(place: ExchangePlace, format: Format, name: string): Promise<readonly WrittenFile[]> {
  const { store, strategy, today, now } = place;
  const { state } = await readState(store, strategy);
  const tables = tablesOf(state, strategy, today);
  switch (format) {
    case 'xlsx':
      return [await writeWorkbook(tables, strategy, { name, at: now })];
    case 'csv':
      return writeCsv(tables);
    case 'json':
      return [writeJson(tables, name)];
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
