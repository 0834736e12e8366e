/**
 * Gives a link to what somebody gave as documentation, as Markdown: the address is a person's, so nothing in it may end the
 * link early. '' for none.
 */
export function linkTo(address: string): string {
  if (address === '') return '';
  const safe = encodeURI(decodable(address)).replaceAll('(', '%28').replaceAll(')', '%29');
  return `[Dokumentation](${safe})`;
}

function decodable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
