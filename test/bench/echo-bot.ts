import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createServer, plugins } from 'restify';

/**
 * The baseline of every measurement: what the same stack costs when it does nothing (restify, CloudAdapter, real token
 * check, one reply). It reads the Bot Framework's own settings from the environment, as the bot does.
 */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(process.env));
const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(`echo: ${context.activity.text}`);
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
