import fc from 'fast-check';

/** A request that somebody hostile or broken sends: the body as bytes on the wire, and whether it is an activity that reaches a handler. */
export type Hostile = {
  readonly name: string;
  readonly body: string;
  readonly contentType: string;
  readonly reachesHandler: boolean;
};

/** How the classes of hostile requests are told apart; each is generated about as often as its weight says. */
export type HostileClass = {
  readonly name: string;
  readonly weight: number;
  readonly arbitrary: fc.Arbitrary<Hostile>;
};

const nasty = fc.constantFrom(
  '\u0000',
  '\ud800',
  `${'$'}{$root}`,
  '<at>Sigtebot</at>',
  '](javascript:alert(1))',
  '{{constructor}}',
  '__proto__',
  '\u202eTXT',
  '٣٤٥',
  '🏳️‍🌈'.repeat(50),
  "'; DROP TABLE x; --",
  '../../etc/passwd',
  '010190-1234',
  'a'.repeat(5_000),
  'https://169.254.169.254/latest',
);
const anyText = fc.oneof(
  nasty,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
const alien = fc.oneof(fc.jsonValue({ maxDepth: 4 }), anyText, fc.constantFrom(null, true, -1, 1e308, [], {}));
const verb = fc.constantFrom(
  'ask',
  'verdict',
  'approve',
  'return',
  'submit-update',
  '__proto__',
  'constructor',
  'toString',
  '',
);
const invokeName = fc.constantFrom(
  'adaptiveCard/action',
  'composeExtension/query',
  'composeExtension/fetchTask',
  'composeExtension/submitAction',
  'fileConsent/invoke',
  'message/submitAction',
  'task/fetch',
  'signin/verifyState',
  'noget/andet',
);

/** Gives the named classes, all talking to a connector at `serviceUrl`. */
export function hostileClasses(serviceUrl: string): readonly HostileClass[] {
  const base = {
    type: 'message',
    id: 'h',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:hostile', name: 'Fjende', aadObjectId: 'hostile' },
    recipient: { id: '28:bot', name: 'Sigtebot' },
    conversation: { id: 'a:hostile', conversationType: 'personal', tenantId: 't' },
    channelData: { tenant: { id: 't' } },
  };
  const activity = (name: string, weight: number, change: fc.Arbitrary<object>): HostileClass => ({
    name,
    weight,
    arbitrary: change.map((changes) => ({
      name,
      body: JSON.stringify({ ...base, ...changes }),
      contentType: 'application/json',
      reachesHandler: true,
    })),
  });
  const refused = (
    name: string,
    weight: number,
    body: fc.Arbitrary<string>,
    contentType = 'application/json',
  ): HostileClass => ({
    name,
    weight,
    arbitrary: body.map((text) => ({ name, body: text, contentType, reachesHandler: false })),
  });
  const brokenField = fc
    .tuple(
      fc.constantFrom('type', 'from', 'recipient', 'conversation', 'serviceUrl', 'channelId', 'text', 'entities'),
      alien,
    )
    .map(([field, value]) => JSON.stringify({ ...base, text: 'hej', [field]: value }));

  return [
    activity(
      'odd text',
      4,
      anyText.map((text) => ({ text })),
    ),
    activity(
      'long text',
      1,
      fc
        .tuple(anyText, fc.integer({ min: 10, max: 2_000 }))
        .map(([text, times]) => ({ text: text.repeat(times).slice(0, 60_000) })),
    ),
    activity(
      'alien card submit',
      3,
      fc.tuple(verb, alien).map(([name, data]) => ({ value: { verb: name, ...Object(data) } })),
    ),
    activity(
      'alien card action',
      3,
      fc.tuple(verb, alien).map(([name, data]) => ({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: name, data }, trigger: 'manual' },
      })),
    ),
    activity(
      'alien invoke',
      3,
      fc.tuple(invokeName, alien).map(([name, value]) => ({ type: 'invoke', name, value })),
    ),
    activity(
      'odd mentions',
      1,
      fc
        .array(fc.record({ type: fc.constant('mention'), text: anyText, mentioned: fc.record({ id: anyText }) }), {
          maxLength: 20,
        })
        .map((entities) => ({ text: 'hej', entities })),
    ),
    activity(
      'odd places',
      1,
      fc
        .tuple(fc.string({ minLength: 1, maxLength: 400 }), fc.constantFrom('personal', 'groupChat', 'channel', 'x'))
        .map(([id, conversationType]) => ({ text: 'hvem ejer den?', conversation: { id, conversationType } })),
    ),
    activity(
      'odd events',
      1,
      fc
        .tuple(
          fc.constantFrom('conversationUpdate', 'installationUpdate', 'messageReaction', 'endOfConversation', 'x'),
          fc.constantFrom('add', 'remove', 'x'),
          fc.array(fc.record({ id: fc.string({ minLength: 1 }) }), { maxLength: 5 }),
        )
        .map(([type, action, membersAdded]) => ({ type, action, membersAdded })),
    ),
    refused('broken field', 3, brokenField),
    refused(
      'broken JSON',
      2,
      fc
        .tuple(fc.constant(JSON.stringify({ ...base, text: 'hej' })), fc.nat())
        .map(([text, cut]) => text.slice(0, 1 + (cut % (text.length - 1)))),
    ),
    refused(
      'no activity',
      1,
      fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
    ),
    refused(
      'deep nesting',
      1,
      fc.integer({ min: 100, max: 20_000 }).map((depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`),
    ),
    refused(
      'too large',
      0.2,
      fc.integer({ min: 270_000, max: 400_000 }).map((size) => JSON.stringify({ ...base, text: 'x'.repeat(size) })),
    ),
    refused('wrong content type', 1, fc.constant(JSON.stringify({ ...base, text: 'hej' })), 'text/plain'),
  ];
}

/** Gives `count` hostile requests; the same seed gives the same. */
export function hostileRequests(serviceUrl: string, count: number, seed: number): readonly Hostile[] {
  const classes = hostileClasses(serviceUrl);
  const one = fc.oneof(...classes.map(({ arbitrary, weight }) => ({ arbitrary, weight: Math.round(weight * 10) })));
  return fc.sample(one, { numRuns: count, seed });
}
