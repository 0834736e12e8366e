import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** `npm run test:load` runs the whole numbers; `npm test` a small cut of them. */
export const isFull = process.env.MODE === 'full';

const folder = new URL('../../coverage/', import.meta.url);
const file = new URL('load.json', folder);

/** Prints what a proof measured and keeps it for README (`npm run test:load` writes it there). */
export function report(title: string, figures: Readonly<Record<string, string | number>>): void {
  process.stdout.write(
    `\n${title}\n${Object.entries(figures)
      .map(([name, value]) => `  ${name}: ${value}`)
      .join('\n')}\n`,
  );
  if (!isFull) return;
  mkdirSync(folder, { recursive: true });
  const machine = `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} kerner`;
  writeFileSync(file, JSON.stringify({ ...kept(), [title]: { maskine: machine, ...figures } }, null, 2));
}

function kept(): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch {
    return {};
  }
}
