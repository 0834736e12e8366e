import type { ProductionPackage, Program } from './lockfile.js';

/**
 * Gives the bill of materials of a program as CycloneDX 1.5, the same for the same lockfile. npm's own `npm sbom --omit dev`
 * is not used: it leaves out what development needs as well (npm 11.19: lodash and 29 others).
 */
export function billOfMaterials(program: Program): object {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `${program.name}@${program.version}`,
        name: program.name,
        version: program.version,
      },
    },
    components: program.packages.map(component),
    dependencies: [program, ...program.packages].map(({ name, version, uses }) => ({
      ref: `${name}@${version}`,
      dependsOn: uses,
    })),
  };
}

function component({ name, version, licence, integrity, isOptional }: ProductionPackage): object {
  const [group, plain] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': `${name}@${version}`,
    ...(group === undefined ? {} : { group }),
    name: plain,
    version,
    scope: isOptional ? 'optional' : 'required',
    ...(integrity === undefined ? {} : { hashes: [hash(integrity)] }),
    ...(licence === undefined ? {} : { licenses: [licenceChoice(licence)] }),
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  };
}

function hash(integrity: string): object {
  const [, content = ''] = integrity.split('sha512-');
  return { alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex') };
}

/** CycloneDX parts an SPDX id, an SPDX expression, and any other name. */
function licenceChoice(licence: string): object {
  if (/ (AND|OR|WITH) /.test(licence)) return { expression: licence };
  return { license: /^[\w.+-]+$/.test(licence) ? { id: licence } : { name: licence } };
}
