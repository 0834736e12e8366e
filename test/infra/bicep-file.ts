import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** A value in a Bicep file: data as data, and anything that is computed as the code that computes it. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value } | Code;
/** A computed value; for a loop, `each` is what it makes of one item. */
export type Code = { readonly code: string; readonly each?: Value };

export type Declaration = { readonly name: string; readonly node: Node };
export type Parameter = Declaration & { readonly isRequired: boolean; readonly allowed: readonly Value[] };
export type Resource = Declaration & { readonly type: string; readonly isExisting: boolean; readonly body: Value };
export type Module = Declaration & { readonly path: string; readonly params: { readonly [key: string]: Value } };
export type Output = Declaration & { readonly code: string };

export type BicepFile = {
  readonly root: Node;
  readonly parameters: readonly Parameter[];
  readonly variables: readonly Declaration[];
  readonly resources: readonly Resource[];
  readonly modules: readonly Module[];
  readonly outputs: readonly Output[];
};

await Parser.init();
const bicep = await Language.load(createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'));

/** Parses a Bicep file; it may have syntax errors, which `syntaxErrors` lists. */
export function readBicep(url: URL): BicepFile {
  return parseBicep(readFileSync(url, 'utf8'));
}

export function parseBicep(text: string): BicepFile {
  const parser = new Parser();
  parser.setLanguage(bicep);
  const root = parser.parse(text)?.rootNode;
  if (root === undefined) throw new Error('The Bicep parser gave no tree');
  const of = (type: string) => root.namedChildren.filter((node) => node.type === type);
  return {
    root,
    parameters: of('parameter_declaration').map(parameter),
    variables: of('variable_declaration').map(declaration),
    resources: of('resource_declaration').map(resource),
    modules: of('module_declaration').map(module_),
    outputs: of('output_declaration').map((node) => ({ ...declaration(node), code: lastOf(node).text })),
  };
}

/** Gives the places where the text is not Bicep, as line:column and what is there. */
export function syntaxErrors({ root }: BicepFile): readonly string[] {
  return everyNode(root)
    .filter((node) => node.isError || node.isMissing)
    .map(({ startPosition: { row, column }, isMissing, type, text }) =>
      isMissing ? `${row + 1}:${column + 1} missing ${type}` : `${row + 1}:${column + 1} near ${text.slice(0, 40)}`,
    );
}

/** Gives the names that the file uses, leaving out where they are declared and the properties of things. */
export function usedNames(file: BicepFile): ReadonlySet<string> {
  return new Set(
    everyNode(file.root)
      .filter(({ type, parent, id }) => type === 'identifier' && !isNaming(parent, id))
      .map(({ text }) => text),
  );
}

/** Gives the names that loops bring in. */
export function loopNames(file: BicepFile): ReadonlySet<string> {
  return new Set(
    everyNode(file.root)
      .filter(({ type }) => type === 'for_statement')
      .flatMap(({ namedChildren: [first] }) =>
        first?.type === 'for_loop_parameters' ? first.namedChildren : first === undefined ? [] : [first],
      )
      .map(({ text }) => text),
  );
}

export function everyNode(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap((child) => everyNode(child))];
}

function isNaming(parent: Node | null, id: number): boolean {
  const names = /_declaration$|^object_property$/.test(parent?.type ?? '');
  return names && parent?.namedChildren[0]?.id === id;
}

function declaration(node: Node): Declaration {
  return { name: node.namedChildren[0]?.text ?? '', node };
}

function parameter(node: Node): Parameter {
  const hasDefault = node.namedChildren.length > 2;
  const decorators = node.previousNamedSibling?.type === 'decorators' ? node.previousNamedSibling.namedChildren : [];
  const allowed = decorators.find(({ text }) => text.startsWith('@allowed('));
  const list = allowed === undefined ? undefined : everyNode(allowed).find(({ type }) => type === 'array');
  return {
    ...declaration(node),
    isRequired: !hasDefault,
    allowed: list === undefined ? [] : list.namedChildren.map(dataOf),
  };
}

function resource(node: Node): Resource {
  const [, type] = node.namedChildren;
  return {
    ...declaration(node),
    type: String(type === undefined ? '' : dataOf(type)),
    isExisting: node.children.some(({ text }) => text === 'existing'),
    body: dataOf(lastOf(node)),
  };
}

function module_(node: Node): Module {
  const [, path] = node.namedChildren;
  const body = dataOf(lastOf(node)) as { readonly params?: { readonly [key: string]: Value } };
  return { ...declaration(node), path: String(path === undefined ? '' : dataOf(path)), params: body.params ?? {} };
}

function dataOf(node: Node): Value {
  const isPlain = node.type === 'string' && node.namedChildren.every(({ type }) => type === 'string_content');
  if (isPlain) return node.namedChildren.map(({ text }) => text).join('');
  if (node.type === 'boolean') return node.text === 'true';
  if (node.type === 'number') return Number(node.text);
  if (node.type === 'array') return node.namedChildren.filter(({ type }) => type !== 'comment').map(dataOf);
  if (node.type === 'object') return objectOf(node);
  if (node.type === 'for_statement') return { code: node.text, each: dataOf(lastOf(node)) };
  return { code: node.text };
}

function objectOf(node: Node): { readonly [key: string]: Value } {
  return Object.fromEntries(
    node.namedChildren
      .filter(({ type }) => type === 'object_property')
      .map((property) => {
        const [key] = property.namedChildren;
        const name = key?.type === 'string' ? String(dataOf(key)) : (key?.text ?? '');
        return [name, dataOf(lastOf(property))];
      }),
  );
}

function lastOf(node: Node): Node {
  const last = node.namedChildren.at(-1);
  if (last === undefined) throw new Error(`Nothing is in ${node.text}`);
  return last;
}
