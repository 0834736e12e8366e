/**
 * Ids and partition names as both stores write them: ASCII without what Cosmos DB forbids (`/ \ ? #`, a trailing
 * blank), reversible, and in the order of the original's UTF-16 code units.
 *
 * A character that is not safe becomes the nearest safe character below it, a tilde, and its code unit in hex. As the
 * tilde sorts after every character used, `a/b` (`a-~2fb`) stands after all that starts with `a-` and before `a0`. The
 * full stop is not safe: an id of one or two would be read as a step in the address.
 */
const safe = ',-0123456789:;=@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
/** Stands below every safe character, for what sorts before them all. */
const lowest = '!';
const mark = '~';
/** Between two hex digits (a code unit below 256) and four: above every hex digit, so that the longer sort after. */
const wide = 'g';

/** Gives the form that is stored. Any string can be encoded; how long the result may be is checked elsewhere. */
export function encodeId(id: string): string {
  let encoded = '';
  for (let index = 0; index < id.length; index += 1) {
    const character = id.charAt(index);
    encoded += safe.includes(character) ? character : escaped(character);
  }
  return encoded;
}

/** Gives the id that was encoded. */
export function decodeId(encoded: string): string {
  return encoded.replace(/.~(?:g(....)|(..))/g, (_, long: string | undefined, short: string | undefined) =>
    String.fromCharCode(Number.parseInt(long ?? short ?? '', 16)),
  );
}

function escaped(character: string): string {
  const unit = character.charCodeAt(0);
  const hex = unit < 0x100 ? unit.toString(16).padStart(2, '0') : wide + unit.toString(16).padStart(4, '0');
  return nearestBelow(character) + mark + hex;
}

function nearestBelow(character: string): string {
  for (let index = safe.length - 1; index >= 0; index -= 1) {
    if (safe.charAt(index) < character) return safe.charAt(index);
  }
  return lowest;
}
