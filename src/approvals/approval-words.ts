import { plainRequest } from '../language/plain-request.js';

/**
 * What somebody asks for: what waits for their approval, whatever waits for them, or to approve an indicator that they name
 * (folded). Words never decide anything: they show what waits.
 */
export type QueueAsked =
  | { readonly is: 'queue' }
  | { readonly is: 'anything' }
  | { readonly is: 'named'; readonly name: string };

/** The whole message, nothing around it: a case that holds these words is none. */
const queue =
  /^(?:(?:alt |det der (?:er )?|hvad (?:er der|der er) )?til godkendelse|skal jeg godkende noget|(?:mine )?godkendelser|(?:hvad|hvilke|noget|er der noget)(?: der)? (?:venter|mangler|ligger)(?: der)?(?: paa)?(?: (?:mig|min godkendelse|godkendelse|at blive godkendt|til godkendelse))|hvad (?:skal|mangler|kan) jeg (?:at )?godkende|godkend|(?:what is |what's )?waiting for (?:my )?approval|(?:my )?approvals|what (?:do|should) i approve|(?:min|my) (?:godkendelses)?(?:koe|liste|queue)|(?:har jeg|er der) noget (?:jeg (?:skal|kan) godkende|(?:at|til) godkend(?:e|else)))$/;
const anything =
  /^(?:(?:er der |har (?:du|i) )?(?:noget|nyt|noget nyt)(?: der venter)? (?:til|for|paa) mig(?: i dag| nu)?|hvad (?:venter|ligger)(?: der)?(?: til mig| nu)?|har jeg noget(?: (?:der venter|liggende|at lave|jeg skal(?: lave| goere)?|jeg mangler))?|hvad (?:skal|mangler) jeg(?: at)?(?: lave| goere)?(?: nu| i dag)?|(?:mine )?opgaver|(?:is there )?(?:anything|something) (?:waiting )?for me|what(?:'s| is) waiting(?: for me)?)$/;
/** All of it, however it is called. */
const all =
  /^(?:alle?|alt|det hele|dem(?: alle)?|den|det|begge|resten|(?:de|alle|den) groenne|(?:mine |alle )?(?:indberetninger|opdateringer)(?:ne)?|all|everything|it|them)$/;
const decide =
  /^(?:godkende?|returnere?|afvise?|afgoere?|approve|return) (?:(?:opdateringen|indberetningen|tallet|indikatoren) (?:af |for |paa |om )?)?(?<name>.{2,80})$/;

/** Gives what a message asks of approvals, or undefined when it is about something else. */
export function queueAsked(text: string): QueueAsked | undefined {
  const said = plainRequest(text);
  if (said === undefined) return undefined;
  if (queue.test(said)) return { is: 'queue' };
  if (anything.test(said)) return { is: 'anything' };
  const name = decide.exec(said)?.groups?.name;
  if (name === undefined) return undefined;
  return all.test(name) ? { is: 'queue' } : { is: 'named', name };
}
