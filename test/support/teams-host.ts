import type { Page } from 'playwright-core';

/** Teams around a page of ours: it answers what teams-js asks, over the same messages as the real one. */
export type TeamsHost = {
  /** What the page asked of Teams, in order. */
  readonly asked: readonly { readonly func: string; readonly args: readonly unknown[] }[];
  /** Presses "Save" in the dialog in which a channel's tab is chosen. */
  save(): Promise<void>;
  /** Changes the colours of Teams. */
  changeTheme(theme: string): Promise<void>;
};

export type TeamsAnswers = {
  readonly theme?: string;
  /** The token that Teams gives; without one it refuses, as where the app names no Entra app. */
  readonly token?: string;
  /** Where it is shown: as the tab itself, or in the dialog in which a channel's tab is chosen. */
  readonly frame?: 'content' | 'settings';
  /** What the channel's tab shows now. */
  readonly contentUrl?: string;
};

const address = 'https://teams.microsoft.com/';

/** Opens a page of ours in Teams' frame, from Teams' own address: the page's policy says who may frame it. */
export async function openInTeams(page: Page, url: string, answers: TeamsAnswers = {}): Promise<TeamsHost> {
  const asked: { func: string; args: readonly unknown[] }[] = [];
  await page.exposeFunction('noteAsked', (func: string, args: readonly unknown[]) => asked.push({ func, args }));
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: hostPage(url, { theme: 'default', frame: 'content', ...answers }),
    }),
  );
  await page.goto(address);
  const tell = (func: string, args: readonly unknown[]) =>
    page.evaluate(`tell(${JSON.stringify(func)}, ${JSON.stringify(args)})`);
  return {
    asked,
    async save() {
      await tell('settings.save', [{}]);
    },
    async changeTheme(theme) {
      await tell('themeChange', [theme]);
    },
  };
}

function hostPage(url: string, answers: TeamsAnswers): string {
  return `<!doctype html><html><body style="margin:0">
<iframe id="tab" src="${url}" style="border:0;width:100vw;height:100vh"></iframe>
<script>
const answers = ${JSON.stringify(answers)};
const frame = document.getElementById('tab');
const send = (message) => frame.contentWindow.postMessage(message, new URL(frame.src).origin);
const tell = (func, args) => send({ func, args });
const given = {
  initialize: () => [answers.frame, 'web', JSON.stringify({ apiVersion: 2, hostVersionsInfo: {}, isLegacyTeams: false, supports: { pages: { config: {} } } }), '2.0.0'],
  getContext: () => [{ theme: answers.theme, locale: 'da-dk', sessionId: 's', appSessionId: 'a', entityId: 'overblik', hostName: 'Teams', hostClientType: 'web' }],
  'authentication.getAuthToken': () => (answers.token === undefined ? [false, 'resourceDisabled'] : [true, answers.token]),
  'settings.getSettings': () => [{ entityId: 'overblik', contentUrl: answers.contentUrl ?? '' }],
  'settings.setSettings': () => [true],
};
window.addEventListener('message', ({ data, source }) => {
  if (source !== frame.contentWindow) return;
  noteAsked(data.func, data.args ?? []);
  const answer = given[data.func];
  if (answer !== undefined) send({ id: data.id, uuidAsString: data.uuidAsString, args: answer() });
});
</script></body></html>`;
}
