import { metrics } from '@opentelemetry/api';

/**
 * What is counted and timed, under the names that the alerts in infra/ ask for. Until `startTelemetry` has been called with
 * somewhere to send it, all of this does nothing. Figures and kinds only: never what anybody wrote, nor who.
 */
export type Measures = {
  /**
   * A turn that was done, and how long it took in ms. Its kind is the intent: `answer-areas`, `status-udvalg`; a match with
   * how sure it was (`match-certain`), a verdict with what it was (`verdict-fits`).
   */
  turn(kind: string, times: { readonly ownMs: number; readonly wholeMs: number }): void;
  /** A turn that failed. */
  turnFailed(): void;
  /** An HTTP answer to the channel. */
  answered(status: number): void;
  /** Request units that one store operation cost. */
  storeCharge(operation: string, units: number): void;
  /** How an attempt to deliver something ended (delivered, not-delivered, refused or unknown), and what it was: a reminder, say. */
  delivery(outcome: string, what: string): void;
};

/** Gives the measures of this process. */
export function createMeasures(): Measures {
  const meter = metrics.getMeter('sigtebot');
  const turns = meter.createHistogram('sigtebot.turn.own_time', { unit: 'ms', description: 'Own time of a turn' });
  const wholeTurns = meter.createHistogram('sigtebot.turn.time', { unit: 'ms', description: 'Whole time of a turn' });
  const failed = meter.createCounter('sigtebot.turn.failed');
  const answers = meter.createCounter('sigtebot.http.answers');
  const charge = meter.createCounter('sigtebot.store.request_units');
  const deliveries = meter.createCounter('sigtebot.deliveries');
  return {
    turn(kind, { ownMs, wholeMs }) {
      turns.record(ownMs, { kind });
      wholeTurns.record(wholeMs, { kind });
    },
    turnFailed: () => failed.add(1),
    answered: (status) => answers.add(1, { status }),
    storeCharge: (operation, units) => charge.add(units, { operation }),
    delivery: (outcome, what) => deliveries.add(1, { outcome, what }),
  };
}
