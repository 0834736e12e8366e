/** What an expression may name: a field of the data around it, or, from `$root`, of the card's data as a whole. */
type Scope = { readonly root: unknown; readonly data: unknown };

/** Gives what a part of a template becomes; null where its `$when` leaves it out. */
type Part = (scope: Scope) => unknown;

const expression = /\$\{((?:\$root\.|\$data\.)?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\}/g;

/**
 * Gives the function that binds a template in Microsoft's Adaptive Card template language to data. Our templates use four
 * things of it: `${path}`, `$data`, `$when` and `$root`; anything more is refused here, at the start, and not met by a
 * person. Microsoft's own library reads the whole language, at the price of a parser generator, a fourth of the bot's start
 * and 12 MB; a test holds what both make of every card equal.
 * @throws naming the expression that is not of these four.
 */
export function compileTemplate(template: unknown): (data: unknown) => unknown {
  const part = compile(template);
  return (data) => part({ root: data, data });
}

function compile(node: unknown): Part {
  if (isWithoutExpressions(node)) return constant(node);
  if (typeof node === 'string') return compileText(node);
  return Array.isArray(node) ? compileList(node) : compileObject(node as Readonly<Record<string, unknown>>);
}

function isWithoutExpressions(node: unknown): boolean {
  if (typeof node === 'string') return !node.includes('${');
  if (typeof node !== 'object' || node === null) return true;
  return Object.entries(node).every(([key, part]) => !isReserved(key) && isWithoutExpressions(part));
}

/** What never changes is bound once and shared by all cards: nobody may write in it. */
function constant(node: unknown): Part {
  const frozen = deepFrozen(node);
  return () => frozen;
}

function deepFrozen(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  return Object.freeze(
    Array.isArray(node)
      ? node.map(deepFrozen)
      : Object.fromEntries(Object.entries(node).map(([key, part]) => [key, deepFrozen(part)])),
  );
}

function isReserved(key: string): boolean {
  return key === '$data' || key === '$when' || key === '$root';
}

/** A text that is one expression becomes the value itself; one with more in it becomes text. */
function compileText(text: string): Part {
  const paths = [...text.matchAll(expression)].map(([whole, path = '']) => ({
    whole,
    value: compilePath(path, whole),
  }));
  const between = text.split(expression).filter((_, index) => index % 2 === 0);
  if (between.some((plain) => /\$\{|[`\\]/.test(plain))) throw new Error(`"${text}" is more than this binder reads`);
  const [first] = paths;
  if (first?.whole === text) return first.value;
  return (scope) =>
    between.map((plain, index) => (index === 0 ? plain : `${paths[index - 1]?.value(scope)}${plain}`)).join('');
}

/** What is not there stays as it was written, which the tests of the cards look for. */
function compilePath(path: string, whole: string): Part {
  const names = path.split('.');
  const isOfRoot = names[0] === '$root';
  const steps = names[0]?.startsWith('$') ? names.slice(1) : names;
  return ({ root, data }) => {
    let value = isOfRoot ? root : data;
    for (const step of steps) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[step];
    return value ?? whole;
  };
}

/** An element that is repeated by its `$data` takes as many places as it has data; one left out takes none. */
function compileList(nodes: readonly unknown[]): Part {
  const parts = nodes.map(compile);
  return (scope) => {
    const bound: unknown[] = [];
    for (const part of parts) {
      const value = part(scope);
      if (Array.isArray(value)) bound.push(...value);
      else if (value !== null) bound.push(value);
    }
    return bound;
  };
}

function compileObject({ $when, $data, ...fields }: Readonly<Record<string, unknown>>): Part {
  const parts = Object.entries(fields).map(([key, part]) => [key, compile(part)] as const);
  const isShown = compileWhen($when);
  const one: Part = (scope) => {
    if (!isShown(scope)) return null;
    const bound: Record<string, unknown> = {};
    for (const [key, part] of parts) bound[key] = part(scope);
    return bound;
  };
  if ($data === undefined) return one;
  const dataOf = compile($data);
  return (scope) => {
    const data = dataOf(scope);
    if (!Array.isArray(data)) return one({ root: scope.root, data });
    const bound = data.map((item: unknown) => one({ root: scope.root, data: item })).filter((item) => item !== null);
    return bound.length > 1 ? bound : (bound[0] ?? null);
  };
}

function compileWhen($when: unknown): (scope: Scope) => boolean {
  if ($when === undefined) return () => true;
  if (typeof $when !== 'string' || !new RegExp(`^${expression.source}$`).test($when)) {
    throw new Error(`"$when": ${JSON.stringify($when)} is not one expression`);
  }
  const value = compileText($when);
  return (scope) => value(scope) === true;
}
