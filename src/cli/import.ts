import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupError, restore } from '../exchange/backup.js';
import { templateTables } from '../exchange/template.js';
import { writeWorkbook } from '../exchange/write-workbook.js';
import { backupFaultText, restoredText, exchangeTexts as texts } from '../replies/exchange/exchange-texts.js';
import { readBackup } from './backup-file.js';
import { importFiles } from './import-files.js';
import { type ExchangePlace, openExchange } from './open-exchange.js';

const templateName = 'sigtebot-skabelon.xlsx';

/** `npm run import`: takes tables in, writes the template, or restores a backup. */
async function main(): Promise<number> {
  const given = readArguments();
  if (given === undefined) {
    console.error(texts.importUsage);
    return 2;
  }
  const place = await openExchange();
  try {
    if (given.template) return await writeTemplate(place, given.files[0] ?? templateName);
    if (given.restore) return await restoreFrom(place, given.files[0] ?? '');
    return await importFiles(place, given);
  } finally {
    await place.store.close();
  }
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        'skip-bad': { type: 'boolean', default: false },
        template: { type: 'boolean', default: false },
        restore: { type: 'boolean', default: false },
      },
    });
    const isGood = values.template
      ? positionals.length <= 1
      : values.restore
        ? positionals.length === 1
        : positionals.length > 0;
    if (!isGood || (values.template && values.restore)) return undefined;
    return {
      files: positionals,
      dryRun: values['dry-run'],
      skipBad: values['skip-bad'],
      template: values.template,
      restore: values.restore,
    };
  } catch {
    return undefined;
  }
}

async function writeTemplate({ strategy, examples, today, now }: ExchangePlace, file: string): Promise<number> {
  const tables = templateTables(strategy, examples, today);
  const { bytes } = await writeWorkbook(tables, strategy, { name: basename(file), at: now });
  await writeFile(file, bytes);
  console.log(texts.written([file]));
  return 0;
}

async function restoreFrom({ store, now }: ExchangePlace, file: string): Promise<number> {
  if ((await stat(file).catch(() => undefined))?.isFile() !== true) {
    console.error(texts.noFile(file));
    return 1;
  }
  try {
    const restored = await restore({ open: () => readBackup(file), store, now });
    console.log(restoredText(restored));
    return restored.is === 'done' ? 0 : 1;
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    console.error(backupFaultText(file, error.fault));
    return 1;
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
