import lunr from 'lunr';
import da from 'lunr-languages/lunr.da.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import MiniSearch from 'minisearch';
import type { Example } from '../../matching/examples.js';
import type { AreaKnowledge } from '../../matching/knowledge.js';

/** A search library put to the same task: the ids of a case, best first. */
export type Baseline = { readonly name: string; readonly rank: (text: string) => readonly string[] };

type Document = { readonly id: string; readonly title: string; readonly words: string };

/** MiniSearch and lunr (Danish) over the same data as the engine: each area's title, terms and examples is a document. */
export function baselines(
  areas: readonly { readonly id: string; readonly title: string }[],
  knowledge: readonly AreaKnowledge[],
  examples: readonly Example[],
): readonly Baseline[] {
  const documents = areas.map(({ id, title }): Document => {
    const terms = knowledge.filter((area) => area.fokusomraadeId === id).flatMap((area) => Object.values(area.terms));
    const texts = examples
      .filter(({ labels }) => labels[0] === id)
      .map((example) => `${example.title} ${example.text}`);
    return { id, title, words: [...terms.flat(), ...texts].join(' ') };
  });
  return [miniSearch(documents), danishLunr(documents)];
}

function miniSearch(documents: readonly Document[]): Baseline {
  const index = new MiniSearch<Document>({ fields: ['title', 'words'] });
  index.addAll(documents);
  return {
    name: 'MiniSearch',
    rank: (text) => index.search(text, { boost: { title: 2 }, fuzzy: 0.15, prefix: true }).map(({ id }) => String(id)),
  };
}

function danishLunr(documents: readonly Document[]): Baseline {
  stemmerSupport(lunr);
  da(lunr);
  const index = lunr((builder) => {
    builder.use(lunr.da);
    builder.field('title', { boost: 2 });
    builder.field('words');
    for (const document of documents) builder.add(document);
  });
  return {
    name: 'lunr (dansk)',
    rank: (text) =>
      index
        .query((query) => {
          for (const token of lunr.tokenizer(text)) query.term(token, {});
        })
        .map(({ ref }) => ref),
  };
}
