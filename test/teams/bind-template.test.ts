// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates have their expressions in plain strings
import { Template } from 'adaptivecards-templating';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCardFiles } from '../../src/card-files.js';
import { compileTemplate } from '../../src/teams/bind-template.js';

const templates = readCardFiles();
const samples = readCardFiles('samples');

describe('binding a template', () => {
  it.each(Object.keys(templates))('makes of %s and its sample what Microsoft’s own library makes of it', (name) => {
    expect(compileTemplate(templates[name])(samples[name])).toEqual(byLibrary(templates[name], samples[name]));
  });

  it.each(Object.keys(templates))('makes the same of %s when flags are turned and lists grow or empty', (name) => {
    const bind = compileTemplate(templates[name]);

    fc.assert(
      fc.property(changed(samples[name]), (data) => {
        expect(bind(data)).toEqual(byLibrary(templates[name], data));
      }),
      { numRuns: 30 },
    );
  });

  it('leaves an expression in the data as it was written', () => {
    const bind = compileTemplate({ text: '${a}', both: 'Fra ${a} til ${b.c}' });

    expect(bind({ a: '${b.c}', b: { c: '$& ${a}' } })).toEqual({ text: '${b.c}', both: 'Fra ${b.c} til $& ${a}' });
  });

  it('reads the whole card’s data from inside a list by $root, and nothing of it without', () => {
    const bind = compileTemplate({ list: [{ $data: '${items}', own: '${name}', all: '${$root.name}' }] });

    expect(bind({ name: 'kort', items: [{ name: 'a' }, {}] })).toEqual({
      list: [
        { own: 'a', all: 'kort' },
        { own: '${name}', all: 'kort' },
      ],
    });
  });

  it.each([
    ['a function', { text: '${toUpper(name)}' }],
    ['an index', { text: '${items[0]}' }],
    ['a condition that is no expression', { $when: true, text: 'a' }],
    ['a comparison', { $when: '${count > 1}', text: 'a' }],
    ['a name that starts with a dollar sign', { text: '${$host.theme}' }],
  ])('refuses %s at once', (_, template) => {
    expect(() => compileTemplate(template)).toThrow();
  });

  it('lets nobody write in what all cards share', () => {
    const bound = compileTemplate({ fixed: { a: 1 }, text: '${b}' })({ b: 2 }) as { fixed: { a: number } };

    expect(() => {
      bound.fixed.a = 2;
    }).toThrow(TypeError);
  });
});

function byLibrary(template: unknown, data: unknown): unknown {
  return new Template(template).expand({ $root: data as object });
}

/** The same data with every flag as it comes, every list of 0 to 3, and the texts with signs that mean something to templates. */
function changed(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === 'boolean') return fc.boolean();
  if (typeof value === 'string') return fc.constantFrom(value, `${value} \${a} \\ \` $1 <b>`, 'æøå');
  if (Array.isArray(value)) {
    return value.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...value.map(changed)), { maxLength: 3 });
  }
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  return fc.record(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changed(part)])));
}
