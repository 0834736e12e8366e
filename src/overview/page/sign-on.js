/* global microsoftTeams */

/** Why the bot gave no data; the page says it in words. */
export class Fault extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/** Whether Teams shows the page. On this machine alone it is opened in a browser, and nobody is asked who they are. */
export const isInTeams = window.parent !== window;

let entered;

/** Tells Teams that the page is here, once, and takes over its colours. */
export function enterTeams() {
  entered ??= (async () => {
    await microsoftTeams.app.initialize();
    const { app } = await microsoftTeams.app.getContext();
    setTheme(app.theme);
    microsoftTeams.app.registerOnThemeChangeHandler(setTheme);
  })();
  return entered;
}

export function setTheme(theme) {
  document.documentElement.dataset.theme = theme === 'dark' || theme === 'contrast' ? theme : 'light';
}

/** Gives the overview's data of a quarter, asked for in the name of whom Teams has signed on. */
export async function readOverview(quarter) {
  const response = await fetch(`/overblik/data?quarter=${encodeURIComponent(quarter)}`, { headers: await proof() });
  if (response.ok) return response.json();
  throw new Fault({ 401: 'sign-in', 403: 'not-set-up' }[response.status] ?? 'other');
}

/** Where Teams gives none (the app names no Entra app, or the person may not use it), the bot says what is wrong. */
async function proof() {
  if (!isInTeams) return {};
  await enterTeams();
  try {
    return { authorization: `Bearer ${await microsoftTeams.authentication.getAuthToken()}` };
  } catch {
    return {};
  }
}
