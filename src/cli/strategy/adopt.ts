import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { type Adoption, adoptionDocument, adoptionKey } from '../../adoption/adoption.js';
import { bringAdoption, nextStep } from '../../adoption/bring-on.js';
import { readOldState } from '../../adoption/old-state.js';
import {
  type AdoptionPlan,
  agreedAdoption,
  planAdoption,
  refusalOf,
  strategyBefore,
  usedFrom,
} from '../../adoption/plan-adoption.js';
import { mapTemplate, readMap } from '../../adoption/strategy-map.js';
import { decodeText, readCsv } from '../../exchange/read-csv.js';
import { parseQuarter, Quarter, reportingQuarter } from '../../language/quarter.js';
import {
  adoptionRefusalText,
  mapCsv,
  mapFaultText,
  planLines,
  stageText,
  strategyLines,
  adoptionTexts as texts,
} from '../../replies/adoption/adoption-texts.js';
import { changeDocument } from '../../store/change-document.js';
import { strategyOfQuarter } from '../../strategy/in-force.js';
import type { OwnWords } from '../../strategy/own-words.js';
import type { Strategy } from '../../strategy/strategy.js';
import type { Adopting } from './open-adopting.js';
import { readFolder } from './read-folder.js';

/** Prints the strategies, and from when each is in force. */
export function listStrategies({ strategies, adoptions, today }: Adopting): number {
  return say(strategyLines(strategies, adoptions, today));
}

/** Writes a map to fill in: what the strategy that is reported on now has, and where it goes where that is obvious. */
export async function writeMap(place: Adopting, folder: string, file: string): Promise<number> {
  const read = await readFolder(folder);
  if (read.is === 'faulty') return refuse([...read.lines, texts.contentFaults(read.lines.length)]);
  const others = place.strategies.filter(({ id }) => id !== read.strategy.id);
  const strategy = strategyOfQuarter(others, reportingQuarter(place.today));
  const old = await readOldState(place.store, strategy, place.today);
  await writeFile(file, mapCsv(mapTemplate(old, read.strategy)));
  const udvalgOf = (udvalgId: string) => read.strategy.udvalg.find(({ id }) => id === udvalgId)?.title ?? udvalgId;
  return say([
    texts.templateWritten(file),
    ...read.strategy.fokusomraader.map(({ id, title, udvalgId }) => texts.newArea(id, title, udvalgOf(udvalgId))),
  ]);
}

/** What was given on the command line. */
export type Given = {
  readonly folder: string;
  readonly from: string;
  readonly map: string | undefined;
  readonly yes: boolean;
};

/** Shows the difference and, when it is confirmed, puts a strategy in force from a quarter on; gives the exit code. */
export async function adopt(place: Adopting, given: Given): Promise<number> {
  const read = await readFolder(given.folder);
  if (read.is === 'faulty') return refuse([...read.lines, texts.contentFaults(read.lines.length)]);
  const from = Quarter.safeParse(given.from.toUpperCase()).data ?? parseQuarter(given.from, place.today);
  if (from === undefined) return refuse([texts.notAQuarter(given.from)]);
  const { strategy: next, ownWords } = read;
  const known = place.adoptions.find(({ strategyId }) => strategyId === next.id);
  // Until it begins, what was agreed can be agreed anew; from then on what was cut short is made whole as it was agreed.
  const isAhead = known !== undefined && nextStep(known, place.today).do === 'wait' && known.stage === 'agreed';
  const settled = isAhead ? place.strategies.filter(({ id }) => id !== next.id) : place.strategies;
  const refusal = refusalOf(next, from, settled);
  if (refusal !== undefined) return refuse([adoptionRefusalText(refusal, next, from)]);
  if (known !== undefined && !isAhead) return bringOn(place, known);

  const agreed = await agree(place, { next, ownWords, from, map: given.map });
  if (agreed.is === 'refused') return refuse(agreed.lines);
  const canMatch = place.built.engines.has(next.id);
  say(planLines(agreed.plan, { people: agreed.people, today: place.today, canMatch }));
  const no = given.yes ? undefined : await askYes();
  if (no !== undefined) return refuse(['', no]);
  const adoption = await keep(place, agreed.adoption);
  if (adoption === undefined) return refuse([texts.busy]);
  return bringOn(place, adoption);
}

type ToAgree = {
  readonly next: Strategy;
  readonly ownWords: OwnWords;
  readonly from: Quarter;
  readonly map: string | undefined;
};

async function agree(place: Adopting, { next, ownWords, from, map }: ToAgree) {
  const refused = (lines: readonly string[]) => ({ is: 'refused', lines }) as const;
  const old = await readOldState(place.store, strategyBefore(next, from, place.strategies), place.today);
  const used = usedFrom(old, from);
  if (used !== undefined) return refused([adoptionRefusalText(used, next, from)]);
  if (map === undefined) return refused([texts.noMap]);
  const bytes = await readFile(map).catch(() => undefined);
  if (bytes === undefined) return refused([texts.noFile(map)]);
  const read = readMap(readCsv(decodeText(bytes), map), old, next);
  if (read.is === 'faulty') {
    return refused([...read.faults.map((fault) => mapFaultText(map, fault)), texts.mapFaults(read.faults.length)]);
  }
  const plan: AdoptionPlan = planAdoption(old, next, from, read.moves);
  return {
    is: 'agreed',
    plan,
    people: old.people,
    adoption: agreedAdoption(plan, read.moves, ownWords, place.by),
  } as const;
}

/** Gives why nothing is to be done: nobody said yes, or nobody can. */
async function askYes(): Promise<string | undefined> {
  if (!process.stdin.isTTY) return texts.noTerminal;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(`\n${texts.question}`);
  lines.close();
  return texts.yes.test(answer.trim()) ? undefined : texts.notConfirmed;
}

/** Keeps what was agreed to, unless it was carried over meanwhile. Undefined when others kept changing it. */
async function keep({ store, timing }: Adopting, adoption: Adoption): Promise<Adoption | undefined> {
  const target = { store, timing, type: adoptionDocument, key: adoptionKey(adoption.strategyId) };
  const kept = await changeDocument<Adoption, Adoption>(target, (current) => {
    if (current !== undefined && current.stage !== 'agreed') return { do: 'nothing', outcome: current };
    const body = { ...adoption, audit: [...(current?.audit ?? []), ...adoption.audit] };
    return { do: 'write', body, outcome: body };
  });
  return kept.ok ? kept.outcome : undefined;
}

async function bringOn(place: Adopting, adoption: Adoption): Promise<number> {
  await place.refresh();
  try {
    return say(['', stageText(await bringAdoption(place, adoption, place.by), place.today)]);
  } catch (error) {
    return refuse([texts.cutShort, error instanceof Error ? error.message : String(error)]);
  }
}

function say(lines: readonly string[]): number {
  for (const line of lines) console.log(line);
  return 0;
}

function refuse(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 1;
}
