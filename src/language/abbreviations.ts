import { fold } from './fold.js';

/**
 * Abbreviations of municipal Danish, and older, newer or everyday names for one thing: each line is the short or rare
 * form, then the words that say the same. Written from general knowledge of the field, not taken from a list.
 */
const lines = `
aba: anvendt adfærdsanalyse autisme
adhd: opmærksomhedsforstyrrelse
amo: arbejdsmiljøorganisation
apv: arbejdspladsvurdering arbejdsmiljø
aub: uddannelsesbidrag elever
avu: almen voksenuddannelse
bpa: borgerstyret personlig assistance
bbr: bygnings- og boligregister
bh: børnehave dagtilbud
dk2020: klimaplan klimahandlingsplan
dut: statsudligning merudgifter budget
egu: erhvervsgrunduddannelse unge
eud: erhvervsuddannelse ungdomsuddannelse
eux: erhvervsuddannelse ungdomsuddannelse
fgu: forberedende grunduddannelse
flis: nøgletal økonomi
flexjob: fleksjob
fsa: afgangsprøve folkeskole
fvu: forberedende voksenundervisning
ggi: grundlæggende integration
hjemmehjælp: hjemmepleje
hmi: hjælpemiddel
kkr: kommunekontaktråd
kgh: kontanthjælp
lag: lokal aktionsgruppe landdistrikter
lar: lokalt arbejdsmarkedsråd beskæftigelse
med: medindflydelse
mus: medarbejderudviklingssamtale
nydansker: flygtninge indvandrere integration
opp: offentlig-privat partnerskab
ops: offentlig-privat samarbejde
pau: pædagogisk assistent elever
plc: pædagogisk læringscenter skole
ppr: pædagogisk psykologisk rådgivning
ppv: pædagogisk psykologisk vurdering
rar: arbejdsmarkedsråd
sel: serviceloven
sfo: skolefritidsordning
sosu: social- og sundhedsuddannelse elever
ssa: social- og sundhedsassistent
ssh: social- og sundhedshjælper
ssp: kriminalitetsforebyggelse unge
stu: særligt tilrettelagt ungdomsuddannelse
sundhedshus: sundhedscenter
uu: ungdommens uddannelsesvejledning
vuc: voksenuddannelse
vvm: miljøvurdering
ve: vedvarende energi
aktivitetscenter: aktivitetstilbud
alderdomshjem: plejehjem
plejecenter: plejehjem plejebolig
plejehjem: plejecenter plejebolig
lokalcenter: plejehjem
omsorgscenter: plejehjem plejecenter
bosted: botilbud
bofællesskab: botilbud
opholdssted: anbringelse
børnehus: daginstitution dagtilbud
børnehave: daginstitution dagtilbud
vuggestue: daginstitution dagtilbud
daginstitution: dagtilbud
dagpleje: dagtilbud
naturbørnehave: daginstitution dagtilbud
dagpasning: dagtilbud
pasningsgaranti: dagtilbud
fritidshjem: skolefritidsordning
byråd: kommunalbestyrelse
uddannelsesparat: uddannelsesparathed
handicappede: handicap
funktionsnedsættelse: handicap
udviklingshæmmet: handicap
udviklingshæmning: handicap
bistandshjælp: kontanthjælp
socialhjælp: kontanthjælp
førtidspensionist: førtidspension
arbejdsløs: ledig
arbejdsløshed: ledighed
arbejdsformidling: jobcenter
jobkonsulent: jobcenter virksomhedskonsulent
sygedagpengemodtager: sygedagpenge
sygemeldt: sygedagpenge sygemelding
sygemelding: sygedagpenge
dement: demens
alzheimer: demens
alzheimers: demens
hukommelsessvigt: demens
inkluderende: inklusion
specialklasse: specialundervisning specialtilbud
specialskole: specialundervisning specialtilbud
segregering: specialundervisning inklusion
skolevægring: skolefravær
pjæk: skolefravær
vindmøller: vindenergi energi
vindmøllepark: vindenergi energi
solceller: solenergi energi
solcellepark: solenergi energi
biogas: energi
affaldsplan: affald
genbrugsplads: affald genbrug
kloak: spildevand
regnvand: klimatilpasning
oversvømmelse: klimatilpasning
cykelsti: sti trafik
udlicitering: udbud
privatisering: udbud konkurrenceudsættelse
spareplan: besparelse budget
sparekatalog: besparelse budget
effektivisering: besparelse
kulturhus: kultur
medborgerhus: forsamlingshus lokalsamfund
sportshal: idrætshal
svømmehal: idrætshal
multihal: idrætshal
nytilflyttere: tilflytning bosætning
madservice: hjemmepleje
nødkald: velfærdsteknologi
skærmbesøg: velfærdsteknologi
telemedicin: velfærdsteknologi
robot: velfærdsteknologi
`;

const expansions = new Map(
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [form = '', words = ''] = line.split(': ');
      return [fold(form), words.split(' ').map(fold)] as const;
    }),
);

/** The words that say the same as a folded abbreviation or rare name; empty for all other words. */
export function expansionOf(folded: string): readonly string[] {
  return expansions.get(folded) ?? [];
}
