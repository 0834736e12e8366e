// The smallest bot of the Teams SDK, as its README writes it: it echoes what it hears.
import { App, ExpressAdapter } from '@microsoft/teams.apps';

const server = new ExpressAdapter();
server.get('/healthz', (_request, response) => response.sendStatus(200));
const app = new App({ httpServerAdapter: server, dangerouslyAllowUnauthenticatedRequests: true });
app.on('message', async ({ activity, send }) => {
  await send(`echo: ${activity.text}`);
});
await app.start(Number(process.env.PORT));
