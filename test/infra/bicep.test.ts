import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loopNames, parseBicep, readBicep, syntaxErrors, usedNames } from './bicep-file.js';

// No Bicep compiler can be had offline: this checks the syntax, and by own rules what a compiler would say of names.
const infra = new URL('../../infra/', import.meta.url);
const files = readdirSync(infra, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.bicep'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), bicep: readBicep(new URL(file.replaceAll('\\', '/'), infra)) }));
const main = readBicep(new URL('main.bicep', infra));

const functions = new Set(['description', 'allowed', 'minLength', 'maxLength', 'minValue', 'maxValue']);
for (const name of ['resourceGroup', 'guid', 'loadJsonContent']) functions.add(name);

describe('the Bicep files', () => {
  it('are found, and are Bicep to the parser', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap(({ file, bicep }) => syntaxErrors(bicep).map((error) => `${file}:${error}`))).toEqual([]);
  });

  it('would be reported with their place if they were not', () => {
    const text = readFileSync(new URL('modules/app.bicep', infra), 'utf8').replace('httpsOnly:', 'httpsOnly');

    expect(syntaxErrors(parseBicep(text)).join('\n')).toMatch(/^\d+:\d+ /);
  });

  it('use every parameter and variable that they declare', () => {
    const unused = files.flatMap(({ file, bicep }) => {
      const used = usedNames(bicep);
      return [...bicep.parameters, ...bicep.variables]
        .filter(({ name }) => !used.has(name))
        .map(({ name }) => `${file}: ${name}`);
    });

    expect(unused).toEqual([]);
  });

  it('use no name that is not declared', () => {
    const unknown = files.flatMap(({ file, bicep }) => {
      const declared = [...bicep.parameters, ...bicep.variables, ...bicep.resources, ...bicep.modules];
      const known = new Set([...declared.map(({ name }) => name), ...loopNames(bicep), ...functions]);
      return [...usedNames(bicep)].filter((name) => !known.has(name)).map((name) => `${file}: ${name}`);
    });

    expect(unknown).toEqual([]);
  });

  it('hand each module what it asks for, and nothing else', () => {
    const faults = main.modules.flatMap(({ name, path, params }) => {
      if (!existsSync(new URL(path, infra))) return [`${name}: there is no ${path}`];
      const { parameters } = readBicep(new URL(path, infra));
      const wanted = parameters.map((parameter) => parameter.name);
      return [
        ...parameters
          .filter((one) => one.isRequired && !(one.name in params))
          .map((one) => `${name} wants ${one.name}`),
        ...Object.keys(params)
          .filter((given) => !wanted.includes(given))
          .map((given) => `${name} has no ${given}`),
      ];
    });

    expect(main.modules.length).toBeGreaterThan(4);
    expect(faults).toEqual([]);
  });

  it('read only outputs that a module gives', () => {
    const used = [...main.root.text.matchAll(/(\w+)\.outputs\.(\w+)/g)].map(([, module = '', output = '']) => ({
      module,
      output,
    }));
    const faults = used.filter(({ module, output }) => {
      const path = main.modules.find(({ name }) => name === module)?.path ?? '';
      return !readBicep(new URL(path, infra)).outputs.some(({ name }) => name === output);
    });

    expect(used.length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });

  it('load only files that are there', () => {
    const loaded = files.flatMap(({ file, bicep }) =>
      [...bicep.root.text.matchAll(/loadJsonContent\('([^']+)'\)/g)].map(
        ([, path = '']) => new URL(path, new URL(file, infra)),
      ),
    );

    expect(loaded.filter((url) => !existsSync(url)).map(String)).toEqual([]);
    expect(loaded).toHaveLength(1);
  });

  it('put no secret into an output, and ask Azure for none', () => {
    const secret =
      /list(Keys|Secrets|ConnectionStrings)|ConnectionString|InstrumentationKey|password|sharedKey|secret/i;
    const faults = files.flatMap(({ file, bicep }) =>
      bicep.outputs.filter(({ code }) => secret.test(code)).map(({ name }) => `${file}: ${name}`),
    );

    expect(faults).toEqual([]);
    expect(files.filter(({ bicep }) => /\blist[A-Z]\w*\(/.test(bicep.root.text)).map(({ file }) => file)).toEqual([]);
  });
});

describe.each(['dev', 'test', 'prod'])('the parameters for %s', (environment) => {
  const given: Record<string, { value: string }> = JSON.parse(
    readFileSync(new URL(`parameters/${environment}.json`, infra), 'utf8'),
  ).parameters;

  it('are parameters of main.bicep, and all that it asks for', () => {
    const names = main.parameters.map(({ name }) => name);
    const required = main.parameters.filter(({ isRequired }) => isRequired).map(({ name }) => name);

    expect(Object.keys(given).filter((name) => !names.includes(name))).toEqual([]);
    expect(required.filter((name) => !(name in given))).toEqual([]);
  });

  it('have values that main.bicep allows', () => {
    const faults = main.parameters.filter(
      ({ name, allowed }) => name in given && allowed.length > 0 && !allowed.includes(given[name]?.value ?? ''),
    );

    expect(faults.map(({ name }) => name)).toEqual([]);
    expect(given.environmentName?.value).toBe(environment);
  });
});
