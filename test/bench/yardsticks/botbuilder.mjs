// The smallest bot that botbuilder's own samples show: it echoes what it hears.
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication());
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(`echo: ${context.activity.text}`);
  });
});
server.get('/healthz', (_request, response, next) => {
  response.send(200);
  next();
});
server.listen(Number(process.env.PORT), '127.0.0.1');
