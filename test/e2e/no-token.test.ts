import { message, type Someone } from '../support/activities';
import { startEndpoint, tenantId } from '../support/endpoint';

// A separate file, because the process keeps a token once it has one.

const someone: Someone = {
  aadObjectId: '0a1b2c3d-0000-4000-8000-000000000001',
  name: 'Sanne Jansen',
  locale: 'nl-NL',
};

test.each(['down', 'hang'] as const)(
  'without a token (login server: %s) nothing is sent, that is known, and no turn is taken for handled',
  async (state) => {
    const endpoint = await startEndpoint({ environment: { SEND_TIMEOUT_MS: '1000' } });
    expect((await endpoint.post(message(someone, endpoint.channel, 'hallo'))).status).toBe(200);
    endpoint.keys.state = state;
    const reference = {
      serviceUrl: endpoint.connector.url,
      conversationId: 'a:1',
      userId: '29:1',
      botId: endpoint.channel.botId,
      tenantId,
      locale: 'nl' as const,
    };
    const outcome = await endpoint.outbound.post(reference, { type: 'message', text: 'hallo' });
    expect(outcome).toEqual({ kind: 'notDelivered' });
    expect(endpoint.connector.calls).toHaveLength(0);
    await endpoint.stop();
  },
);
