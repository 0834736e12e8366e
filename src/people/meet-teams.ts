import type { Messenger } from '../outbox/messenger.js';
import type { AdminIds } from './admins.js';
import { readPeople } from './change-people.js';
import type { Keeping } from './contact.js';
import type { Known } from './learn.js';
import { knownFromTeam, learnAbout } from './meet.js';
import type { LinkedChannel } from './udvalg-setup.js';

export type TeamParts = { readonly messenger: Pick<Messenger, 'roster'> };

/** Gives the members of the teams that channels are in; a team that does not answer in time gives none. One request a team. */
export async function knownInTeams(
  channels: readonly Pick<LinkedChannel, 'address'>[],
  { messenger }: TeamParts,
  now: Date,
): Promise<readonly Known[]> {
  const teams = new Map<string, LinkedChannel['address']>();
  for (const { address } of channels) {
    if (address.kind === 'channel' && address.teamId !== undefined) teams.set(address.teamId, address);
  }
  const rosters = await Promise.all(
    [...teams].map(async ([teamId, team]) =>
      knownFromTeam((await messenger.roster(teamId, team.serviceUrl)) ?? [], team, now),
    ),
  );
  return rosters.flat();
}

/**
 * Gives those who were set up by e-mail and are members of these teams their Entra id: the bot is in a team with them, so it
 * may write to them first, and they need not write to it. Costs one read where nobody waits.
 */
export async function meetTeams(
  keeping: Keeping,
  channels: readonly Pick<LinkedChannel, 'address'>[],
  parts: TeamParts & { readonly adminIds: AdminIds; readonly newId: () => string; readonly now: Date },
): Promise<void> {
  const { people } = await readPeople(keeping.store);
  const waiting = new Set(people.flatMap(({ aadObjectId, email }) => (aadObjectId === undefined ? (email ?? []) : [])));
  if (waiting.size === 0) return;
  const known = await knownInTeams(channels, parts, parts.now);
  for (const one of known.filter(({ emails }) => emails.some((email) => waiting.has(email)))) {
    await learnAbout(keeping, one, parts);
  }
}
