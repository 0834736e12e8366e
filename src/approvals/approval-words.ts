import { fold } from '../language/fold.js';

/** The whole message, nothing around it: a case that holds these words is none. */
const asksForQueue =
  /^(?:(?:vis|se) )?(?:(?:alt |det,? der (?:er )?)?til godkendelse|(?:mine )?godkendelser|(?:hvad|hvilke|noget|er der noget)(?: der)? (?:venter|mangler|ligger)(?: der)?(?: paa)?(?: (?:mig|min godkendelse|godkendelse|at blive godkendt|til godkendelse))|hvad (?:skal|mangler) jeg (?:at )?godkende|godkend|(?:what is |what's )?waiting for (?:my )?approval|(?:my )?approvals|what (?:do|should) i approve)$/;

/** Whether a message asks for what waits for approval. */
export function isQueueAsked(text: string): boolean {
  const said = fold(text)
    .replace(/\s+/g, ' ')
    .replace(/[ .!?]+$/, '')
    .trim();
  return said.length <= 80 && asksForQueue.test(said);
}
