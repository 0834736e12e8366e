import { readFileSync, writeFileSync } from 'node:fs';

/** Puts what `npm run test:load` measured into README, between its two marks. */
const readme = new URL('../../README.md', import.meta.url);
const figures = JSON.parse(readFileSync(new URL('../../coverage/load.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string | number>>>
>;

const rows = Object.entries(figures).map(([title, { maskine, ...values }]) => {
  const told = Object.entries(values).map(([name, value]) => `${name} ${value}`);
  return `| ${title} | ${told.join('; ')} | ${maskine} |`;
});
const table = ['| Prøve | Tal | Hvor og hvornår |', '|---|---|---|', ...rows].join('\n');

writeFileSync(
  readme,
  readFileSync(readme, 'utf8').replace(
    /(<!-- tal: begynder -->\n)[\s\S]*?(\n<!-- tal: slutter -->)/,
    (_, begins: string, ends: string) => `${begins}${table}${ends}`,
  ),
);
console.log(`${rows.length} prøver er skrevet i README.md`);
