import type { Example } from '../examples.js';

/** Which of `count` groups an example's theme falls in: by a hash of its first label and theme, so the same for ever. */
export function groupOf({ labels, theme }: Pick<Example, 'labels' | 'theme'>, count: number): number {
  return hash(`${labels[0] ?? 'none'}|${theme}`) % count;
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
