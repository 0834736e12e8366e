// The smallest bot of the Microsoft 365 Agents SDK, as its samples write it on express: it echoes what it hears.
import { ActivityHandler, authorizeJWT, CloudAdapter, getAuthConfigWithDefaults } from '@microsoft/agents-hosting';
import express from 'express';

const auth = getAuthConfigWithDefaults();
const adapter = new CloudAdapter(auth);
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`echo: ${context.activity.text}`);
  await next();
});

const server = express();
server.get('/healthz', (_request, response) => response.sendStatus(200));
server.use(express.json());
server.post('/api/messages', authorizeJWT(auth), (request, response) =>
  adapter.process(request, response, (context) => bot.run(context)),
);
server.listen(Number(process.env.PORT), '127.0.0.1');
