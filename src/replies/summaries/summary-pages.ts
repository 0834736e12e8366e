/**
 * How many characters the changing part of a card may have. Teams refuses a message of about 100 KB, counted as UTF-16; we
 * stay under 80 KB, which is 40,960 characters, and the rest of the template takes its part of them.
 */
const pageBudget = 34_500;
/** What a template adds around each text that it repeats, in characters. */
const frame = 250;

/** Parts a list into pages that each fit a card: at least one page, and at least one thing on each. */
export function inPages<T>(items: readonly T[], first: number = 0): readonly (readonly T[])[] {
  const pages: T[][] = [[]];
  let used = first;
  for (const item of items) {
    const size = sizeOf(item);
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && used + size > pageBudget) {
      pages.push([item]);
      used = size;
    } else {
      page.push(item);
      used += size;
    }
  }
  return pages;
}

/**
 * Gives about how many characters data takes: once on the card, with Markdown escaped, once in its plain text
 * (`fallbackText`), and the frames around it.
 */
export function sizeOf(data: unknown): number {
  const text = JSON.stringify(data);
  const escapes = text.match(/[*_`[\]\\]/g)?.length ?? 0;
  return 2 * text.length + 2 * escapes + frame * (text.split('"text":').length - 1);
}

/** The buttons and the line that lead from page to page. */
export type PageButtons = {
  readonly hasPages: boolean;
  readonly pageText: string;
  readonly hasPrevious: boolean;
  readonly previousPage: number;
  readonly hasNext: boolean;
  readonly nextPage: number;
};

/** What a card says of its pages, counted from 1; a page that is not there is the nearest that is. */
export function pageOf<T>(
  pages: readonly (readonly T[])[],
  asked: number,
): { readonly page: number; readonly items: readonly T[]; readonly buttons: PageButtons } {
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages.length);
  return {
    page,
    items: pages[page - 1] ?? [],
    buttons: {
      hasPages: pages.length > 1,
      pageText:
        pages.length > 1 ? `Side ${page} af ${pages.length}. Resten står på de andre sider og i hele rapporten.` : '',
      hasPrevious: page > 1,
      previousPage: Math.max(0, page - 1),
      hasNext: page < pages.length,
      nextPage: page < pages.length ? page + 1 : 0,
    },
  };
}

/** Gives a text up to so many characters, cut at a word, with "…" for what is left out. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  const lastBlank = start.lastIndexOf(' ');
  return `${start.slice(0, lastBlank > most / 2 ? lastBlank : most).trimEnd()} …`;
}
