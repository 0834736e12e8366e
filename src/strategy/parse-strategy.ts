import { z } from 'zod';
import { Strategy } from './strategy.js';

/**
 * Gives the strategy that a content file holds. Throws with every fault found, each with its place in the file,
 * when the form is wrong, an id is used twice, or something points at an id that is not there.
 */
export function parseStrategy(content: unknown, where: string): Strategy {
  const parsed = Strategy.safeParse(content);
  if (!parsed.success) throw new Error(`The strategy in ${where} cannot be read:\n${z.prettifyError(parsed.error)}`);

  const faults = [
    ...periodFaults(parsed.data),
    ...idFaults(parsed.data),
    ...referenceFaults(parsed.data),
    ...textFaults(parsed.data),
  ];
  if (faults.length > 0) throw new Error(`The strategy in ${where} has faults:\n- ${faults.join('\n- ')}`);

  return parsed.data;
}

function periodFaults({ id, validFrom, validTo }: Strategy): string[] {
  return [
    ...(validFrom < validTo ? [] : [`validFrom ${validFrom} is not before validTo ${validTo}`]),
    ...(id === `${validFrom.slice(0, 4)}-${validTo.slice(0, 4)}`
      ? []
      : [`id ${id} does not name the years from ${validFrom} to ${validTo}`]),
  ];
}

function idFaults(strategy: Strategy): string[] {
  return (['chapters', 'sigtepunkter', 'udvalg', 'fokusomraader'] as const).flatMap((list) => [
    ...repeated(strategy[list].map(({ id }) => id)).map((id) => `${list}: the id "${id}" is used twice`),
    ...repeated(strategy[list].map(({ title }) => title)).map((title) => `${list}: the title "${title}" is used twice`),
  ]);
}

function referenceFaults(strategy: Strategy): string[] {
  const chapterIds = new Set(strategy.chapters.map(({ id }) => id));
  const udvalgIds = new Set(strategy.udvalg.map(({ id }) => id));
  const sigtepunktIds = new Set(strategy.sigtepunkter.map(({ id }) => id));
  const missing = (place: string, known: ReadonlySet<string>, id: string | undefined) =>
    id === undefined || known.has(id) ? [] : [`${place} points at "${id}", which is not there`];

  return [
    ...strategy.chapters.flatMap(({ id, partOf }) => missing(`chapters "${id}".partOf`, chapterIds, partOf)),
    ...strategy.sigtepunkter.flatMap(({ id, chapterId }) =>
      missing(`sigtepunkter "${id}".chapterId`, chapterIds, chapterId),
    ),
    ...missing('appendix.chapterId', chapterIds, strategy.appendix.chapterId),
    ...strategy.fokusomraader.flatMap(({ id, udvalgId, sigtepunktId }) => [
      ...missing(`fokusomraader "${id}".udvalgId`, udvalgIds, udvalgId),
      ...missing(`fokusomraader "${id}".sigtepunktId`, sigtepunktIds, sigtepunktId),
    ]),
    ...strategy.udvalg
      .filter(({ id }) => !strategy.fokusomraader.some(({ udvalgId }) => udvalgId === id))
      .map(({ id }) => `udvalg "${id}" has no fokusområde`),
  ];
}

/** What a document's way into JSON leaves behind: marks for unreadable signs, soft hyphens, doubled blanks. */
function textFaults(strategy: Strategy): string[] {
  const texts = [
    ...strategy.chapters.flatMap(({ id, title, paragraphs }) => [
      { place: `chapters "${id}".title`, text: title },
      ...paragraphs.map((text, index) => ({ place: `chapters "${id}".paragraphs[${index}]`, text })),
    ]),
    ...(['sigtepunkter', 'udvalg', 'fokusomraader'] as const).flatMap((list) =>
      strategy[list].map(({ id, title }) => ({ place: `${list} "${id}".title`, text: title })),
    ),
  ];
  return texts
    .filter(({ text }) => /[\uFFFD\u00AD\n\t]| {2}|^ | $/.test(text))
    .map(({ place, text }) => `${place} holds a stray sign, line break or blank: "${text}"`);
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
