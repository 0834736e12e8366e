import type { Chart } from './summary-charts.js';

/** A document as blocks: what it says, in its order, without any of the format's own words. */
export type Block =
  /** `short` is what the contents call it. */
  | {
      readonly is: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly id: string;
      readonly short?: string;
    }
  /** A small label over a part, such as "Data". */
  | { readonly is: 'label'; readonly text: string }
  | { readonly is: 'text'; readonly text: string; readonly bold?: boolean; readonly subtle?: boolean }
  | { readonly is: 'quote'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[]; readonly numbered?: boolean }
  /** Widths are shares of the page; marks colour a cell's text. */
  | {
      readonly is: 'table';
      readonly widths: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly TableValue[])[];
    }
  | { readonly is: 'charts'; readonly charts: readonly { readonly title: string; readonly chart: Chart }[] }
  | { readonly is: 'link'; readonly text: string; readonly to: string }
  | { readonly is: 'address'; readonly text: string; readonly url: string }
  | { readonly is: 'contents' };

/** `notes` stand under the text in plain letters. */
export type TableValue = {
  readonly text: string;
  readonly hex?: string;
  readonly bold?: boolean;
  readonly notes?: readonly string[];
};

export type WordFile = {
  readonly title: string;
  readonly subtitle: string;
  /** Version and date, on the first page and in every footer. */
  readonly version: string;
  /** What stands at the top of every page. */
  readonly header: string;
  readonly blocks: readonly Block[];
};
