import { message, type Someone } from '../support/activities';
import { startBorder, tenantId } from '../support/border';

// A file of its own, because the process keeps a token once it has one.

const someone: Someone = {
  aadObjectId: '0a1b2c3d-0000-4000-8000-000000000001',
  name: 'Sanne Jansen',
  locale: 'nl-NL',
};

test.each(['down', 'hang'] as const)(
  'without a token (login server: %s) nothing is sent, that is known, and no turn is taken for handled',
  async (state) => {
    const border = await startBorder({ environment: { SEND_TIMEOUT_MS: '1000' } });
    expect((await border.post(message(someone, border.channel, 'hallo'))).status).toBe(200);
    border.keys.state = state;
    const reference = {
      serviceUrl: border.connector.url,
      conversationId: 'a:1',
      userId: '29:1',
      botId: border.channel.botId,
      tenantId,
      locale: 'nl' as const,
    };
    const outcome = await border.outbound.post(reference, { type: 'message', text: 'hallo' });
    expect(outcome).toEqual({ kind: 'notDelivered' });
    expect(border.connector.calls).toHaveLength(0);
    await border.stop();
  },
);
