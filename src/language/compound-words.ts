/**
 * Short everyday words, folded, that municipal compounds are built of and that a corpus of agenda titles may not hold by
 * themselves: "tandpleje" needs "tand", "nødkald" needs "nød" and "kald".
 */
export const compoundWords: readonly string[] = `
aar adgang adresse affald aften akut alarm alder analyse anlaeg ansvar arbejde areal arkiv art avis bad bank barn barsel
base bavn beboer behov besoeg bevis bil bilag billede blad blod blok bog bolig bord borger bredde bro brug bruger bryn
bus by bygge bygning baad boerne baelte celle center chef dag dage del dele depot dialog doegn drift dyr doer edb egn
ejendom ejer el elev energi erhverv fag fald familie fart fejl felt ferie fest fil film fisk flade flod folk fond form
forum fragt fri frist frugt fugl gade gang gartner gave gebyr glas grad gruppe grund groen gulv gaard hal hals halv
handel havn have hest hjaelp hjem hoved hund hus hytte hoering idraet ild indhold ind jagt jord job kald kanal kant
kasse kat kirke klasse klima klub kode kontor kort kost kraft krav kreds krop krise kultur kunst kvinde kys kyst koe
koen koer laan laege lag lager land leder leje lejr lektie levnet liste liv lod lov luft lund lyd lys laase maal maaltid
maaned mad magt mand marked mark maskine masse medie medicin mel miljoe minde mode moede moenster motion museum musik
myndighed natur nat net niveau noed noegle omraade ord orden orlov otium panel park part pas patient penge person pige
plads plan plante pleje politi politik port post praksis pris prioritet profil program projekt proeve publikum pulje
punkt raad rad rapport reform regel regn rejse ren ret rum rute rust roed sag sal salg samfund samtale sang senge
senior servicer sikkerhed sejl side skat skib skilt skov skaerm skole skol snit sogn sol sommer sorg spil spor sport sprog
stald stad stand station sted sti stil stof stol straf strand strategi stress stroem studie styrke stue stykke staal
sund syge syn system saet saeson tal tale tand tavle team teknik telt tema test tid tilbud time ting tjek told tog tone
top torv trafik trin trivsel troe tur type taarn udvalg uge ulykke ung vagt vand vare vaegt varme vej vejr velfaerd
ven vest vidne vin vind vinter vogn vold voksen vaerdi vaerk vaerksted vaern ydelse aeldre aere oe oekonomi oel oest oeve
`
  .trim()
  .split(/\s+/);
