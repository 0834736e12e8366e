/** The made-up town hall of `npm run demo`: nobody in it is real. The client wants exactly six users and one channel. */
export const townspeople = [
  { id: 'anne', givenName: 'Anne', surname: 'Bech' },
  { id: 'bo', givenName: 'Bo', surname: 'Ægidius' },
  { id: 'carl', givenName: 'Carl', surname: 'Ås' },
  { id: 'dorte', givenName: 'Dorte', surname: 'Dam' },
  { id: 'erik', givenName: 'Erik', surname: 'Elm' },
  { id: 'freja', givenName: 'Freja', surname: 'Friis' },
] as const;
export type Townsperson = (typeof townspeople)[number]['id'];

/** What marks everything that is made up. */
export const mark = 'EKSEMPEL';

export const townTenantId = '11111111-1111-4111-8111-111111111111';
export const townTeam = {
  id: '19:team@thread.tacv2',
  name: `Hedensted (${mark})`,
  channel: { id: '19:laering@thread.tacv2', name: `Læring (${mark})` },
} as const;

/** How the client knows somebody of the town hall, as Teams would. */
export type TownUser = {
  /** The channel's id of the person (MRI). */
  readonly id: string;
  readonly name: string;
  readonly userPrincipleName: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
};

/** Gives how the client knows somebody. */
export function townUser(person: Townsperson): TownUser {
  const index = townspeople.findIndex(({ id }) => id === person);
  const { givenName, surname } = townspeople[index] ?? townspeople[0];
  const email = `${person}@eksempel.invalid`;
  return {
    id: `29:${person}`,
    name: `${givenName} ${surname} (${mark})`,
    userPrincipleName: email,
    aadObjectId: `33333333-3333-4333-8333-33333333333${index}`,
    givenName,
    surname,
    email,
  };
}

/** Gives the id of somebody's own chat with the bot. */
export function personalChat(person: Townsperson): string {
  return `a:personal-${person}`;
}

/** Whether a name on the command line is one of the town hall's. */
export function isTownsperson(name: string): name is Townsperson {
  return townspeople.some(({ id }) => id === name);
}

/** Gives the client's configuration with somebody at the keyboard: JSON, which is YAML too. */
export function playgroundConfig(signedIn: Townsperson): string {
  const others = townspeople.filter(({ id }) => id !== signedIn);
  return JSON.stringify({
    version: '0.1.1',
    tenantId: townTenantId,
    bot: { id: '28:22222222-2222-4222-8222-222222222222', name: 'Sigtebot' },
    currentUser: townUser(signedIn),
    users: others.map(({ id }) => townUser(id)),
    personalChat: { id: personalChat(signedIn) },
    groupChat: { id: '19:group@thread.v2', name: `Strateginetværket (${mark})` },
    team: {
      id: townTeam.id,
      name: townTeam.name,
      aadGroupId: '55555555-5555-4555-8555-555555555555',
      channels: [townTeam.channel],
    },
  });
}
