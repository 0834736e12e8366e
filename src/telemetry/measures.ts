import { metrics } from '@opentelemetry/api';

/**
 * What is counted and timed, under the names that the alerts in infra/ ask for. Until `startTelemetry` has been called with
 * somewhere to send it, all of this does nothing. Figures and kinds only: never what anybody wrote, nor who.
 */
export type Measures = {
  /** A turn that was done: its kind (what was asked, how sure a match was, which verdict), and the bot's own time in ms. */
  turn(kind: string, ownMs: number): void;
  /** A turn that failed. */
  turnFailed(): void;
  /** An HTTP answer to the channel. */
  answered(status: number): void;
  /** Request units that one store operation cost. */
  storeCharge(operation: string, units: number): void;
  /** How an attempt to deliver something ended: delivered, not-delivered, refused or unknown. */
  delivery(outcome: string): void;
};

/** Gives the measures of this process. */
export function createMeasures(): Measures {
  const meter = metrics.getMeter('sigtebot');
  const turns = meter.createHistogram('sigtebot.turn.own_time', { unit: 'ms', description: 'Own time of a turn' });
  const failed = meter.createCounter('sigtebot.turn.failed');
  const answers = meter.createCounter('sigtebot.http.answers');
  const charge = meter.createCounter('sigtebot.store.request_units');
  const deliveries = meter.createCounter('sigtebot.deliveries');
  return {
    turn: (kind, ownMs) => turns.record(ownMs, { kind }),
    turnFailed: () => failed.add(1),
    answered: (status) => answers.add(1, { status }),
    storeCharge: (operation, units) => charge.add(units, { operation }),
    delivery: (outcome) => deliveries.add(1, { outcome }),
  };
}
