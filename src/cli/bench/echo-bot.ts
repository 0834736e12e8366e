import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

/** The yardstick: the smallest bot that botbuilder's own samples show. It echoes what it hears. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication());
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  await adapter.process(request, response, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(`echo: ${context.activity.text}`);
  });
});
server.get('/healthz', (_request: restify.Request, response: restify.Response, next: () => void) => {
  response.send(200);
  next();
});
server.listen(Number(process.argv[2]), '127.0.0.1');
