/** A case whose right answers are known; no label means that it belongs to no fokusområde. */
export type LabelledCase = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly labels: readonly string[];
};

/** What was predicted for a case, best first; empty means "ingen sikkert match". */
export type Predicted = { readonly case: LabelledCase; readonly ids: readonly string[] };

/** Shares between 0 and 1, over the cases that belong somewhere; `none` over those that do not. */
export type Measures = {
  readonly count: number;
  /** The first predicted is among the labels. */
  readonly hit1: number;
  /** The first predicted is the first label. */
  readonly strict1: number;
  /** One of the first three predicted is among the labels. */
  readonly hit3: number;
  /** Gains 3, 2, 1, 1 … by the place of the label; 1 is the best order possible. */
  readonly ndcg3: number;
  readonly noneRight: number;
  readonly noneCount: number;
  /** Nothing was predicted for a case that belongs somewhere. */
  readonly noneWrong: number;
};

/** How good predictions are. */
export function measure(predictions: readonly Predicted[]): Measures {
  const some = predictions.filter((one) => one.case.labels.length > 0);
  const none = predictions.filter((one) => one.case.labels.length === 0);
  const share = (value: (one: Predicted) => number): number =>
    some.reduce((sum, one) => sum + value(one), 0) / Math.max(1, some.length);
  return {
    count: some.length,
    hit1: share((one) => Number(isHit(one, 1))),
    strict1: share((one) => Number(one.ids[0] === one.case.labels[0])),
    hit3: share((one) => Number(isHit(one, 3))),
    ndcg3: share((one) => ndcg3(one)),
    noneRight: none.filter((one) => one.ids.length === 0).length,
    noneCount: none.length,
    noneWrong: share((one) => Number(one.ids.length === 0)),
  };
}

/** Whether one of the first `depth` predicted is among the labels; for a case that belongs nowhere, whether none is. */
export function isHit({ case: { labels }, ids }: Predicted, depth: number): boolean {
  return labels.length === 0 ? ids.length === 0 : ids.slice(0, depth).some((id) => labels.includes(id));
}

function ndcg3({ case: { labels }, ids }: Predicted): number {
  const gainOf = (id: string): number => (labels.includes(id) ? Math.max(1, 3 - labels.indexOf(id)) : 0);
  return discounted(ids.map(gainOf)) / discounted(labels.map(gainOf));
}

function discounted(gains: readonly number[]): number {
  return gains.slice(0, 3).reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}
