/** Which of `count` groups a text falls in: by a hash, so the same for ever. */
export function groupOf(text: string, count: number): number {
  return hash(text) % count;
}

/** FNV-1a with a last stir, on UTF-16 units. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
