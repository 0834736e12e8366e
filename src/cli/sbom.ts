import { mkdir, writeFile } from 'node:fs/promises';
import { billOfMaterials } from './sbom/bill-of-materials.js';
import { isLicenceAllowed, readLicencePolicy } from './sbom/licence-policy.js';
import { readLockfile } from './sbom/lockfile.js';

const billFile = 'dist/sbom.cdx.json';
const licenceFile = 'dist/licences.md';
const unsaid = '(ikke angivet)';

/** `npm run sbom`: what the running bot brings with it, as a bill of materials and as a list of licences. Exit code 1 when infra/licences.json lets one of them not in. */
async function main(): Promise<void> {
  const program = readLockfile();
  const rows = program.packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence ?? unsaid} |`);
  await mkdir('dist', { recursive: true });
  await writeFile(billFile, `${JSON.stringify(billOfMaterials(program), null, 2)}\n`);
  await writeFile(licenceFile, `${['| Pakke | Version | Licens |', '|---|---|---|', ...rows].join('\n')}\n`);

  for (const [licence, count] of counted(program.packages.map(({ licence }) => licence ?? unsaid))) {
    console.log(`${String(count).padStart(5)}  ${licence}`);
  }
  console.log(`${billFile} og ${licenceFile}: ${program.packages.length} pakker.`);

  const policy = readLicencePolicy();
  const refused = program.packages.filter((one) => !isLicenceAllowed(one, policy));
  for (const { name, licence } of refused) {
    console.error(`${name}: ${licence ?? unsaid} er ikke tilladt i infra/licences.json`);
  }
  if (refused.length > 0) process.exit(1);
}

function counted(licences: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const licence of licences) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

await main();
