import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseExamples } from '../../matching/examples.js';
import type { LabelledCase } from './measures.js';

const folder = new URL('../../../test/eval/', import.meta.url);

const Real = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  labels: z.array(z.string()),
  conf: z.enum(['high', 'medium', 'low']),
});
const Written = z.object({ id: z.string(), query: z.string(), labels: z.array(z.string()) });

const AgendaItem = z.object({
  id: z.string(),
  title: z.string(),
  /** The whole item as pasted, with its headings. */
  text: z.string(),
  /** Title and account only. */
  core: z.string(),
  labels: z.array(z.string()),
  caseNumber: z.object({ text: z.string(), effect: z.enum(['helps', 'misleads', 'malformed']) }).optional(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** Whole agenda items of our own, in the headings of four municipalities. */
export function readAgendaItems(): readonly AgendaItem[] {
  return lines('agenda-items.jsonl').map((line) => AgendaItem.parse(line));
}

/** A set of cases to try the engine on. */
export type CaseSet = { readonly name: string; readonly cases: readonly LabelledCase[] };

/** The sets: real agenda titles, cases as employees write them, and our own examples that nobody learned from. */
export function readCaseSets(): readonly CaseSet[] {
  const real = lines('cases-real.jsonl').map((line) => Real.parse(line));
  const written = lines('cases-written.jsonl').map((line) => Written.parse(line));
  const unseen = existsSync(new URL('heldout/', folder)) ? readUnseen() : [];
  return [
    { name: 'rigtige, sikre mærker', cases: real.filter(({ conf }) => conf === 'high').map(withLabels) },
    { name: 'rigtige, alle', cases: real.map(withLabels) },
    { name: 'skrevne', cases: written.map((one) => withLabels({ ...one, title: one.query, text: '' })) },
    { name: 'egne usete temaer', cases: unseen },
  ];
}

function withLabels({ id, title, text, labels }: LabelledCase): LabelledCase {
  return { id, title, text, labels: labels.filter((label) => label !== 'none') };
}

function lines(name: string): readonly unknown[] {
  const content = readFileSync(new URL(name, folder), 'utf8');
  return content
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function readUnseen(): readonly LabelledCase[] {
  const from = new URL('heldout/', folder);
  return readdirSync(from)
    .sort()
    .flatMap((name) => {
      const id = name.slice(0, -'.txt'.length);
      return parseExamples(id, readFileSync(new URL(name, from), 'utf8')).map((example, index) => ({
        ...example,
        id: `${id}-${index + 1}`,
      }));
    });
}

/** A case as it is pasted: the title, and under it the text if there is one. */
export function textOf({ title, text }: LabelledCase): string {
  return text === '' ? title : `${title}\n${text}`;
}
