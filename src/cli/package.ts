import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { buildAppPackage } from './package/build-app-package.js';
import { environmentNames, readEnvironment } from './package/environment.js';

const folder = 'dist/package';

/** `npm run package -- --env prod --bot-id ID --domain HOST --tab-app-id ID`: the Teams app as a .zip, checked against Microsoft's schema. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      env: { type: 'string', default: 'dev' },
      'bot-id': { type: 'string' },
      domain: { type: 'string' },
      'tab-app-id': { type: 'string' },
    },
  });
  const name = z
    .enum(environmentNames, { error: `--env: skal være ${environmentNames.join(', ')}.` })
    .parse(values.env);
  const environment = readEnvironment(name, {
    ...(values['bot-id'] === undefined ? {} : { botId: values['bot-id'] }),
    ...(values.domain === undefined ? {} : { domain: values.domain }),
    ...(values['tab-app-id'] === undefined ? {} : { tabAppId: values['tab-app-id'] }),
  });
  if (environment.botId === null && name !== 'dev') {
    throw new Error(
      `--bot-id: mangler. Det er botId i svaret fra udrulningen af infra/ (eller skriv det i manifest/environments/${name}.json).`,
    );
  }

  const file = `${folder}/sigtebot-${name}.zip`;
  const zip = await buildAppPackage(environment);
  await mkdir(folder, { recursive: true });
  await writeFile(file, zip);

  console.log(`${file}: ${zip.length} byte, godkendt mod Microsofts skema.`);
  if (environment.botId === null) {
    console.log('Den har endnu ingen bot: giv --bot-id fra udrulningen af infra/, før den lægges op i Teams.');
  }
  if (environment.tabAppId === null) {
    console.log('Fanen »Overblik« har endnu ingen Entra-app at logge på med: giv --tab-app-id (README, »I drift«).');
  }
}

main().catch((error: unknown) => {
  if (error instanceof z.ZodError) console.error(error.issues.map(({ message }) => message).join('\n'));
  else console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
