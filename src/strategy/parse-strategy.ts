import { type Checked, type ContentFault, type FormWords, formFaults, repeated, throwFaults } from './content-fault.js';
import { Strategy } from './strategy.js';

/**
 * Gives the strategy that a content file holds. Throws with every fault found, each with its place in the file,
 * when the form is wrong, an id is used twice, or something points at an id that is not there.
 */
export function parseStrategy(content: unknown, where: string): Strategy {
  const checked = checkStrategy(content);
  return checked.is === 'read' ? checked.content : throwFaults('The strategy', where, checked.faults);
}

/** Gives the strategy that a content file holds, or every fault found; faults of form in the words that are given. */
export function checkStrategy(content: unknown, words?: FormWords): Checked<Strategy> {
  const parsed = Strategy.safeParse(content, words === undefined ? {} : { error: words });
  if (!parsed.success) return { is: 'faulty', faults: formFaults(parsed.error) };
  const faults = [
    ...periodFaults(parsed.data),
    ...idFaults(parsed.data),
    ...referenceFaults(parsed.data),
    ...textFaults(parsed.data),
  ];
  return faults.length > 0 ? { is: 'faulty', faults } : { is: 'read', content: parsed.data };
}

function periodFaults({ id, validFrom, validTo, ...more }: Strategy): readonly ContentFault[] {
  const isNamed = id === `${validFrom.slice(0, 4)}-${validTo.slice(0, 4)}`;
  return [
    ...(validFrom < validTo ? [] : [{ is: 'period', place: 'validTo', from: validFrom, to: validTo } as const]),
    ...(isNamed ? [] : [{ is: 'other-years', place: 'id', id } as const]),
    ...(['adoptedFrom', 'succeededFrom'] as const)
      .filter((field) => more[field] !== undefined)
      .map((place) => ({ is: 'not-here', place }) as const),
  ];
}

function idFaults(strategy: Strategy): readonly ContentFault[] {
  return (['chapters', 'sigtepunkter', 'udvalg', 'fokusomraader'] as const).flatMap((place) => [
    ...repeated(strategy[place].map(({ id }) => id)).map((value) => ({ is: 'id-twice', place, value }) as const),
    ...repeated(strategy[place].map(({ title }) => title)).map(
      (value) => ({ is: 'title-twice', place, value }) as const,
    ),
  ]);
}

function referenceFaults(strategy: Strategy): readonly ContentFault[] {
  const chapterIds = new Set(strategy.chapters.map(({ id }) => id));
  const udvalgIds = new Set(strategy.udvalg.map(({ id }) => id));
  const sigtepunktIds = new Set(strategy.sigtepunkter.map(({ id }) => id));
  const missing = (place: string, known: ReadonlySet<string>, id: string | undefined): readonly ContentFault[] =>
    id === undefined || known.has(id) ? [] : [{ is: 'unknown-id', place, id }];

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
      .map(({ id }) => ({ is: 'no-fokusomraade', place: `udvalg "${id}"` }) as const),
  ];
}

/** What a document's way into JSON leaves behind: marks for unreadable signs, soft hyphens, doubled blanks. */
function textFaults(strategy: Strategy): readonly ContentFault[] {
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
    .map(({ place, text }) => ({ is: 'stray-sign', place, text }));
}
