import type { Config } from './config.js';
import type { Feature } from './conversation/feature.js';
import { verdictFeature } from './conversation/verdict.js';

/** Everything that the bot can do beside answering questions and matching cases, in the order in which it is asked. */
export function createFeatures(_config: Config): readonly Feature[] {
  return [verdictFeature];
}
