import type { PlacedFault, PlacedRemark, Remark } from '../../exchange/faults.js';
import { dayInWords } from '../../language/days.js';
import { faultWords } from './exchange-fault-words.js';
import { placeText } from './exchange-places.js';

/** Gives where something stands and what is wrong with it, as one sentence or two. */
export function faultText({ place, fault }: PlacedFault): string {
  return `${placeText(place)}: ${faultWords(fault)}`;
}

/** Gives what is worth telling, with its place. */
export function remarkText({ place, remark }: PlacedRemark): string {
  return `${placeText(place)}: ${textOfRemark(remark)}`;
}

function textOfRemark(remark: Remark): string {
  switch (remark.is) {
    case 'hidden-sheet':
      return 'arket er skjult og er ikke læst.';
    case 'formulas':
      return `${counted(remark.count, 'celle er en formel', 'celler er formler')} (${remark.cells.join(', ')}${remark.count > remark.cells.length ? ' …' : ''}). Den sidst gemte værdi er brugt.`;
    case 'merged-cells':
      return 'nogle celler er flettet. Det, der er flettet nedad, gælder for alle rækkerne.';
    case 'examples':
      return `${counted(remark.count, 'række er et EKSEMPEL', 'rækker er EKSEMPLER')} og er sprunget over.`;
    case 'unknown-sheet':
      return 'overskrifterne kendes ikke, så arket er ikke læst.';
    case 'sheet-without-rows':
      return 'arket er tomt.';
    case 'unknown-column':
      return 'kolonnen kendes ikke og er ikke læst.';
    case 'other-events':
      return `${counted(remark.count, 'begivenhed er ikke et udvalgsmøde', 'begivenheder er ikke udvalgsmøder')} og er ikke læst.`;
    case 'stand-in-over':
      return `stedfortræderen er færdig (${dayInWords(remark.to)}), så rækken er sprunget over.`;
    case 'more-decimals':
      return `${String(remark.value).replace('.', ',')} har flere decimaler end kolonnen Decimaler siger. Tallet vises og bedømmes afrundet.`;
    case 'new-owner':
      return `${remark.email} står ikke under Personer og bliver oprettet.`;
  }
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
