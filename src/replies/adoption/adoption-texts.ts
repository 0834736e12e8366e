import type { Action } from '../../actions/action.js';
import type { Adoption } from '../../adoption/adoption.js';
import { nextStep } from '../../adoption/bring-on.js';
import type { AdoptionPlan, AdoptionRefusal, AreaChange, Going, PartChange } from '../../adoption/plan-adoption.js';
import type { MapFault, MapLine } from '../../adoption/strategy-map.js';
import { csvField, csvLine } from '../../exchange/csv-line.js';
import type { Indicator } from '../../indicators/indicator.js';
import { dayInWords } from '../../language/days.js';
import { type Quarter, quarterName } from '../../language/quarter.js';
import { personById } from '../../people/find-person.js';
import type { People } from '../../people/person.js';
import { beginsOn } from '../../strategy/in-force.js';
import type { Fokusomraade, Strategy } from '../../strategy/strategy.js';
import { inWords, shortTitle } from '../plain-text.js';

/** What `npm run strategy` says. */
export const adoptionTexts = {
  usage: `Brug: npm run strategy                                         viser strategierne, og fra hvornår de gælder
      npm run strategy -- adopt <mappe> --template kort.csv       skriver et kort over, hvor alt går hen, til at udfylde
      npm run strategy -- adopt <mappe> --from 2027-Q1 --map kort.csv
                                                                  viser forskellen, og sætter strategien i kraft, når du svarer ja
      … --yes                                                     uden at spørge
Mappen rummer strategy.json (ordret) og gerne own-words.json (vores ord).`,
  noFile: (file: string) => `${file} findes ikke eller kan ikke læses.`,
  notJson: (file: string, why: string) => `${file} er ikke gyldig JSON: ${why}`,
  notAQuarter: (written: string) => `--from »${written}« er ikke et kvartal. Skriv for eksempel 2027-Q1.`,
  noMap: 'Giv kortet med --map. Det første kort skrives med --template kort.csv.',
  contentFaults: (count: number) => `${count} fejl i strategiens filer. Intet er ændret.`,
  mapFaults: (count: number) => `${count} fejl i kortet. Intet er ændret.`,
  templateWritten: (file: string) =>
    `${file} er skrevet. Skriv i hver række »Nyt id« (eller den nye titel) eller »Grund«. Indikatorer og handlinger uden noget følger deres fokusområde. De nye fokusområder er:`,
  newArea: (id: string, title: string, udvalg: string) => `  ${id}: ${shortTitle(title)} (${udvalg})`,
  question: 'Skal strategien sættes i kraft sådan? Skriv ja: ',
  yes: /^ja\.?$/i,
  notConfirmed: 'Intet er ændret.',
  noTerminal: 'Intet er ændret, for ingen kan svare ja her. Se forskellen efter, og tilføj --yes.',
  busy: 'Ikke gemt, for andre gemte samtidig. Kør kommandoen igen.',
  cutShort: 'Ikke færdig. Strategien er sat i kraft, og botten gør resten færdigt; kommandoen kan også køres igen.',
} as const;

/** Gives a map to fill in as CSV that Danish Excel opens as a table. */
export function mapCsv(lines: readonly MapLine[]): string {
  const rows = [
    ['Hvad', 'Id', 'Titel', 'Fokusområde', 'Nyt id', 'Grund'],
    ...lines.map(({ of, id, title, area, to }) => [kinds[of], id, title, area, to, '']),
  ];
  return `\uFEFF${rows.map((fields) => csvLine(fields.map(csvField))).join('')}`;
}

const kinds: Readonly<Record<MapLine['of'], string>> = {
  fokusomraade: 'Fokusområde',
  indicator: 'Indikator',
  action: 'Handling',
};

/** Gives what is to be put right in a map. */
export function mapFaultText(file: string, fault: MapFault): string {
  switch (fault.is) {
    case 'no-heading':
      return `${file}: kolonnen »${{ id: 'Id', to: 'Nyt id', why: 'Grund' }[fault.missing]}« mangler i første række.`;
    case 'no-id':
      return `${file}, række ${fault.row}: »Id« mangler.`;
    case 'unknown-id':
      return `${file}, række ${fault.row}: »${fault.id}« er ikke et fokusområde, en indikator i brug eller en åben handling i den gamle strategi.`;
    case 'twice':
      return `${file}, række ${fault.row}: »${fault.id}« står allerede i en anden række.`;
    case 'both':
      return `${file}, række ${fault.row}: »${fault.id}« har både »Nyt id« og »Grund«. Det kan kun have én af dem.`;
    case 'unknown-target':
      return `${file}, række ${fault.row}: »${fault.to}« er ikke et fokusområde i den nye strategi (»${fault.id}«).`;
    case 'no-word':
      return `${file}: fokusområdet »${shortTitle(fault.title)}« (${fault.id}) har hverken »Nyt id« eller »Grund«.`;
    case 'same-name':
      return `${file}: to indikatorer hedder »${fault.name}« i »${shortTitle(fault.area)}«. Omdøb den ene først, eller lad den udgå.`;
  }
}

/** Gives why a strategy cannot be adopted from a quarter. */
export function adoptionRefusalText(refusal: AdoptionRefusal, { id }: Strategy, from: Quarter): string {
  switch (refusal.is) {
    case 'first':
      return `${id} er den første strategi. Den gælder allerede.`;
    case 'adopted-already':
      return `${id} er allerede sat i kraft fra ${quarterName(refusal.from)}, og et kvartal skifter ikke strategi.`;
    case 'not-last':
      return `${refusal.other} gælder fra ${quarterName(refusal.from)}. En ny strategi skal begynde senere.`;
    case 'outside-period':
      return `${quarterName(from)} ligger uden for strategiens egen periode (${dayInWords(refusal.validFrom)} til ${dayInWords(refusal.validTo)}).`;
    case 'quarter-used':
      return `Der er allerede indberettet eller samlet op for ${inWords(refusal.quarters.map(quarterName), 'og')} i ${refusal.by}, og et kvartal skifter ikke strategi. Vælg et senere kvartal.`;
  }
}

/** Gives the whole difference that an adoption makes, a line each. */
export function planLines(
  plan: AdoptionPlan,
  { people, today, canMatch }: { readonly people: People; readonly today: string; readonly canMatch: boolean },
): readonly string[] {
  const { old, next, from, indicators, actions } = plan;
  const names = (ids: readonly string[]) =>
    ids.length === 0
      ? 'ingen ejer'
      : inWords(
          ids.map((id) => personById(people, id)?.name ?? id),
          'og',
        );
  return [
    `${old.title} → ${next.title}, fra ${quarterName(from)}. Kvartalerne før hører fortsat til ${old.id}.`,
    ...section('Sigtepunkter', plan.sigtepunkter.map(partText)),
    ...section('Udvalg', plan.udvalg.map(partText)),
    ...section(
      'Fokusområder',
      plan.areas.map((one) => areaText(one, plan)),
    ),
    ...section(
      'Indikatorer',
      indicators.map((one) => `${one.one.name} (${names(one.one.ownerIds)}): ${whereText(one)}`),
    ),
    ...section(
      'Åbne handlinger',
      actions.map((one) => `${one.one.title} (${names([one.one.responsibleId])}): ${whereText(one)}`),
    ),
    ...section('Venter på godkendelse nu', waitingLines(plan)),
    ...section('Bagefter', afterLines(plan, today, canMatch)),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return ['', `${title}:`, ...(lines.length === 0 ? ['  ingen'] : lines.map((line) => `  ${line}`))];
}

function partText(change: PartChange): string {
  switch (change.is) {
    case 'same':
      return `Uændret: ${change.title}`;
    case 'renamed':
      return `Omdøbt: ${change.title} → ${change.to}`;
    case 'new':
      return `Ny: ${change.title}`;
    case 'gone':
      return `Udgår: ${change.title}`;
  }
}

function areaText(change: AreaChange, { old, next }: AdoptionPlan): string {
  const udvalgIn = ({ udvalg }: Strategy, { udvalgId }: Fokusomraade) =>
    udvalg.find(({ id }) => id === udvalgId)?.title ?? udvalgId;
  const title = shortTitle(change.area.title);
  switch (change.is) {
    case 'new':
      return `Ny: ${title} (${udvalgIn(next, change.area)})`;
    case 'ends':
      return `Udgår: ${title}: ${change.why}`;
    case 'goes': {
      const { area, to } = change;
      const moved = area.udvalgId === to.udvalgId ? '' : ` (fra ${udvalgIn(old, area)} til ${udvalgIn(next, to)})`;
      return area.title === to.title
        ? `${moved === '' ? 'Uændret' : 'Flyttet'}: ${title}${moved}`
        : `${title} → ${shortTitle(to.title)}${moved}`;
    }
  }
}

function whereText(going: Going<Indicator> | Going<Action>): string {
  return 'to' in going ? `→ ${shortTitle(going.to.title)}` : `udgår: ${going.why}`;
}

function waitingLines({ waiting, indicators, from }: AdoptionPlan): readonly string[] {
  return waiting.map(({ indicatorId, quarter }) => {
    const name = indicators.find(({ one }) => one.id === indicatorId)?.one.name ?? indicatorId;
    return `${name}, ${quarterName(quarter)}${quarter < from ? ': lukkes, hvis den ikke er afgjort' : ''}`;
  });
}

function afterLines({ next, from, udvalg }: AdoptionPlan, today: string, canMatch: boolean): readonly string[] {
  const begins = beginsOn({ adoptedFrom: from, validFrom: next.validFrom });
  const fresh = udvalg.filter(({ is }) => is === 'new').map(({ title }) => title);
  return [
    today < begins
      ? `Indtil ${dayInWords(begins)} gælder den gamle strategi, og intet ændres. Den dag flytter botten selv indikatorer, ejere og åbne handlinger.`
      : 'Indikatorer, ejere og åbne handlinger flyttes nu.',
    'Det sidste gamle kvartal indberettes, godkendes og slås op under den gamle strategi. Hvad der da stadig venter, lukkes, og ejeren får besked.',
    ...(fresh.length === 0
      ? []
      : [
          `${inWords(fresh, 'og')} er ${fresh.length === 1 ? 'et nyt udvalg' : 'nye udvalg'}: formand og kanal sættes op i »opsætning« fra ${dayInWords(begins)}.`,
        ]),
    canMatch
      ? 'Matchning af sager: følger med i denne version.'
      : `Matchning af sager: denne version har ingen viden om ${next.id}. Botten siger det, når nogen indsætter en sag, indtil src/matching/knowledge/${next.id}/ og vægtene (npm run train) er lagt op.`,
  ];
}

/** Gives how far an adoption has come by now. */
export function stageText(adoption: Pick<Adoption, 'stage' | 'from' | 'strategyId' | 'after'>, today: string): string {
  const { strategyId, from, after } = adoption;
  const step = nextStep(adoption, today);
  switch (adoption.stage) {
    case 'agreed':
      return step.do === 'wait'
        ? `${strategyId} er sat i kraft fra ${quarterName(from)}. Indtil ${dayInWords(step.until)} gælder ${after}, og intet er flyttet endnu.`
        : `${strategyId} gælder fra ${quarterName(from)}. Der mangler at blive flyttet noget; botten gør det, eller kør kommandoen igen.`;
    case 'carried':
      return `${strategyId} gælder fra ${quarterName(from)}. Alt er flyttet. Det sidste kvartal i ${after} kan indberettes og godkendes til ${dayInWords(step.do === 'wait' ? step.until : today)}.`;
    case 'closed':
      return `${strategyId} gælder fra ${quarterName(from)}. Alt er flyttet, og intet venter længere fra ${after}.`;
  }
}

/** Gives the strategies and from when each is in force, oldest first. */
export function strategyLines(
  strategies: readonly Strategy[],
  adoptions: readonly Adoption[],
  today: string,
): readonly string[] {
  return [...strategies]
    .sort((a, b) => beginsOn(a).localeCompare(beginsOn(b)))
    .map((strategy) => {
      const adoption = adoptions.find(({ strategyId }) => strategyId === strategy.id);
      return adoption === undefined
        ? `${strategy.title}: den første, gælder indtil en nyere sættes i kraft.`
        : stageText(adoption, today);
    });
}
