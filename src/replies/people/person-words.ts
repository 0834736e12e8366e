import { dayInWords } from '../../language/days.js';
import { todayIn } from '../../language/local-day.js';
import type { Person } from '../../people/person.js';
import type { Role } from '../../people/seats.js';

/** What a role is called. */
export const roleWords: Readonly<Record<Role, string>> = { chair: 'formand', deputy: 'næstformand' };

/** Gives a person as a list shows them: the name, and what stands in the way of them. */
export function personText(person: Person | undefined): string {
  if (person === undefined) return 'en, der er slettet';
  const trouble = troubleText(person);
  return trouble === '' ? person.name : `${person.name} (${trouble})`;
}

/** Gives why a person cannot do their part yet, or ''. */
export function troubleText({ aadObjectId, reach }: Person): string {
  if (aadObjectId === undefined || reach.is === 'never-met') return 'afventer første kontakt';
  return reach.is === 'closed' ? `kan ikke nås siden ${dayInWords(todayIn(new Date(reach.since)))}` : '';
}

/** Gives a word with its first letter as a capital. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
