/* global microsoftTeams */
import { byId, options } from './element.js';
import { enterTeams, isInTeams, readOverview } from './sign-on.js';

/** What a channel's tab is to show, as Teams keeps it. */
function tabOf(udvalgId) {
  const contentUrl = `${location.origin}/overblik${udvalgId === '' ? '' : `?udvalg=${encodeURIComponent(udvalgId)}`}`;
  return { entityId: 'overblik', contentUrl, suggestedDisplayName: byId('message').dataset.name };
}

/** What the tab shows now, where it is there already. */
async function chosenBefore() {
  const { contentUrl } = await microsoftTeams.pages.getConfig();
  return contentUrl ? new URL(contentUrl).searchParams.get('udvalg') : null;
}

async function offerToSave() {
  await enterTeams();
  microsoftTeams.pages.config.registerOnSaveHandler(async (saving) => {
    try {
      await microsoftTeams.pages.config.setConfig(tabOf(byId('udvalg').value));
      saving.notifySuccess();
    } catch (error) {
      saving.notifyFailure(String(error));
    }
  });
  microsoftTeams.pages.config.setValidityState(true);
}

try {
  const { udvalg } = await readOverview('');
  const chosen = isInTeams ? await chosenBefore() : null;
  byId('udvalg').append(...options(udvalg, chosen));
  if (isInTeams) await offerToSave();
} catch (fault) {
  byId('message').textContent = byId(`fault-${fault.kind ?? 'other'}`).textContent;
}
